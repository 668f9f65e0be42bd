import { day, type IsoDate } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule, type Span, type Version } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'
import { ELECTION_PERIODS, OUTSIDE_ELECTION_PERIODS } from '../tables/election-blackout.ts'
import { changesOf, saysOf } from './conditions.ts'

const NEEDS = [
  'appointmentType',
  'awardGround',
  'awardAmount',
  'awardDate',
] as const satisfies readonly FactId[]
const MAY = [
  'agencyHeadCertified',
  'opmApproval',
  'grantedByDefense',
  'needsSenateConfirmation',
  'executiveSchedulePosition',
  'sameAsRatingAward',
] as const satisfies readonly FactId[]

type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** Whether it may be granted; it never draws on the pool of performance awards. */
type Answer = {
  allowed: boolean
  missing: readonly string[]
  chargedToPool: boolean
  /** Null where another condition stands against every day. */
  firstLawful: IsoDate | null
}

/** What the agency may grant of its own; and with certification and OPM’s approval. */
const OWN = usd(10_000)
const APPROVED = usd(25_000)

type Era = { elections: boolean; frozen: boolean }

/** Cash awards for a suggestion, an invention, superior accomplishment or a special act. */
export const incentiveAward = rule<Needs, Answer, May>({
  id: 'awards/incentive-award',
  asks: 'May this cash award for a suggestion, invention, superior accomplishment or special act be granted on this day?',
  needs: NEEDS,
  may: MAY,
  day: 'awardDate',
  datedBy: 'awardDate',
  says({ allowed, missing, firstLawful }) {
    const from = allowed || firstLawful === null ? '' : ` First lawful day: ${shownDate(firstLawful)}.`
    return `${saysOf(allowed, missing, 'It may be granted; it does not draw on the pool of performance awards.', 'It may not be granted.')}${from}`
  },
  changes: ({ allowed, missing }) =>
    changesOf(
      allowed,
      missing,
      'Over 10,000 dollars the agency head’s certification and OPM’s approval are needed; over 25,000 it is the President’s.',
    ),
  law: [
    version(
      '2011-10-01',
      { elections: true, frozen: false },
      'One of the four grounds, for career and noncareer executives alike: up to 10,000 dollars on the agency’s own authority, up to 25,000 with the agency head’s certification and OPM’s approval (the Secretary of Defense needs neither). Never to Senate-confirmed officers on the Executive Schedule; not to noncareer or limited appointees in a Presidential election period; not for what a performance award already rewards.',
      [
        {
          by: 'Presidential memorandum of 3 August 2010',
          says: 'Discretionary awards to political appointees are frozen.',
          governs: false,
          why: 'It ran through fiscal year 2011; an account of August 2016 still cites it, and whether it stands is not verified.',
        },
        {
          by: 'Accounts of the spending limits on awards',
          says: 'In August 2016 the freeze on awards of political appointees was reported as in force.',
          governs: false,
          why: 'No text that continues it was found.',
        },
      ],
    ),
    version(
      '2010-08-03',
      { elections: true, frozen: true },
      'As before; by memorandum of 3 August 2010 no discretionary award to political appointees through fiscal year 2011.',
    ),
    version(
      '1994-10-31',
      { elections: true, frozen: false },
      'As before; no award to a Senate-confirmed officer on the Executive Schedule, and none to noncareer or limited appointees from 1 June of a Presidential election year to 20 January after it.',
    ),
    version(
      '1979-07-13',
      { elections: false, frozen: false },
      'One of the four grounds: up to 10,000 dollars on the agency’s own authority, up to 25,000 with certification and OPM’s approval.',
    ),
  ],
})

