import type { IsoDate } from '../base/dates.ts'
import { type Appraisal, appraisalOf, appraisalStream, planOn } from '../record/appraisal.ts'
import type { AppraisalLevel } from '../record/appraisal-terms.ts'
import type { PlanElement } from '../record/bodies/appraisal.ts'
import type { RecordedEvent } from '../record/event.ts'
import { standing } from '../record/fold.ts'
import { benchOf, boardCaseOf, boardCaseStream } from '../record/sitting.ts'
import type { Explanation } from '../rulebook/index.ts'
import { readStreams } from '../store/journal.ts'
import { casesOfSitting } from '../store/queries/boards.ts'
import { earlierRatings, type Named, namesAtBoard } from './board-people.ts'
import { compositionFacts, whyComposition } from './board-ruling.ts'
import type { Desk } from './desk.ts'
import { type How, logReading } from './reading.ts'
import { type CaseBench, caseBench, casesAreOpen, type Seat, seatAt } from './sittings.ts'
import type { Principal } from './who.ts'

/** An element of the plan under which the executive was rated, with its texts and its level. */
export type ElementSheet = {
  element: PlanElement
  standard?: string
  requirements: readonly string[]
  level?: AppraisalLevel
  narrative?: string
}

/** What an appraisal says in words, as far as it may be read. */
export type AppraisalTexts = {
  elements: readonly ElementSheet[]
  summary?: string
  answer?: string
  finding?: string
  accomplishments: readonly { on: IsoDate; text: string }[]
}

/** A vote as it is told: one’s own always, the others’ once the board has recommended. */
export type VoteLine = { member: string; name: string; level: AppraisalLevel; reason?: string; own: boolean }

/** A case as a member or the office reads it before the board recommends. */
export type CaseFile = {
  seat: Seat
  person: string
  named: Named
  appraisal: Appraisal
  texts: AppraisalTexts
  before: readonly { fiscalYear: number; level: AppraisalLevel }[]
  bench: CaseBench
  composition: Explanation
  sits: readonly string[]
  recused: readonly { name: string; ground: string }[]
  read: boolean
  /** How many have voted. */
  cast: number
  votes: readonly VoteLine[]
  notes: readonly { on: IsoDate; name: string; text: string; advice: boolean }[]
  recommended?: { on: IsoDate; level: AppraisalLevel | null; from: AppraisalLevel; reason?: string }
}

/**
 * One executive’s case before a sitting; undefined where the seat may not read it: a member who has not settled the
 * recusals, or is recused from it, and the executive whose case it is. The reading is logged first.
 */
export async function boardCaseFile(
  desk: Desk,
  who: Principal,
  at: { sitting: string; person: string; on: IsoDate; how: How },
): Promise<CaseFile | undefined> {
  const seat = await seatAt(desk, who, at.sitting, at.on)
  if (seat === undefined || !casesAreOpen(seat) || seat.shut.has(at.person)) return undefined
  const row = (await casesOfSitting(desk.db, at.sitting)).find(({ person_id }) => person_id === at.person)
  if (row === undefined) return undefined
  const streams = [
    appraisalStream(at.person, row.fiscal_year),
    boardCaseStream(at.sitting, at.person),
  ] as const
  const events = standing(await readStreams(desk.db, streams))
  const appraisal = appraisalOf(events.filter(({ stream }) => stream === streams[0]))
  const found = boardCaseOf(events.filter(({ stream }) => stream === streams[1]))
  if (appraisal === undefined || found === undefined) return undefined
  await logReading(desk, who, { what: 'file', how: at.how, people: [at.person] })
  const { board, sitting, day, scopes } = seat
  const bench = benchOf(board, sitting, day, at.person)
  const people = [...board.members.map(({ person }) => person), ...found.notes.map(({ member }) => member)]
  const named = await namesAtBoard(desk, [at.person, ...people], day)
  const said = (entry: string | undefined, key: string): string | undefined => textOf(events, entry, key)
  const own = seat.member?.person
  const told = [...found.votes].filter(([member]) => found.recommended !== undefined || member === own)
  const { recommended } = found
  return {
    seat,
    person: at.person,
    named: named(at.person),
    appraisal,
    texts: textsOf(appraisal, events),
    before: (await earlierRatings(desk, [at.person], row.fiscal_year))(at.person),
    bench: caseBench(seat, at.person, found.career),
    composition: whyComposition(compositionFacts(board, day, found.career, bench), day, scopes),
    sits: bench.sits.map(({ person }) => named(person).name),
    recused: bench.recused.map(({ member, ground }) => ({ name: named(member).name, ground })),
    read: own !== undefined && found.reviewedBy.includes(own),
    cast: found.votes.size,
    votes: told.map(([member, { level, entry }]) => ({
      member,
      name: named(member).name,
      level,
      own: member === own,
      ...worded('reason', said(entry, 'reason')),
    })),
    notes: found.notes.map(({ on, member, entry, advice }) => ({
      on,
      advice,
      name: named(member).name,
      text: said(entry, 'text') ?? '',
    })),
    ...(recommended === undefined
      ? {}
      : {
          recommended: {
            on: recommended.on,
            level: recommended.level,
            from: recommended.from,
            ...worded('reason', said(recommended.entry, 'reason')),
          },
        }),
  }
}

/** The texts of an appraisal, from its events. */
export function textsOf(appraisal: Appraisal, events: readonly RecordedEvent[]): AppraisalTexts {
  const said = (entry: string | undefined, key: string): string | undefined => textOf(events, entry, key)
  return {
    elements: elementsOf(appraisal, said),
    ...worded('summary', said(appraisal.initial?.entry, 'summary')),
    ...worded('answer', said(appraisal.answer?.entry, 'text')),
    ...worded('finding', said(appraisal.higherReview?.made?.entry, 'finding')),
    accomplishments: appraisal.accomplishments.map(({ on, entry }) => ({
      on,
      text: said(entry, 'text') ?? '',
    })),
  }
}

/** The elements of the plan that was rated, or of the one in force at the end of the period. */
function elementsOf(
  appraisal: Appraisal,
  said: (entry: string | undefined, key: string) => string | undefined,
): ElementSheet[] {
  const { initial, versions, period } = appraisal
  const plan = versions.find(({ version }) => version === initial?.version) ?? planOn(appraisal, period.end)
  return (plan?.elements ?? []).map((element) => {
    const level = initial?.levels[element.key]
    const requirements = Array.from({ length: element.requirements }, (_, index) =>
      said(plan?.entry, `${element.key}.requirement.${index + 1}`),
    )
    return {
      element,
      requirements: requirements.filter((text) => text !== undefined),
      ...(level === undefined ? {} : { level }),
      ...worded('standard', said(plan?.entry, `${element.key}.standard`)),
      ...worded('narrative', said(initial?.entry, `${element.key}.narrative`)),
    }
  })
}

function textOf(
  events: readonly RecordedEvent[],
  entry: string | undefined,
  key: string,
): string | undefined {
  return entry === undefined ? undefined : events.find(({ id }) => id === entry)?.personal?.[key]
}

function worded<K extends string>(key: K, text: string | undefined): { [N in K]?: string } {
  return (text === undefined || text === '' ? {} : { [key]: text }) as { [N in K]?: string }
}
