// Everything that asks or tells a person, in one replaceable place: VS Code refuses modal dialogs while tests run.

import * as vscode from 'vscode'

export interface Choice<Value> {
  readonly label: string
  readonly description?: string
  readonly detail?: string
  readonly value: Value
}

export interface Question {
  readonly title: string
  readonly prompt: string
  readonly value?: string
  readonly placeHolder?: string
  readonly password?: boolean
  /** Says what is wrong with an input, or nothing. */
  validate?(input: string): Promise<string | undefined> | string | undefined
}

export type Severity = 'information' | 'warning' | 'error'

export interface Prompts {
  /** Asks before something that cannot be taken back. */
  confirm(message: string, options: { readonly detail: string; readonly action: string }): Promise<boolean>
  choose<Value>(title: string, choices: readonly Choice<Value>[]): Promise<Value | undefined>
  input(question: Question): Promise<string | undefined>
  /** Shows a notification; gives the action that was chosen once it is closed. */
  notify(severity: Severity, message: string, actions: readonly string[]): Promise<string | undefined>
  openExternal(url: string): Promise<boolean>
}

export function createPrompts(): Prompts {
  return { confirm, choose, input, notify, openExternal }
}

async function confirm(
  message: string,
  { detail, action }: { readonly detail: string; readonly action: string },
): Promise<boolean> {
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, action)) === action
}

async function choose<Value>(title: string, choices: readonly Choice<Value>[]): Promise<Value | undefined> {
  const chosen = await vscode.window.showQuickPick([...choices], { title, matchOnDescription: true })
  return chosen?.value
}

async function input({ validate, ...question }: Question): Promise<string | undefined> {
  return await vscode.window.showInputBox({
    ...question,
    ignoreFocusOut: true,
    ...(validate && { validateInput: async (text: string) => await validate(text) }),
  })
}

async function notify(severity: Severity, message: string, actions: readonly string[]): Promise<string | undefined> {
  switch (severity) {
    case 'information':
      return await vscode.window.showInformationMessage(message, ...actions)
    case 'warning':
      return await vscode.window.showWarningMessage(message, ...actions)
    case 'error':
      return await vscode.window.showErrorMessage(message, ...actions)
  }
}

async function openExternal(url: string): Promise<boolean> {
  return await vscode.env.openExternal(vscode.Uri.parse(url, true))
}
