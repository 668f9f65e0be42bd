import type { z } from 'zod'
import type { Action, Decision, Given, RecordAsked, UnitCounts } from '../actions/action.ts'
import { findAction } from '../actions/index.ts'
import { invalid, type Outcome, type Problem } from '../base/outcome.ts'
import type { NewEvent, RecordedEvent } from '../record/event.ts'
import type { Explanation } from '../rulebook/kernel/explain.ts'
import { settledScopes } from '../rulebook/settled-scopes.ts'
import { transact, type Work } from '../store/database.ts'
import { append, lockUnit, readUnruled, StreamMoved } from '../store/journal.ts'
import { reproject } from '../store/projection.ts'
import { recordMix } from '../store/queries/program.ts'
import { peopleElsewhere } from '../store/queries/elsewhere.ts'
import { careerPayroll, incentivesOf } from '../store/queries/pay.ts'
import { allocationHolder } from '../store/queries/proposals.ts'
import { under, unitParents, unitPath, unitsById } from '../store/queries/units.ts'
import type { Desk } from './desk.ts'
import { criticalCount } from './critical-pay.ts'
import { boardsGiven } from './given-boards.ts'
import { positionsGiven } from './given-positions.ts'
import { recordAsked } from './record-asked.ts'
import { officeIn } from './seats.ts'
import { actorOf, type Grant, grantFor, type Principal, scopesOfUnit } from './who.ts'

/** What came of an action: the entries made (or, in a preview, that would be made) and the rulings behind them. */
export type Acted = {
  action: string
  says: string
  preview: boolean
  entries: readonly {
    id?: string
    seq?: number
    stream: string
    type: string
    effective: string
    body: unknown
  }[]
  rulings: readonly Explanation[]
}

export type ActOptions = {
  preview?: boolean
  /** The journal's last entry when the person last saw the record; a later change of it is a conflict. */
  basis?: number
}

/** Thrown inside the transaction so that nothing of it remains. */
class Undone extends Error {
  readonly outcome: Outcome<Acted>

  constructor(outcome: Outcome<Acted>) {
    super(outcome.kind)
    this.outcome = outcome
  }
}

/** Authorise, load under the unit's lock, decide, append, project: all of it, or nothing. */
export async function act(
  desk: Desk,
  who: Principal,
  actionId: string,
  raw: Readonly<Record<string, unknown>>,
  options: ActOptions = {},
): Promise<Outcome<Acted>> {
  const action = findAction(actionId)
  if (action === undefined) return { kind: 'not-found', message: `there is no action ${actionId}` }
  if (!who.powers.includes(action.power)) return notHeld(who, action)
  if (who.tokenScopes !== undefined && !who.tokenScopes.includes(action.id)) {
    return { kind: 'not-allowed', message: `the token’s scopes do not contain ${action.id}` }
  }
  const read = readInput(action, raw)
  if ('problems' in read) return invalid(...read.problems)
  const input = read.input
  // Before the transaction: who waits inside one for what others remember could wait for itself.
  const person = action.asksFor?.(input)
  const asked =
    person === undefined ? undefined : await recordAsked(desk, who, person, options.preview === true)
  try {
    return await transact(desk.connection, async (work) => {
      const { decision, grant, histories } = await decideUnderLock(
        desk,
        who,
        action,
        input,
        work,
        options.basis,
        asked,
      )
      const { says, rulings, events } = accepted(decision)
      const base = { action: action.id, says, rulings }
      if (options.preview === true) {
        throw new Undone({ kind: 'done', value: { ...base, preview: true, entries: events.map(entryOf) } })
      }
      const stamp = { ...actorOf(who, grant), recorded: desk.now(), mint: desk.mint }
      const appended = await append(work, events, stamp)
      await reproject(work, appended, histories.byStream)
      return { kind: 'done', value: { ...base, preview: false, entries: appended.map(entryOf) } }
    })
  } catch (error) {
    if (error instanceof Undone) return error.outcome
    if (error instanceof StreamMoved) return { kind: 'conflict', message: error.message }
    throw error
  }
}

function notHeld(who: Principal, action: Action): Outcome<Acted> {
  return {
    kind: 'not-allowed',
    message: `${who.title} does not hold the power to: ${action.title.toLowerCase()}`,
  }
}

