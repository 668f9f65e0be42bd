import { setTimeout as wait } from 'node:timers/promises'
import type { IsoDate } from '../base/dates.ts'
import { cyclesOf } from '../store/queries/appraisals.ts'
import { under } from '../store/queries/units.ts'
import { newSecret } from './accounts/secrets.ts'
import { appraisalFile } from './appraisal-file.ts'
import { appraisalLines } from './appraisals.ts'
import { keepsBoards } from './boards.ts'
import type { Desk } from './desk.ts'
import { agreementSheet } from './filled-agreement.ts'
import {
  HELD_MINUTES,
  type HeldPack,
  heldPack,
  keepPack,
  keepPdf,
  type PackPerson,
  placeOf,
  printedOf,
  sweepPacks,
} from './held-pack.ts'
import { type Printer, PrintingUnavailable } from './print.ts'
import { archiveOf, type Packed, printed } from './print-pack.ts'
import { seenBy } from './sight.ts'
import type { Principal } from './who.ts'

/** A pool whose agreements are printed together. */
export type PackAsked = { unit: string; fiscalYear: number; on: IsoDate }

/** Who prints a pack: the seat, and the session that holds what comes of it. */
export type PackHolder = { who: Principal; session: string }

/** How many files are read under one sight, so that no connection is held while they are printed. */
const READ_AT_ONCE = 20

/** Milliseconds between two notes of how far it is. */
const BEAT = 250

/** Milliseconds until a pack is over. */
const KEPT = (HELD_MINUTES + 1) * 60_000

/** Milliseconds that a cancelled pack is waited for. */
const STOPPING = 2_000

/** The packs that this process prints or has yet to print, by their places; and the last of each printer. */
const running = new Map<string, { stop: boolean; ended: Promise<void> }>()
const turns = new WeakMap<Printer, Promise<void>>()

/**
 * Whose agreements a pack of a pool would hold, by name: the appraisals of the cycle that the seat may see. Undefined
 * where the seat does not keep the appraisals of that office, or there is no such cycle.
 */
export async function packPeople(
  desk: Desk,
  who: Principal,
  { unit, fiscalYear, on }: PackAsked,
): Promise<readonly PackPerson[] | undefined> {
  if (!keepsBoards(who) || who.unit === undefined) return undefined
  const known = (await cyclesOf(desk.db, [unit])).some((row) => row.fiscal_year === fiscalYear)
  if (!known || !(await under(desk.db, who.unit)).includes(unit)) return undefined
  const lines = await appraisalLines(desk, who, { fiscalYear, on })
  return lines
    .filter((line) => line.unit === unit && line.state !== 'no plan')
    .map(({ person, name }) => ({ person, name: `${name} FY${fiscalYear}` }))
}

/** Starts to print a pack; gives the name under which its session finds it. The people are those of `packPeople`. */
export async function startPack(
  desk: Desk,
  holder: PackHolder,
  asked: PackAsked,
  people: readonly PackPerson[],
): Promise<string> {
  await sweepPacks(desk)
  const name = newSecret()
  const place = placeOf(desk, holder.session, name)
  const { unit, fiscalYear } = asked
  const pack: HeldPack = { unit, fiscalYear, people, done: 0, state: 'running', at: desk.now() }
  await keepPack(place, pack)
  begin(desk, holder, asked, { place, pack })
  return name
}

/** A pack that a session holds: one that no process prints any more was interrupted. Undefined for every other session. */
export async function packOfSession(
  desk: Desk,
  session: string,
  name: string,
): Promise<(Omit<HeldPack, 'state'> & { state: HeldPack['state'] | 'interrupted' }) | undefined> {
  const place = placeOf(desk, session, name)
  const pack = await heldPack(desk, place)
  return pack?.state === 'running' && !running.has(place) ? { ...pack, state: 'interrupted' } : pack
}

/** Cancels a pack that is being printed, and gives it a moment to stop; what is printed stays. */
export async function cancelPack(desk: Desk, session: string, name: string): Promise<void> {
  const going = running.get(placeOf(desk, session, name))
  if (going === undefined) return
  going.stop = true
  await Promise.race([going.ended, wait(STOPPING, undefined, { ref: false })])
}

