import { addDays, day, type IsoDate, later } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { counted, firstOpenAfter, noticeEnds } from '../kernel/counting.ts'
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
import type { Clash } from '../kernel/table.ts'

const NOTICE_DAYS = 45
const SECOND_NOTICE_DAYS = 1

const NEEDS = ['probationCompleted', 'removalEffective'] as const satisfies readonly FactId[]
const LADDER = ['agencyVacancy', 'signerLevel', 'placedInPosition'] as const satisfies readonly FactId[]
const NOTICES = [
  'noticeReceived',
  'reductionNoticeComplete',
  'secondNoticeReceived',
  'secondNoticeComplete',
] as const satisfies readonly FactId[]
const MAY = [...LADDER, ...NOTICES, 'opmReceived', 'opmAcknowledged', 'offerDeclinedOn'] as const
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** How long OPM has, and whether the regulation with its notices stands. */
type Law = { days: number; regulation: boolean }

/** A reduction in force after probation: placement in the agency, then through OPM, then removal. */
export const reduction = rule<Needs, DayAnswer, May>({
  id: 'removal/reduction',
  asks: 'May this career executive be removed from the SES in a reduction in force on this day?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'removalEffective',
  day: 'removalEffective',
  says: (answer) => saysDay('the executive may be removed in the reduction in force', answer),
  changes: changesDay,
  law: [
    version(
      '1995-02-02',
      ['5 USC 3595(b)', '5 CFR 359.602(b)', '5 CFR 359.603', '5 CFR 359.604', '5 CFR 359.605'],
      'An executive past probation, or exempt from it, first gets any vacant SES position of the agency for which the executive is qualified (which of several the agency chooses), ahead of anybody on probation. If there is none, the agency head or acting head, or an official no lower than an Assistant Secretary, certifies it to OPM, which has 45 days to place the executive; the agency goes on placing into any vacancy meanwhile. Removal follows if those days lapse, or if the executive declines a reasonable offer, and not before 45 days’ specific notice and a second notice at least one day before.',
      { days: 45, regulation: true },
      [
        {
          by: '5 CFR 359.603(a)(2)',
          says: 'OPM’s period begins on the day on which it acknowledges the certification.',
          governs: false,
          why: 'The statute counts from receipt; the later of the two ends is used, so that both are kept.',
        },
      ],
    ),
    version(
      '1985-02-06',
      ['5 USC 3595(b)', 'PL 98-615'],
      'Placement in a vacant SES position of the agency, or after a certification to OPM within 45 days in any agency; removal if that fails, or if a reasonable offer is declined.',
      { days: 45, regulation: false },
      [
        {
          by: 'PL 98-615',
          says: 'The Act of 8 November 1984 set a period of 90 days before this change.',
          governs: false,
          why: 'The day of the change follows from it by our count.',
        },
      ],
    ),
    version(
      '1981-06-01',
      ['5 USC 3595(b)', 'PL 97-35'],
      'Placement in a vacant SES position of the agency, or after a certification to OPM within 120 days in any agency; removal if that fails, or if a reasonable offer is declined.',
      { days: 120, regulation: false },
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  law: Law,
  also?: readonly Clash[],
): Version<Needs, May, DayAnswer> {
  return {
    from: day(from),
    by,
    summary,
    also,
    standing: from === '1985-02-06' ? 'assumed' : undefined,
    alsoNeeds({ probationCompleted, offerDeclinedOn }) {
      if (!probationCompleted) return undefined
      const lapse: readonly May[] =
        offerDeclinedOn === undefined
          ? ['opmReceived', ...(law.regulation ? (['opmAcknowledged'] as const) : [])]
          : []
      return [...LADDER, ...lapse, ...(law.regulation ? NOTICES : [])]
    },
    lawful: (facts, note) => lawfulDays(conditionsOf(facts, law, note)),
    apply: (facts, note) => answerOn(facts.removalEffective, conditionsOf(facts, law, note), note),
  }
}

function conditionsOf(facts: Facts, law: Law, note: Note): Conditions {
  const owed = note.test(
    'The executive has completed probation or was exempt, and placement is owed',
    facts.probationCompleted,
    '5 USC 3595(b)(1)',
  )
  if (!owed) return { tests: [], days: [] }
  counted(note, 'notice', law.regulation ? '5 CFR 359.605' : undefined)
  return {
    tests: [...ladder(facts, law), ...(law.regulation ? complete(facts) : [])],
    days: [...opmDays(facts, law, note), ...(law.regulation ? noticeDays(facts) : [])],
  }
}

function ladder(facts: Facts, { regulation }: Law): Test[] {
  const { signerLevel } = facts
  return [
    [
      'No vacant SES position in the agency is one for which the executive is qualified',
      facts.agencyVacancy === false,
      '5 USC 3595(b)(3)(A)',
      'a vacant position in the agency has to be offered first',
    ],
    regulation
      ? [
          'The agency head, the acting head, or one no lower than an Assistant Secretary certified it to OPM',
          signerLevel !== undefined && signerLevel !== 'nobody' && signerLevel !== 'lower official',
          '5 CFR 359.602(b)',
          'no certification to OPM at the level that the regulation asks for',
        ]
      : [
          'It was certified to OPM in writing',
          signerLevel !== undefined && signerLevel !== 'nobody',
          '5 USC 3595(b)(3)(B)',
          'nothing was certified to OPM in writing',
        ],
    [
      'The executive has not been placed in another SES position',
      facts.placedInPosition === false,
      '5 USC 3595(b)(5)',
      'the executive is placed in another SES position',
    ],
  ]
}

function complete(facts: Facts): Test[] {
  return [
    [
      'The specific notice is complete',
      facts.reductionNoticeComplete === true,
      '5 CFR 359.605',
      'the specific notice is incomplete',
    ],
    [
      'The second notice is complete',
      facts.secondNoticeComplete === true,
      '5 CFR 359.605',
      'the second notice is incomplete',
    ],
  ]
}

function opmDays(facts: Facts, { days, regulation }: Law, note: Note): DayTest[] {
  const { offerDeclinedOn, opmReceived, opmAcknowledged } = facts
  if (offerDeclinedOn !== undefined) {
    return [
      [
        'A reasonable offer was declined, so that OPM’s period need not run out',
        daysFrom(offerDeclinedOn),
        '5 USC 3595(b)(4)',
        'the offer had not been declined yet',
      ],
    ]
  }
  if (opmReceived === undefined) return []
  const first = afterPeriod(opmReceived, regulation ? opmAcknowledged : undefined, days)
  if (regulation)
    note.assumed('OPM’s period', 'ends with the later of both counts, from receipt and from acknowledgment')
  return [
    [
      'OPM’s period to place the executive has run out',
      daysFrom(first),
      '5 USC 3595(b)(5)',
      'OPM’s period still runs',
    ],
  ]
}

/** The first day after OPM's period: days 1 to N after receipt, or N days that begin with the acknowledgment. */
function afterPeriod(received: IsoDate, acknowledged: IsoDate | undefined, days: number): IsoDate {
  const afterReceipt = firstOpenAfter(received, days)
  return acknowledged === undefined ? afterReceipt : later(afterReceipt, addDays(acknowledged, days))
}

function noticeDays({ noticeReceived, secondNoticeReceived }: Facts): DayTest[] {
  const found: DayTest[] = []
  if (noticeReceived !== undefined) {
    found.push([
      'The specific notice came at least 45 days before',
      daysFrom(noticeEnds(noticeReceived, NOTICE_DAYS)),
      '5 CFR 359.605',
      'the specific notice came less than 45 days before',
    ])
  }
  if (secondNoticeReceived !== undefined) {
    found.push([
      'The second notice came at least one day before',
      daysFrom(noticeEnds(secondNoticeReceived, SECOND_NOTICE_DAYS)),
      '5 CFR 359.605',
      'the second notice came less than a day before',
    ])
  }
  return found
}