/** The input as the action's fields read it, or what is wrong with each field. */
export function readInput(
  action: Action,
  raw: Readonly<Record<string, unknown>>,
): { input: z.output<Action['fields']> } | { problems: Problem[] } {
  const filled = Object.fromEntries(
    Object.entries(raw).filter(([, value]) => value !== '' && value !== undefined),
  )
  const parsed = action.fields.safeParse(filled)
  if (parsed.success) return { input: parsed.data }
  return { problems: parsed.error.issues.flatMap((issue) => problemsOf(action, issue, filled)) }
}

function problemsOf(
  action: Action,
  issue: z.core.$ZodIssue,
  raw: Readonly<Record<string, unknown>>,
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) => ({
      field,
      value: raw[field],
      message: 'this action has no such field; leave it out',
      code: 'unknown-field',
    }))
  }
  const field = String(issue.path[0] ?? '')
  const value = raw[field]
  const title = action.fields.shape[field]?.meta()?.title ?? field
  const message = value === undefined ? `${title} is missing; give a value` : issue.message
  return [{ field, value: shortened(value), message, code: 'invalid-input' }]
}

/** What was given, as an answer repeats it: a document that was sent is not sent back. */
function shortened(value: unknown): unknown {
  return typeof value === 'string' && value.length > 4000 ? `${value.slice(0, 100)}…` : (value ?? null)
}

async function decideUnderLock(
  desk: Desk,
  who: Principal,
  action: Action,
  input: z.output<Action['fields']>,
  work: Work,
  basis: number | undefined,
  asked: RecordAsked | undefined,
): Promise<{ decision: Decision; grant: Grant; histories: Histories }> {
  const unit = asked === undefined ? action.unit(input) : (who.unit ?? action.unit(input))
  const path = await unitPath(work.db, unit)
  const above = path.length === 0 ? [unit] : path.map(({ id }) => id)
  const grant = grantFor(who, action.power, above)
  if (grant === undefined) {
    throw new Undone({ kind: 'not-allowed', message: `${unit} is outside the office of ${who.title}` })
  }
  // All work about one allocation waits in one line, whichever office below it is named.
  await lockUnit(work, (await allocationHolder(work.db, unit)) ?? unit)
  for (const further of action.locks?.(input) ?? []) await lockUnit(work, further)
  const named = [...new Set([...action.units(input), unit])]
  const known = new Set((await unitsById(work.db, named)).map((found) => found.id))
  const lacking = action.units(input).find((id) => !known.has(id))
  if (lacking !== undefined) throw new Undone({ kind: 'not-found', message: `there is no unit ${lacking}` })
  const reads = [...action.reads(input)]
  const events = await readUnruled(work.db, reads)
  const histories = new Histories(action.id, reads, events)
  const asksAlso = action.readsAlso?.(input, (stream) => histories.of(stream)) ?? []
  const also = asksAlso.filter((stream) => !histories.byStream.has(stream))
  const further = await readUnruled(work.db, also)
  histories.take(also, further)
  for (const event of further) events.push(event)
  for (const stream of also) reads.push(stream)
  const parents = await unitParents(work.db)
  const elsewhere = await streamsElsewhere(work, reads, grant.unit)
  const counts = action.counts === true ? await countsUnder(work, unit, desk.today()) : undefined
  const positions = await positionsGiven(work.db, unit, action.position?.(input), desk.today())
  const given: Given = {
    who: {
      person: who.person ?? who.name,
      name: who.name,
      role: who.role,
      by: grant.by,
      ...(grant.unit === undefined ? {} : { unit: grant.unit }),
    },
    today: desk.today(),
    history: (stream) => (elsewhere.has(stream) ? [] : histories.of(stream)),
    get counts() {
      if (counts === undefined)
        throw new Error(`${action.id} reads the counts of positions without saying so`)
      return counts
    },
    ...positions,
    ...(await boardsGiven(work.db, askedOf(action, input), desk.today())),
    ...(await payrollOf(action.payroll?.(input), work)),
    incentives: await incentivesNamed(action.incentives?.(input), work),
    ...(action.criticalCount === true ? { criticalCount: await criticalCount(work.db) } : {}),
    ...(asked === undefined ? {} : { asked }),
    unitExists: (id) => known.has(id),
    isUnder: (one, upper) => isUnder(parents, one, upper),
    scopes: [...settledScopes(positions.setting), ...scopesOfUnit(officeIn(path))],
  }
  const decision = action.decide(input, given)
  const moved = basis === undefined ? undefined : events.find((event) => event.seq > basis)
  // What is not there for this seat has not moved either: a conflict would tell that there is such a record.
  if (moved !== undefined && decision.kind !== 'not-found' && decision.kind !== 'invalid') {
    throw new StreamMoved(moved.stream)
  }
  return { decision, grant, histories }
}

