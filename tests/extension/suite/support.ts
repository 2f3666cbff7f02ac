// What the tests share: the extension under test, answers in a person's place, processes.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import * as vscode from 'vscode'
import type { RiposteApi } from '../../../extension/src/api.ts'
import type { Choice, Prompts, Question, Severity } from '../../../extension/src/prompts.ts'

export interface Notice {
  readonly severity: Severity
  readonly message: string
  readonly actions: readonly string[]
}

export function extension(): vscode.Extension<RiposteApi> {
  const found = vscode.extensions.getExtension<RiposteApi>('riposte.riposte')
  assert.ok(found, 'the packaged extension is installed')
  return found
}

export async function riposte(): Promise<RiposteApi> {
  return await extension().activate()
}

export interface Answers {
  readonly confirm?: boolean
  /** Finds the choice by a part of its label; nothing is chosen where it is absent. */
  readonly choose?: string
  readonly input?: (question: Question) => Promise<string | undefined>
}

export interface Heard {
  readonly notices: Notice[]
  readonly questions: string[]
  readonly opened: string[]
}

/** Runs `work` while `answers` stand for a person; gives what a person would have seen. */
export async function withAnswers(answers: Answers, work: (heard: Heard) => PromiseLike<unknown>): Promise<Heard> {
  const heard: Heard = { notices: [], questions: [], opened: [] }
  const prompts: Prompts = {
    async confirm(message, { detail }) {
      heard.questions.push(`${message} ${detail}`)
      return answers.confirm ?? false
    },
    async choose<Value>(title: string, choices: readonly Choice<Value>[]) {
      heard.questions.push(title, ...choices.map(({ label }) => label))
      const { choose } = answers
      return choose === undefined ? undefined : choices.find(({ label }) => label.includes(choose))?.value
    },
    async input(question) {
      heard.questions.push(question.title)
      return await answers.input?.(question)
    },
    async notify(severity, message, actions) {
      heard.notices.push({ severity, message, actions })
      return undefined
    },
    async openExternal(url) {
      heard.opened.push(url)
      return true
    },
  }
  const replaced = (await riposte()).replacePrompts(prompts)
  try {
    await work(heard)
    // Notifications are not waited for by commands.
    await sleep(20)
    return heard
  } finally {
    replaced.dispose()
  }
}

export async function run<Result>(command: string, argument?: unknown): Promise<Result> {
  return (await vscode.commands.executeCommand<Result>(command, argument)) as Result
}

export async function eventually(condition: () => boolean | Promise<boolean>, what: string, limitMs = 10_000) {
  for (const until = Date.now() + limitMs; Date.now() < until; await sleep(50)) if (await condition()) return
  assert.fail(`Not within ${limitMs} ms: ${what}`)
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** The arguments of every process of this machine, where it tells. */
export function commandLines(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      } catch {
        return []
      }
    })
}

/** The token that is stored, read as a person would: by the clipboard. */
export async function readToken(): Promise<string> {
  await vscode.env.clipboard.writeText('')
  await withAnswers({}, () => run('riposte.token.copy'))
  return await vscode.env.clipboard.readText()
}
