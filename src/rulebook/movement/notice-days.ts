import type { IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { counted, noticeEnds } from '../kernel/counting.ts'
import type { Note, Test } from '../kernel/note.ts'
import type { Given } from '../kernel/rule.ts'
import { type Conditions, type DayTest, daysFrom } from '../kernel/lawful-days.ts'
import { shownDate } from '../kernel/shown.ts'

/** The facts that notice of a reassignment turns on, besides the day. */
export const NOTICE_FACTS = [
  'outsideCommutingArea',
  'noticeReceived',
  'noticeWaived',
  'waiverSought',
  'consultationHeld',
  'consultationDate',
  'reasonsStated',
] as const

export type NoticeFact = (typeof NOTICE_FACTS)[number]
export type NoticeFacts = Given<never, NoticeFact>

/** What the law of a time asks for: the longer notice and consultation, and whether the short notice can be waived. */
export type NoticeLaw = { long: boolean; shortWaivable: boolean; regulation: Cite | undefined }

const SHORT = 15
const LONG = 60
const LONG_BY: Cite = '5 USC 3395(a)(2)(B)'
const SHORT_BY: Cite = '5 USC 3395(a)(2)(A)'

/** What a career executive’s notice cannot be judged without. */
export function noticeNeeds(facts: NoticeFacts, law: NoticeLaw): NoticeFact[] {
  const long = law.long && facts.outsideCommutingArea === true
  const waived = facts.noticeWaived === true && (long || law.shortWaivable)
  const needs: NoticeFact[] = ['outsideCommutingArea']
  if (!waived) needs.push('noticeReceived')
  if (!long) return needs
  if (facts.consultationHeld !== false) needs.push('consultationDate')
  if (!waived) needs.push('reasonsStated')
  return needs
}

/** The conditions of notice and consultation for a career executive. */
export function noticeConditions(facts: NoticeFacts, law: NoticeLaw, note: Note): Conditions {
  const long = law.long && facts.outsideCommutingArea === true
  const by = long ? LONG_BY : SHORT_BY
  const waiverBy = long ? LONG_BY : law.regulation
  const waivable = waiverBy !== undefined && (long || law.shortWaivable)
  const days = note.count('Days of written notice', long ? LONG : SHORT, by)
  const tests: Test[] = []
  const onDay: DayTest[] = []
  const waived = facts.noticeWaived === true && waivable
  if (waivable) note.test('The executive has waived the notice in writing', waived, waiverBy)
  else if (facts.noticeWaived === true) note.says('Waiver', 'the law of that time names none', by)
  if (!waived) {
    counted(note, 'notice', by)
    const first = noticeEnds(facts.noticeReceived as IsoDate, days)
    note.date('First day after the notice', first, by)
    onDay.push([
      'The notice is long enough',
      daysFrom(first),
      by,
      `the notice leaves no day open before ${shownDate(first)}`,
    ])
  }
  if (!long) return { tests, days: onDay }
  if (!waived) {
    tests.push([
      'The notice states the reasons for the move',
      facts.reasonsStated === true,
      LONG_BY,
      'a statement of the reasons in the notice',
    ])
  }
  const consulted = facts.consultationHeld === false ? undefined : facts.consultationDate
  tests.push([
    'The executive was consulted on reasons and preferences',
    consulted !== undefined,
    LONG_BY,
    'consultation on the reasons and the executive’s preferences, which cannot be waived',
  ])
  if (consulted === undefined) return { tests, days: onDay }
  const before = waived ? facts.waiverSought : facts.noticeReceived
  if (before !== undefined) {
    if (consulted === before) note.assumed('Consultation', 'one of the same day counts as before')
    tests.push([
      'The consultation came before the notice, or before the waiver was sought',
      consulted <= before,
      LONG_BY,
      'consultation before the notice; it can be cured by consulting and giving notice anew',
    ])
  }
  onDay.push([
    'The consultation came before the move',
    daysFrom(consulted),
    LONG_BY,
    `consultation was on ${shownDate(consulted)}`,
  ])
  return { tests, days: onDay }
}
