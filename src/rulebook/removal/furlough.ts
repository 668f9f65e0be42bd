import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { counted, noticeEnds } from '../kernel/counting.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  daysFrom,
  type DayTest,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'

/** Longer furloughs follow competitive procedures: more than 30 calendar days, or 22 work days that do not run on. */
const SHORT = { calendarDays: 30, workDays: 22 }
const MOST_DAYS = 365
const NOTICE_DAYS = 30

const NEEDS = ['careerAppointee', 'furloughStarts'] as const satisfies readonly FactId[]
const OWED = [
  'nondisciplinaryReason',
  'furloughContinuous',
  'furloughDays',
  'recallWithinYear',
  'furloughNoticeComplete',
] as const satisfies readonly FactId[]
const MAY = [
  ...OWED,
  'reemployedAnnuitant',
  'furloughProceduresKnown',
  'unforeseeableEmergency',
  'noticeReceived',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** A furlough of a career executive. */
export const furlough = rule<Needs, DayAnswer, May>({
  id: 'removal/furlough',
  asks: 'May this executive be furloughed from this day?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'furloughStarts',
  day: 'furloughStarts',
  says: (answer) => saysDay('the furlough may begin', answer),
  changes: changesDay,
  law: [
    version('1985-02-06', ['5 USC 3595a', '5 CFR 359.803', '5 CFR 359.804', '5 CFR 359.806']),
    version('1983-03-02', ['5 CFR 359.803', '5 CFR 359.804', '5 CFR 359.806']),
  ],
})

function version(from: string, by: readonly Cite[]): Version<Needs, May, DayAnswer> {
  return {
    from: day(from),
    by,
    standing: from === '1983-03-02' ? 'assumed' : undefined,
    summary:
      'A career appointee may be furloughed for lack of work or funds or another reason that is not discipline, for at most a year and with the intent to recall within it, on 30 days’ written notice, which only an emergency that could not be foreseen shortens. More than 30 calendar days, or more than 22 work days that do not run on, need competitive procedures made known to the SES members. Noncareer and limited appointees and reemployed annuitants are not covered.',
    alsoNeeds(facts) {
      if (!covered(facts)) return undefined
      return [
        ...OWED,
        ...(isLong(facts) ? (['furloughProceduresKnown'] as const) : []),
        ...(facts.unforeseeableEmergency === true ? [] : (['noticeReceived'] as const)),
      ]
    },
    lawful: (facts, note) => lawfulDays(conditionsOf(facts, note)),
    apply: (facts, note) => answerOn(facts.furloughStarts, conditionsOf(facts, note), note),
  }
}

function covered({ careerAppointee, reemployedAnnuitant }: Facts): boolean {
  return careerAppointee && reemployedAnnuitant !== true
}

function isLong({ furloughContinuous, furloughDays = 0 }: Facts): boolean {
  return furloughDays > (furloughContinuous === false ? SHORT.workDays : SHORT.calendarDays)
}

function conditionsOf(facts: Facts, note: Note): Conditions {
  const protectedOne = note.test(
    'The executive is a career appointee and no reemployed annuitant, whom these conditions protect',
    covered(facts),
    '5 CFR 359.801',
  )
  if (!protectedOne) return { tests: [], days: [] }
  return { tests: testsOf(facts), days: noticeDays(facts, note) }
}

function testsOf(facts: Facts): Test[] {
  const tests: Test[] = [
    [
      'It is for lack of work or funds, or another reason that is not discipline',
      facts.nondisciplinaryReason === true,
      '5 CFR 359.802',
      'the reason is discipline',
    ],
    [
      'It lasts no more than a year, 365 days',
      facts.furloughDays !== undefined && facts.furloughDays <= MOST_DAYS,
      '5 CFR 359.804',
      'it is longer than a year',
    ],
    [
      'The agency intends to recall the executive within a year',
      facts.recallWithinYear === true,
      '5 CFR 359.804',
      'no recall within a year is intended',
    ],
    [
      'The notice says all that it must',
      facts.furloughNoticeComplete === true,
      '5 CFR 359.806(b)',
      'the notice is incomplete',
    ],
  ]
  if (isLong(facts)) {
    tests.push([
      'Competitive procedures for so long a furlough were made known to the SES members',
      facts.furloughProceduresKnown === true,
      '5 CFR 359.803',
      'no competitive procedures were made known for so long a furlough',
    ])
  }
  return tests
}

function noticeDays({ unforeseeableEmergency, noticeReceived }: Facts, note: Note): DayTest[] {
  const waived = note.test(
    'An emergency that could not be foreseen shortens the notice or does away with it',
    unforeseeableEmergency === true,
    '5 CFR 359.806(a)',
  )
  if (waived || noticeReceived === undefined) return []
  counted(note, 'notice', '5 CFR 359.806(a)')
  return [
    [
      'Written notice came at least 30 days before',
      daysFrom(noticeEnds(noticeReceived, NOTICE_DAYS)),
      '5 CFR 359.806(a)',
      'the notice came less than 30 days before',
    ],
  ]
}