/** The payroll of career executives that an action asks for. */
async function payrollOf(asked: ReturnType<NonNullable<Action['payroll']>> | undefined, work: Work) {
  return asked === undefined ? {} : { payroll: await careerPayroll(work.db, asked.unit, asked.on) }
}

/** The incentives of the person whom an action names. */
async function incentivesNamed(person: string | undefined, work: Work): Promise<Given['incentives']> {
  const rows = person === undefined ? [] : await incentivesOf(work.db, person)
  return rows.map(({ name, kind, state, start_on, end_on }) => ({
    incentive: name,
    kind,
    state,
    start: start_on,
    ...(end_on === null ? {} : { end: end_on }),
  }))
}

/** The pool and the sitting that an action names. */
function askedOf(action: Action, input: z.output<Action['fields']>): Parameters<typeof boardsGiven>[1] {
  const [pool, sits] = [action.pool?.(input), action.sits?.(input)]
  return { ...(pool === undefined ? {} : { pool }), ...(sits === undefined ? {} : { sits }) }
}

/** Whose file a stream is, or is part of. */
const OF_PERSON = /^(?:person|pay|benefits|pay-case|rank|incentive):([^/]+)/

/** The files, among the streams that an action reads, of people of other offices: treated as if there were none. */
async function streamsElsewhere(
  work: Work,
  reads: readonly string[],
  unit: string | undefined,
): Promise<ReadonlySet<string>> {
  if (unit === undefined) return new Set()
  const person = (stream: string) => OF_PERSON.exec(stream)?.[1]
  const people = [...new Set(reads.flatMap((stream) => person(stream) ?? []))]
  const found = await peopleElsewhere(work.db, people, unit)
  return new Set(reads.filter((stream) => found.has(person(stream) ?? '')))
}

function isUnder(parents: ReadonlyMap<string, string | null>, unit: string, upper: string): boolean {
  let at: string | null | undefined = unit
  for (let depth = 0; at !== undefined && at !== null && depth < 12; depth++) {
    if (at === upper) return true
    at = parents.get(at)
  }
  return false
}

/** The events of the streams that an action reads, stream by stream. */
class Histories {
  readonly byStream = new Map<string, RecordedEvent[]>()
  readonly #action: string

  constructor(action: string, streams: readonly string[], events: readonly RecordedEvent[]) {
    this.#action = action
    this.take(streams, events)
  }

  take(streams: readonly string[], events: readonly RecordedEvent[]): void {
    const fresh = new Set(streams.filter((stream) => !this.byStream.has(stream)))
    for (const stream of fresh) this.byStream.set(stream, [])
    for (const event of events) if (fresh.has(event.stream)) this.byStream.get(event.stream)?.push(event)
  }

  of(stream: string): readonly RecordedEvent[] {
    const found = this.byStream.get(stream)
    if (found === undefined) throw new Error(`${this.#action} reads ${stream} without saying so`)
    return found
  }
}

async function countsUnder(work: Work, unit: string, on: string): Promise<UnitCounts> {
  const counts = { established: 0, careerReserved: 0, filled: 0, vacant: 0 }
  for (const row of await recordMix(work.db, await under(work.db, unit), on)) {
    counts.established += row.count
    if (row.designation === 'career-reserved') counts.careerReserved += row.count
    if (row.appointment === null) counts.vacant += row.count
    else counts.filled += row.count
  }
  return counts
}

function accepted(decision: Decision): Extract<Decision, { kind: 'events' }> {
  if (decision.kind === 'events') return decision
  throw new Undone(decision)
}

function entryOf(event: NewEvent | RecordedEvent): Acted['entries'][number] {
  const { stream, type, effective, body } = event
  return 'seq' in event
    ? { id: event.id, seq: event.seq, stream, type, effective, body }
    : { stream, type, effective, body }
}
