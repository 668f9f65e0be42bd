import { addDays, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { counted } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import type { Given, Span } from '../kernel/rule.ts'
import type { Conditions, DayTest } from '../kernel/lawful-days.ts'
import { daysOutside } from '../kernel/lawful-days.ts'
import { shownDate } from '../kernel/shown.ts'

/** The facts of the bar on involuntary reassignments. */
export const MORATORIUM_FACTS = [
  'agencyHeadAppointed',
  'agencyHeadPost',
  'agencyHeadActing',
  'agencyHeadActingDays',
  'supervisorAppointed',
  'supervisorNoncareer',
  'supervisorMostImmediate',
  'supervisorAppraises',
  'supervisorMayReassign',
  'supervisorActing',
  'supervisorActingDays',
  'actingBarApplied',
  'breakAfterActing',
  'daysOnDetail',
  'writtenConsent',
  'consentDate',
  'disciplineInitiated',
  'reliedOnRating',
  'ratingIssued',
] as const

export type MoratoriumFact = (typeof MORATORIUM_FACTS)[number]
export type MoratoriumFacts = Given<never, MoratoriumFact>

/** What the law of a time says of the bar. */
export type MoratoriumLaw = {
  /** Which power makes a noncareer supervisor count. */
  power: 'supervisorAppraises' | 'supervisorMayReassign'
  powerBy: Cite
  /** Where the days on details are left out of the count, if they are. */
  details: Cite | undefined
  /** Where the rating is asked to be older than the appointment; before, any reassignment for such a rating passed. */
  olderRating: Cite | undefined
  consent: Cite
  /** Where those who act are dealt with. */
  acting: Cite | undefined
}

/** One appointment that bars. */
type Trigger = { appointed: IsoDate; acting: boolean; actingDays: number }

const BARRED = 120
const MOST_DETAIL_DAYS = 60

/** What the bar cannot be judged without. */
export function moratoriumNeeds(facts: MoratoriumFacts, law: MoratoriumLaw): MoratoriumFact[] {
  const needs: MoratoriumFact[] = []
  if (facts.supervisorAppointed !== undefined) {
    needs.push('supervisorNoncareer')
    if (facts.supervisorNoncareer !== false) needs.push(law.power)
  }
  if (facts.reliedOnRating === 1 && law.olderRating !== undefined) needs.push('ratingIssued')
  return needs
}

/** The days that the bar leaves open to an involuntary reassignment of a career executive. */
export function moratoriumConditions(facts: MoratoriumFacts, law: MoratoriumLaw, note: Note): Conditions {
  const days: DayTest[] = []
  const head = headTrigger(facts, law, note)
  const supervisor = supervisorTrigger(facts, law, note)
  if (head === undefined && supervisor === undefined) return { tests: [], days }
  if (facts.writtenConsent === true || facts.consentDate !== undefined) {
    const always = facts.writtenConsent === true && facts.consentDate === undefined
    note.says(
      'The executive has agreed in writing',
      always ? 'beforehand' : 'from the day given on',
      law.consent,
    )
    if (always) return { tests: [], days }
  }
  counted(note, 'closed')
  if (head !== undefined) {
    const closed = closedBy(head, facts, law, note, 'Last closed day after the agency head’s appointment')
    if (closed !== undefined) {
      days.push([
        'The day lies outside the 120 days after the agency head’s appointment',
        daysOutside(closed),
        '5 USC 3395(e)(1)(A)',
        `closed from ${shownDate(closed.from)} to ${shownDate(closed.last)} by the appointment of the agency head`,
      ])
    }
  }
  if (supervisor !== undefined) {
    const closed = closedBy(
      supervisor,
      facts,
      law,
      note,
      'Last closed day after the supervisor’s appointment',
    )
    if (closed !== undefined) {
      days.push([
        'The day lies outside the 120 days after the supervisor’s appointment',
        daysOutside(closed),
        '5 USC 3395(e)(1)(B)',
        `closed from ${shownDate(closed.from)} to ${shownDate(closed.last)} by the appointment of the supervisor`,
      ])
    }
  }
  return { tests: [], days }
}

function headTrigger(facts: MoratoriumFacts, law: MoratoriumLaw, note: Note): Trigger | undefined {
  const { agencyHeadAppointed: appointed, agencyHeadActing, agencyHeadActingDays } = facts
  if (appointed === undefined) return undefined
  const head = note.test(
    'The one appointed heads a department, a military department or an independent establishment',
    facts.agencyHeadPost !== 'component',
    '5 USC 3395(e)(1)(A)',
  )
  const acting = agencyHeadActing === true
  if (!head || (acting && !barsActing(facts, law, note))) return undefined
  return { appointed, acting, actingDays: agencyHeadActingDays ?? 0 }
}

function supervisorTrigger(facts: MoratoriumFacts, law: MoratoriumLaw, note: Note): Trigger | undefined {
  const { supervisorAppointed: appointed, supervisorActing, supervisorActingDays } = facts
  if (appointed === undefined) return undefined
  const by: Cite = '5 USC 3395(e)(1)(B)'
  const counts = note.tests([
    ['The supervisor is the most immediate one', facts.supervisorMostImmediate !== false, by],
    ['The supervisor is noncareer', facts.supervisorNoncareer === true, by],
    law.power === 'supervisorAppraises'
      ? ['The supervisor makes the initial appraisal', facts.supervisorAppraises === true, law.powerBy]
      : ['The supervisor may reassign the executive', facts.supervisorMayReassign === true, law.powerBy],
  ])
  const acting = supervisorActing === true
  if (!counts || (acting && !barsActing(facts, law, note))) return undefined
  return { appointed, acting, actingDays: supervisorActingDays ?? 0 }
}

function barsActing({ actingBarApplied }: MoratoriumFacts, { acting }: MoratoriumLaw, note: Note): boolean {
  if (acting === undefined) {
    note.assumed('Officials who only act', 'they start no bar')
    return false
  }
  return note.test(
    'The agency has chosen to apply the bar while the official acts',
    actingBarApplied === true,
    acting,
  )
}

function closedBy(
  trigger: Trigger,
  facts: MoratoriumFacts,
  law: MoratoriumLaw,
  note: Note,
  text: string,
): Required<Span> | undefined {
  const { appointed } = trigger
  if (passesForRating(appointed, facts, law, note)) return undefined
  if (
    facts.disciplineInitiated !== undefined &&
    note.test(
      'The disciplinary action was initiated before the appointment',
      facts.disciplineInitiated < appointed,
      '5 USC 3395(e)(2)(B)',
    )
  )
    return undefined
  const length = closedDays(trigger, facts, law, note)
  if (length === 0) return undefined
  const last = addDays(appointed, length)
  const { consentDate } = facts
  const end = consentDate !== undefined && consentDate <= last ? addDays(consentDate, -1) : last
  note.date(text, end, '5 USC 3395(e)(1)')
  return end < appointed ? undefined : { from: appointed, last: end }
}

function passesForRating(
  appointed: IsoDate,
  { reliedOnRating, ratingIssued }: MoratoriumFacts,
  { olderRating }: MoratoriumLaw,
  note: Note,
): boolean {
  if (reliedOnRating === undefined) return false
  const unsatisfactory = note.test(
    'The reassignment rests on a final unsatisfactory rating',
    reliedOnRating === 1,
    '5 USC 3395(e)(2)(A)',
  )
  if (!unsatisfactory || olderRating === undefined) return unsatisfactory
  return note.test(
    'That rating was issued before the appointment',
    ratingIssued !== undefined && ratingIssued < appointed,
    olderRating,
  )
}

/** Days closed after the appointment: 120, longer by days on details, shorter by days of acting before it. */
function closedDays(
  { acting, actingDays }: Trigger,
  { daysOnDetail, breakAfterActing }: MoratoriumFacts,
  law: MoratoriumLaw,
  note: Note,
): number {
  let length = note.count('Days closed after an appointment', BARRED, '5 USC 3395(e)(1)')
  if (daysOnDetail !== undefined && law.details !== undefined) {
    length += note.count(
      'Days on details, of which 60 at most are left out of the count',
      Math.min(daysOnDetail, MOST_DETAIL_DAYS),
      law.details,
    )
  }
  if (actingDays === 0 || acting || law.acting === undefined) return length
  const unbroken = note.test(
    'The official went from acting to the appointment without a break in service',
    breakAfterActing !== true,
    law.acting,
  )
  if (!unbroken) return length
  note.assumed('Days of acting', 'they count whether or not the agency applied the bar meanwhile')
  note.count('Days of acting that count', actingDays, law.acting)
  return Math.max(0, length - actingDays)
}