function version(
  from: string,
  era: Era,
  summary: string,
  also?: Version<Needs, May, Answer>['also'],
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by: [
      '5 USC 4502',
      '5 USC 4503',
      ...(era.elections ? (['5 USC 4508', '5 USC 4509'] as const) : []),
      ...(era.frozen ? (['Presidential memorandum of 3 August 2010'] as const) : []),
    ],
    summary,
    also,
    lawful: (facts, note) => spansOf(facts, era, note),
    apply(facts, note) {
      const { awardDate } = facts
      const tests = conditionsOf(facts, era, note)
      const others = note.tests(tests)
      const closed = periodTest(facts, era, awardDate)
      const open = closed === undefined || note.tests([closed])
      const all = closed === undefined ? tests : [...tests, closed]
      return {
        allowed: others && open,
        missing: lackingOf(all),
        chargedToPool: false,
        firstLawful: others ? firstFrom(facts, era, awardDate) : null,
      }
    },
  }
}

function barredInElections({ appointmentType }: Pick<Facts, 'appointmentType'>, era: Era): boolean {
  return era.elections && appointmentType !== 'career'
}

function periodTest(facts: Facts, era: Era, on: IsoDate): Test | undefined {
  if (!barredInElections(facts, era)) return undefined
  return [
    'The day lies outside a Presidential election period',
    !ELECTION_PERIODS.some(({ from, last }) => from <= on && on <= last),
    '5 USC 4508(b)',
    'the day lies in a Presidential election period, in which only career executives may be given one',
  ]
}

function spansOf(facts: Facts, era: Era, note: Note): readonly Span[] {
  if (!conditionsOf(facts, era, note).every((test) => test[1])) return []
  return barredInElections(facts, era) ? OUTSIDE_ELECTION_PERIODS : [{}]
}

/** The first day from the one asked about that lies outside an election period. */
function firstFrom(facts: Facts, era: Era, on: IsoDate): IsoDate {
  if (!barredInElections(facts, era)) return on
  const span = OUTSIDE_ELECTION_PERIODS.find(({ last }) => last === undefined || last >= on)
  return span?.from !== undefined && span.from > on ? span.from : on
}

function conditionsOf(facts: Facts, era: Era, note: Note): Test[] {
  const { awardAmount, awardGround } = facts
  const small = awardAmount <= OWN
  const cleared =
    small ||
    facts.grantedByDefense === true ||
    (facts.agencyHeadCertified === true && facts.opmApproval === true)
  if (awardAmount > APPROVED)
    note.assumed('More than 25,000 dollars', 'left to awards of the President, which are recalled, not read')
  return [
    [
      'For a suggestion, an invention, superior accomplishment or a special act',
      awardGround !== 'other',
      '5 USC 4503',
      'it is for none of the four grounds',
    ],
    [
      'Up to 10,000 dollars, or certified and approved by OPM, or granted by the Secretary of Defense',
      cleared,
      '5 USC 4502(b)',
      'over 10,000 dollars the agency head must certify it and OPM approve it',
    ],
    [
      'No more than 25,000 dollars',
      awardAmount <= APPROVED,
      '5 USC 4502(b)',
      'over 25,000 dollars it is not the agency’s to grant',
    ],
    [
      'Not for what a performance award rewards, nor in its place',
      facts.sameAsRatingAward !== true,
      '5 USC 4503',
      'it is for the same performance as a performance award',
    ],
    ...eraConditions(facts, era),
  ]
}

function eraConditions(facts: Facts, era: Era): Test[] {
  if (!era.elections) return []
  const officer = facts.needsSenateConfirmation === true && facts.executiveSchedulePosition === true
  return [
    [
      'Not a Senate-confirmed officer on the Executive Schedule',
      !officer,
      '5 USC 4509',
      'Senate-confirmed officers on the Executive Schedule receive no cash award',
    ],
    ...(era.frozen
      ? ([
          [
            'Not a political appointee, whose awards are frozen',
            facts.appointmentType !== 'noncareer',
            'Presidential memorandum of 3 August 2010',
            'discretionary awards of political appointees are frozen through fiscal year 2011',
          ],
        ] as const)
      : []),
  ]
}