/** Goes on with a pack that was cancelled, interrupted or failed, from where it stopped. */
export async function resumePack(
  desk: Desk,
  holder: PackHolder,
  asked: PackAsked,
  name: string,
): Promise<void> {
  const place = placeOf(desk, holder.session, name)
  const pack = await heldPack(desk, place)
  if (pack === undefined || pack.state === 'done' || running.has(place)) return
  const { problem: _, ...before } = pack
  const again: HeldPack = { ...before, state: 'running', at: desk.now() }
  begin(desk, holder, asked, { place, pack: again })
}

/** The archive of a pack that is done, piece by piece; undefined where it is not, or is another session’s. */
export async function packArchive(
  desk: Desk,
  session: string,
  name: string,
): Promise<AsyncGenerator<Uint8Array> | undefined> {
  const place = placeOf(desk, session, name)
  const pack = await heldPack(desk, place)
  return pack?.state === 'done' ? archiveOf(printedOf(place, pack)) : undefined
}

/**
 * Prints in the background, one pack of a printer at a time. What becomes of it stands in the pack; a desk that is closed
 * meanwhile leaves it to be gone on with.
 */
function begin(
  desk: Desk,
  holder: PackHolder,
  asked: PackAsked,
  { place, pack }: { place: string; pack: HeldPack },
): void {
  const going = { stop: false, ended: Promise.resolve() }
  running.set(place, going)
  const before = turns.get(desk.printer) ?? Promise.resolve()
  going.ended = before
    .then(() => run(desk, holder.who, asked, { place, pack, stopped: () => going.stop }))
    .catch(() => undefined)
    .finally(() => {
      running.delete(place)
      // Gone from the disk, too, when its hour is over; a server that stops first does it when it starts again.
      setTimeout(() => void sweepPacks(desk).catch(() => undefined), KEPT).unref()
    })
  turns.set(desk.printer, going.ended)
}

type Run = { place: string; pack: HeldPack; stopped: () => boolean }

async function run(desk: Desk, who: Principal, asked: PackAsked, given: Run): Promise<void> {
  const { place, stopped } = given
  let { pack } = given
  let noted = 0
  const note = async (more: Partial<HeldPack>): Promise<void> => {
    pack = { ...pack, ...more, at: desk.now() }
    await keepPack(place, pack)
    noted = performance.now()
  }
  const numbers: number[] = []
  let wasStopped = stopped()
  try {
    if (!wasStopped) await note({})
    const sheets = wasStopped ? [] : agreements(desk, who, asked, { pack, numbers })
    for await (const { pdf } of printed(desk.printer, sheets)) {
      const number = numbers.shift() ?? 0
      await keepPdf(place, number, pdf)
      pack = { ...pack, done: number + 1 }
      wasStopped = stopped() && pack.done < pack.people.length
      if (wasStopped) break
      if (performance.now() - noted >= BEAT) await note({})
    }
    await note(wasStopped ? { state: 'cancelled' } : { state: 'done', done: pack.people.length })
  } catch (error) {
    const problem =
      error instanceof PrintingUnavailable
        ? 'nothing can be printed on this machine: the program that prints is not installed'
        : 'a fault stopped it'
    await note({ state: 'failed', problem })
    throw error
  }
}

/** The agreements that are still to be printed, read within the sight of the seat; each reading is logged. */
async function* agreements(
  desk: Desk,
  who: Principal,
  { fiscalYear, on }: PackAsked,
  { pack: { people, done }, numbers }: { pack: HeldPack; numbers: number[] },
): AsyncGenerator<Packed> {
  for (let from = done; from < people.length; from += READ_AT_ONCE) {
    const read: (Packed & { number: number })[] = []
    const seen = seenBy(desk, who, on)
    try {
      for (const [index, { person, name }] of people.slice(from, from + READ_AT_ONCE).entries()) {
        const file = await appraisalFile(seen.desk, who, { person, fiscalYear, on }, 'export')
        const sheet = file && (await agreementSheet(seen.desk, file, on))
        if (sheet !== undefined) read.push({ name, sheet, number: from + index })
      }
    } finally {
      await seen.end()
    }
    for (const { number, name, sheet } of read) {
      numbers.push(number)
      yield { name, sheet }
    }
  }
}
