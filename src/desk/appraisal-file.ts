import type { IsoDate } from '../base/dates.ts'
import { type Appraisal, appraisalOf } from '../record/appraisal.ts'
import { type RecordedEvent, whoOf } from '../record/event.ts'
import { type ExecutiveOn, executiveOn } from '../record/executive.ts'
import { standing } from '../record/fold.ts'
import { ratingsOfRecord } from '../record/rating-consequences.ts'
import type { Explanation } from '../rulebook/index.ts'
import { readStreams } from '../store/journal.ts'
import { appraisalsOf } from '../store/queries/appraisals.ts'
import { supervisorOf } from '../store/queries/people.ts'
import type { Due } from './appraisal-due.ts'
import {
  type Asked,
  type Outcome,
  outcomeOf,
  type Right,
  rightsOf,
  scoreRuling,
  weightsRuling,
} from './appraisal-outcome.ts'
import { type CycleTerms, cycleTerms, namesInCases } from './appraisal-people.ts'
import { type AppraisalStep, stepsOn } from './appraisal-steps.ts'
import { appraisalLines, type AppraisalLine, appraisalOpenTo } from './appraisals.ts'
import type { Desk } from './desk.ts'
import { type How, logReading } from './reading.ts'
import { officeOf } from './seats.ts'
import { onDay } from './sight.ts'
import { type Principal, scopesOfUnit } from './who.ts'

/** Text of an entry that was sealed, by its key; undefined where it was destroyed. */
export type Sealed = (entry: string, key: string) => string | undefined

/** One executive’s appraisal of a year in full, as far as the seat sees it. */
export type AppraisalFile = {
  line: AppraisalLine
  /** Undefined where there is no plan yet. */
  appraisal: Appraisal | undefined
  /** Its entries that stand, in the order of recording. */
  events: readonly RecordedEvent[]
  text: Sealed
  names: ReadonlyMap<string, string>
  /** The terms of the agency’s cycle, where one was opened. */
  cycle: CycleTerms | undefined
  executive: ExecutiveOn | undefined
  due: Due | undefined
  steps: readonly AppraisalStep[]
  weights: Explanation | undefined
  score: Explanation | undefined
  rights: readonly Right[]
  outcome: Outcome | undefined
  /** The fiscal year before it of which there is an appraisal that the seat may see. */
  before: number | undefined
}

/** One appraisal, or undefined where there is none that this seat may see. The reading is logged first. */
export async function appraisalFile(
  asked: Desk,
  who: Principal,
  of: { person: string; fiscalYear: number; on: IsoDate },
  how: How = 'page',
): Promise<AppraisalFile | undefined> {
  const desk = onDay(asked, of.on)
  const open = await appraisalOpenTo(desk, who, of)
  if (open === undefined) return undefined
  const lines = await appraisalLines(desk, who, of)
  const line = lines.find(({ person }) => person === of.person)
  if (line === undefined) return undefined
  await logReading(desk, who, { what: 'file', how, people: [of.person] })
  const recorded = await readStreams(desk.db, [open.stream, `person:${of.person}`])
  const events = standing(recorded.filter(({ stream }) => stream === open.stream)).sort(
    (a, b) => a.seq - b.seq,
  )
  const appraisal = appraisalOf(events)
  const file = standing(recorded.filter(({ stream }) => stream !== open.stream))
  const end = appraisal?.period.end
  const executive = executiveOn(file, end !== undefined && end < of.on ? end : of.on)
  const unit = appraisal?.unit ?? line.unit
  const supervisor = (await supervisorOf(desk.db, of.person, of.on))?.supervisor_id ?? line.supervisor?.id
  const names = await namesIn(desk, of.person, appraisal, events, supervisor)
  const career =
    executive?.appointment === undefined && line.appointment === ''
      ? undefined
      : (executive?.appointment ?? line.appointment) === 'career'
  const question: Asked = { on: of.on, scopes: scopesOfUnit(await officeOf(desk, unit)) }
  const parties = {
    executive: of.person,
    supervisor,
    reviewer: appraisal?.higherReview?.reviewer,
    names,
  }
  const mine = await appraisalsOf(desk.db, { people: [of.person] })
  const personal = new Map(events.map(({ id, personal: text }) => [id, text]))
  return {
    line,
    appraisal,
    events,
    text: (entry, key) => personal.get(entry)?.[key],
    names,
    cycle: await cycleTerms(desk, unit, of.fiscalYear),
    executive,
    due: line.due,
    steps: await stepsOn(desk, who, { ...of, appraisal, unit, parties, career }),
    weights:
      appraisal === undefined
        ? undefined
        : weightsRuling(appraisal, appraisal.versions.at(-1)?.elements ?? appraisal.draft.elements, question),
    score: appraisal === undefined ? undefined : scoreRuling(appraisal, question),
    rights: appraisal === undefined ? [] : rightsOf(appraisal, question),
    outcome:
      appraisal === undefined ? undefined : outcomeOf(appraisal, ratingsOfRecord(file), career, question),
    before: mine.find(({ fiscal_year }) => fiscal_year < of.fiscalYear)?.fiscal_year,
  }
}

/** The names of everybody whom the appraisal names. */
async function namesIn(
  desk: Desk,
  person: string,
  appraisal: Appraisal | undefined,
  events: readonly RecordedEvent[],
  supervisor: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const ids = [
    person,
    supervisor,
    appraisal?.supervisor,
    appraisal?.higherReview?.reviewer,
    ...(appraisal?.interim.map(({ by }) => by) ?? []),
    ...events.map((event) => whoOf(event)),
  ]
  return await namesInCases(
    desk,
    ids.filter((id) => id !== undefined),
  )
}
