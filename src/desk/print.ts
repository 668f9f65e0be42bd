import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Sheet } from '../forms/sheet.ts'
import type { Job, Printed } from './print-process.ts'

/** No compiler for this machine, or no fonts: pages say so and everything else goes on. */
export class PrintingUnavailable extends Error {}

/** Prints sheets as tagged PDF (PDF/UA-1), the same bytes for the same sheet, in a process beside the server. */
export type Printer = {
  /** One sheet. Rejects with PrintingUnavailable, or with an Error on a sheet that would not be PDF/UA-1. */
  print: (sheet: Sheet) => Promise<Uint8Array>
  /** Many sheets, in their order, as they get ready; `onProgress` hears after each how many are done. Leaving off stops it. */
  printAll: (sheets: Sheets, onProgress?: (done: number) => void) => AsyncGenerator<Uint8Array>
  /** Ends the process; sheets on their way are rejected. The next sheet starts it anew. */
  close: () => Promise<void>
}

/** Sheets that may be made while others are printed. */
export type Sheets = Iterable<Sheet> | AsyncIterable<Sheet>

/** How many sheets of many are on their way at once: enough to keep the process busy, few enough to hold. */
const AHEAD = 4

/** The compiler keeps 0.4 MB of every sheet for good: after so many sheets another process takes over. */
const SHEETS_OF_A_PROCESS = 250

const PROGRAM = fileURLToPath(new URL('./print-process.ts', import.meta.url))

type Waiting = { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }

/** A process that prints, and the sheets that it has yet to answer. */
type Press = { child: ChildProcess; waiting: Map<number, Waiting>; given: number }

/** A printer; its process starts with the first sheet and doesn’t keep this one from ending. The program is for tests. */
export function openPrinter(program = PROGRAM): Printer {
  const presses = new Set<Press>()
  let current: Press | undefined
  let last = 0

  function ready(): Press {
    if (current !== undefined && current.given < SHEETS_OF_A_PROCESS) return current
    current = startPress(program, (press) => {
      presses.delete(press)
      if (press === current) current = undefined
    })
    presses.add(current)
    return current
  }

  function print(sheet: Sheet): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const press = ready()
      const job: Job = { id: ++last, sheet }
      press.waiting.set(job.id, { resolve, reject })
      press.given++
      hold(press, true)
      press.child.send(job, (error) => {
        if (error !== null) lose(press, error)
      })
    })
  }

  async function* printAll(sheets: Sheets, onProgress?: (done: number) => void) {
    const ahead: Promise<Uint8Array>[] = []
    let done = 0
    const next = async (printing: Promise<Uint8Array>) => {
      const pdf = await printing
      onProgress?.(++done)
      return pdf
    }
    for await (const sheet of sheets) {
      const printing = print(sheet)
      // One that fails is reported when its turn comes, not as a rejection that nobody minds.
      printing.catch(() => undefined)
      ahead.push(printing)
      const first = ahead.length < AHEAD ? undefined : ahead.shift()
      if (first !== undefined) yield await next(first)
    }
    for (const printing of ahead) yield await next(printing)
  }

  async function close(): Promise<void> {
    const ending = [...presses]
    current = undefined
    await Promise.all(ending.map(endPress))
  }

  return { print, printAll, close }
}

/** Starts a process that prints. It gets nothing of this one’s environment and flags. */
function startPress(program: string, gone: (press: Press) => void): Press {
  const child = fork(program, [], {
    env: {},
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const press: Press = { child, waiting: new Map(), given: 0 }
  child.on('message', (printed: Printed) => settle(press, printed))
  child.on('error', (error) => {
    gone(press)
    lose(press, error)
  })
  child.on('exit', (code, signal) => {
    gone(press)
    lose(press, new Error(`the printing process ended with ${code ?? signal}`))
  })
  return press
}

function settle(press: Press, printed: Printed): void {
  const one = press.waiting.get(printed.id)
  press.waiting.delete(printed.id)
  if (press.waiting.size === 0) {
    hold(press, false)
    if (press.given >= SHEETS_OF_A_PROCESS) press.child.disconnect()
  }
  if ('pdf' in printed) one?.resolve(printed.pdf)
  else if ('refused' in printed) one?.reject(new Error(printed.refused))
  else one?.reject(new PrintingUnavailable(`nothing can be printed here: ${printed.unavailable}`))
}

function lose(press: Press, error: Error): void {
  const left = [...press.waiting.values()]
  press.waiting.clear()
  for (const { reject } of left) reject(error)
}

/** Whether the process keeps this one running: while it has something to answer. */
function hold({ child }: Press, holding: boolean): void {
  if (holding) child.ref()
  else child.unref()
  if (holding) child.channel?.ref()
  else child.channel?.unref()
}

async function endPress(press: Press): Promise<void> {
  lose(press, new Error('the printer was closed'))
  if (press.child.exitCode !== null || press.child.signalCode !== null) return
  press.child.ref()
  const ended = new Promise((resolve) => press.child.once('exit', resolve))
  press.child.kill()
  await ended
}
