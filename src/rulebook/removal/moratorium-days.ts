import { addDays, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { counted } from '../kernel/counting.ts'
import type { Note, Test } from '../kernel/note.ts'
import type { Given, Span } from '../kernel/rule.ts'
import { type Conditions, type DayTest, daysOutside } from '../kernel/lawful-days.ts'
import { shownDate } from '../kernel/shown.ts'

/** The facts of the bar on removals, besides the ground. */
export const BAR_FACTS = [
  'agencyHeadAppointed',
  'agencyHeadPost',
  'supervisorAppointed',
  'supervisorNoncareer',
  'supervisorMostImmediate',
  'supervisorMayRemove',
  'reliedOnRating',
  'ratingIssued',
  'disciplineInitiated',
  'crimeBelieved',
  'retentionThreatens',
  'exceptionReasonsGiven',
  'exceptionReplyDays',
  'exceptionDecidedOn',
] as const

export type BarFact = (typeof BAR_FACTS)[number]
export type BarFacts = Given<never, BarFact>

/** What the law of a time says of the bar on removals. */
export type BarLaw = {
  /** Where the rating is asked to be older than the appointment; before, any removal for such a rating passed. */
  olderRating: Cite | undefined
  /** Where a disciplinary action initiated before is excepted; undefined where it is not. */
  discipline: Cite | undefined
  /** Where crime and threat are excepted; undefined where they are not. */
  danger: Cite | undefined
}

const BARRED = 120
const FEWEST_REPLY_DAYS = 7

/** What the bar cannot be judged without. */
export function barNeeds(facts: BarFacts, law: BarLaw): BarFact[] {
  const needs: BarFact[] = []
  if (facts.supervisorAppointed !== undefined) {
    needs.push('supervisorNoncareer')
    if (facts.supervisorNoncareer !== false) needs.push('supervisorMayRemove')
  }
  if (facts.reliedOnRating === 1 && law.olderRating !== undefined) needs.push('ratingIssued')
  if (law.danger !== undefined && isDanger(facts))
    needs.push('exceptionReasonsGiven', 'exceptionReplyDays', 'exceptionDecidedOn')
  return needs
}

/** The days that the bar leaves open to the removal of a career executive. */
export function barConditions(facts: BarFacts, law: BarLaw, note: Note): Conditions {
  const days: DayTest[] = []
  const { agencyHeadAppointed, supervisorAppointed } = facts
  if (agencyHeadAppointed === undefined && supervisorAppointed === undefined) return { tests: [], days }
  counted(note, 'closed')
  note.count('Days closed after an appointment', BARRED, '5 USC 3592(b)(1)')
  const dangerFrom = openedByDanger(facts, law, note)
  if (agencyHeadAppointed !== undefined && isHead(facts, note)) {
    const closed = closedBy(agencyHeadAppointed, dangerFrom, facts, law, note)
    if (closed !== undefined) {
      note.date('Last closed day after the agency head’s appointment', closed.last, '5 USC 3592(b)(1)(A)')
      days.push([
        'The day lies outside the 120 days after the agency head’s appointment',
        daysOutside(closed),
        '5 USC 3592(b)(1)(A)',
        `closed from ${shownDate(closed.from)} to ${shownDate(closed.last)} by the appointment of the agency head`,
      ])
    }
  }
  if (supervisorAppointed !== undefined && supervisorCounts(facts, note)) {
    const closed = closedBy(supervisorAppointed, dangerFrom, facts, law, note)
    if (closed !== undefined) {
      note.date('Last closed day after the supervisor’s appointment', closed.last, '5 USC 3592(b)(1)(B)')
      days.push([
        'The day lies outside the 120 days after the supervisor’s appointment',
        daysOutside(closed),
        '5 USC 3592(b)(1)(B)',
        `closed from ${shownDate(closed.from)} to ${shownDate(closed.last)} by the appointment of the supervisor`,
      ])
    }
  }
  return { tests: [], days }
}

function isDanger({ crimeBelieved, retentionThreatens }: BarFacts): boolean {
  return crimeBelieved === true || retentionThreatens === true
}

function isHead({ agencyHeadPost }: BarFacts, note: Note): boolean {
  return note.test(
    'The one appointed heads a department, a military department or an independent establishment',
    agencyHeadPost !== 'component',
    '5 USC 3592(b)(1)(A)',
  )
}

function supervisorCounts(facts: BarFacts, note: Note): boolean {
  const by: Cite = '5 USC 3592(b)(1)(B)'
  return note.tests([
    ['The supervisor is the most immediate one', facts.supervisorMostImmediate !== false, by],
    ['The supervisor is noncareer', facts.supervisorNoncareer === true, by],
    ['The supervisor may remove the executive', facts.supervisorMayRemove === true, by],
  ])
}

/** The day from which the exception for crime or threat opens the bar; undefined where it does not. */
function openedByDanger(facts: BarFacts, { danger }: BarLaw, note: Note): IsoDate | undefined {
  if (danger === undefined || !isDanger(facts)) return undefined
  const tests: Test[] = [
    ['The notice gives the reasons for using the exception', facts.exceptionReasonsGiven === true, danger],
    [
      'At least seven days were given to respond to its use',
      (facts.exceptionReplyDays ?? 0) >= FEWEST_REPLY_DAYS,
      danger,
    ],
  ]
  if (!note.tests(tests)) return undefined
  const decided = facts.exceptionDecidedOn as IsoDate
  return note.date('The use of the exception was decided on', decided, danger)
}

function closedBy(
  appointed: IsoDate,
  dangerFrom: IsoDate | undefined,
  facts: BarFacts,
  law: BarLaw,
  note: Note,
): Required<Span> | undefined {
  if (passesForRating(appointed, facts, law, note)) return undefined
  const { disciplineInitiated } = facts
  if (
    law.discipline !== undefined &&
    disciplineInitiated !== undefined &&
    note.test(
      'The disciplinary action was initiated before the appointment',
      disciplineInitiated < appointed,
      law.discipline,
    )
  )
    return undefined
  const last = addDays(appointed, BARRED)
  const end = dangerFrom !== undefined && dangerFrom <= last ? addDays(dangerFrom, -1) : last
  return end < appointed ? undefined : { from: appointed, last: end }
}

function passesForRating(
  appointed: IsoDate,
  { reliedOnRating, ratingIssued }: BarFacts,
  { olderRating }: BarLaw,
  note: Note,
): boolean {
  if (reliedOnRating === undefined) return false
  const unsatisfactory = note.test(
    'The removal rests on a final unsatisfactory rating',
    reliedOnRating === 1,
    '5 USC 3592(b)(2)(A)',
  )
  if (!unsatisfactory || olderRating === undefined) return unsatisfactory
  return note.test(
    'That rating was issued before the appointment',
    ratingIssued !== undefined && ratingIssued < appointed,
    olderRating,
  )
}
