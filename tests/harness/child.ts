// Programs started by the test run: their output is passed on as it comes, indented; they end with their time limit,
// and with the run itself.

import { type ChildProcess, spawn } from 'node:child_process'

export interface RunOptions {
  readonly cwd: string
  readonly timeoutMs: number
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Nothing is shown while it runs; `output` has it all. */
  readonly quiet?: boolean
}

export interface Ended {
  /** `null` where it could not be started or was ended. */
  readonly exitCode: number | null
  /** Why it did not end by itself, as a sentence; `null` where it did. */
  readonly problem: string | null
  readonly output: string
  readonly elapsedMs: number
}

const dotsPerLine = 100
const running = new Set<ChildProcess>()

/** Runs a program to its end. It reads nothing and is a process group of its own, so that what it started ends with it. */
export async function runProgram(command: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  const start = performance.now()
  const screen = createIndenter((text) => !options.quiet && process.stdout.write(text))
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...colourVariables(), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running.add(child)
  let output = ''
  let problem: string | null = null
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output += text
      screen.write(text)
    })
  }
  const timer = setTimeout(() => {
    problem = `It was ended after its limit of ${Math.round(options.timeoutMs / 1000)} s.`
    endGroup(child, 'SIGKILL')
  }, options.timeoutMs)
  const exitCode = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      problem = `It could not be started: ${error.message}.`
      resolve(null)
    })
    child.on('close', (code, signal) => {
      if (signal && !problem) problem = `It was ended by ${signal}.`
      resolve(code)
    })
  })
  clearTimeout(timer)
  // A program that ended by itself may have left others behind.
  endGroup(child, 'SIGKILL')
  running.delete(child)
  screen.end()
  return { exitCode, problem, output, elapsedMs: performance.now() - start }
}

/** Ends everything that still runs, now. */
export function endPrograms(): void {
  for (const child of running) endGroup(child, 'SIGTERM')
  for (const child of running) endGroup(child, 'SIGKILL')
}

/**
 * Passes text on line by line with two spaces before each, runs of empty lines as one.
 * Runners without a terminal print their dots a few to a line, or each on its own: here they share lines.
 */
export function createIndenter(write: (text: string) => void): { write(text: string): void; end(): void } {
  let rest = ''
  let dots = 0
  let blanks = 0
  let isFirst = true
  const startLine = () => {
    if (dots > 0) write('\n')
    if (blanks > 0 && !isFirst) write('\n')
    write('  ')
    dots = 0
    isFirst = false
    blanks = 0
  }
  const writeLine = (line: string) => {
    const marks = countDots(line)
    if (marks > 0) {
      if (dots === 0 || dots + marks > dotsPerLine) startLine()
      write(line)
      dots += marks
    } else if (line.trim() === '') {
      blanks++
    } else {
      startLine()
      write(`${line}\n`)
    }
  }
  return {
    write(text) {
      const lines = (rest + text).split(/\r?\n/)
      rest = lines.pop() ?? ''
      for (const line of lines) writeLine(line)
    },
    end() {
      writeLine(rest)
      if (dots > 0) write('\n')
      rest = ''
      dots = 0
    },
  }
}

/** How many tests a line of nothing but their marks stands for. */
function countDots(line: string): number {
  const marks = stripColours(line)
  return /^[.,!X]+$/.test(marks) ? marks.length : 0
}

function stripColours(text: string): string {
  return text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '')
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The whole group has ended already.
  }
}

/** Deno takes FORCE_COLOR for a yes whatever it holds. */
function colourVariables(): Record<string, string | undefined> {
  const isColoured = process.stdout.isTTY && !process.env.NO_COLOR
  return isColoured ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined }
}
