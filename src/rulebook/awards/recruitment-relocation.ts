import { day, type IsoDate } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { counted, termEnds } from '../kernel/counting.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { type Allowed, changesOf, saysOf } from './conditions.ts'

const NEEDS = ['incentiveType', 'hardToFill', 'serviceAgreement'] as const satisfies readonly FactId[]
const MAY = [
  'newlyAppointed',
  'serviceStarts',
  'serviceEnds',
  'onPayPeriodEdges',
  'employedBeforeMove',
  'milesMoved',
  'distanceWaived',
  'homeInNewArea',
  'summaryLevel',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

const LONGEST_MONTHS = 48
const SHORTEST_MONTHS = 6
const MILES = 50

/** What is said where nothing but the signature is lacking. */
export const NO_SERVICE_AGREEMENT = 'no service agreement has been signed'

/** The conditions of a recruitment or relocation incentive. */
export const recruitmentRelocation = rule<Needs, Allowed, May>({
  id: 'awards/recruitment-relocation',
  asks: 'May this recruitment or relocation incentive be paid?',
  needs: NEEDS,
  may: MAY,
  says: ({ allowed, missing }) =>
    saysOf(
      allowed,
      missing,
      'It may be paid, up front, in installments, at the end, or mixed, within the limit of its amount.',
      'It may not be paid.',
    ),
  changes: ({ allowed, missing }) =>
    changesOf(allowed, missing, 'Without a signed agreement nothing may be paid.'),
  law: [
    version('2026-02-13', false),
    version('2005-05-13', true),
    versionOf1991('1991-07-01'),
    versionOf1991('1991-01-01'),
  ],
})

/** The law of 1991; its first day in that year is not on record, so the first half of it is taken as it came to be. */
function versionOf1991(from: '1991-07-01' | '1991-01-01'): Version<Needs, May, Allowed> {
  return {
    from: day(from),
    ...(from === '1991-01-01' ? { standing: 'assumed' as const } : { until: day('2005-05-01') }),
    by: from === '1991-01-01' ? ['5 USC 5753'] : ['5 USC 5753', 'OPM SES-91-04, VI.D'],
    summary:
      'Needed to recruit a high-quality candidate, and a service agreement signed. The first day in 1991 is not on record.',
    apply(facts, note) {
      const tests = [...basicConditions(facts), notRetention(facts)]
      return { allowed: note.tests(tests), missing: lackingOf(tests) }
    },
  }
}

function version(from: '2026-02-13' | '2005-05-13', sixMonths: boolean): Version<Needs, May, Allowed> {
  const shortest = sixMonths
    ? 'for recruitment at least six months.'
    : 'since 13 February 2026 without a shortest period for recruitment.'
  return {
    from: day(from),
    by: [
      '5 USC 5753',
      '5 CFR 575.109',
      '5 CFR 575.110',
      '5 CFR 575.205',
      '5 CFR 575.209',
      '5 CFR 575.210',
      ...(sixMonths ? [] : (['90 FR 57867'] as const)),
    ],
    summary: `The position is hard to fill without it; a written service agreement states the start on the first day of a pay period, the end on the last day of one, the total, the method and the timing; four years at most, ${shortest} Recruitment is for somebody newly appointed as a federal employee (a move within the same area, which regulations that were not read may allow, is left out), and may be paid before entry on duty once the agreement is signed; relocation goes to a federal employee who moves 50 miles or more (or must set up a new home), keeps a home in the new area and was rated fully successful.`,
    alsoNeeds: ({ incentiveType }) =>
      incentiveType === 'relocation'
        ? [
            'serviceStarts',
            'serviceEnds',
            'employedBeforeMove',
            'milesMoved',
            'homeInNewArea',
            'summaryLevel',
          ]
        : incentiveType === 'recruitment'
          ? ['newlyAppointed', 'serviceStarts', 'serviceEnds']
          : ['serviceStarts', 'serviceEnds'],
    apply(facts, note) {
      const tests = [
        ...basicConditions(facts),
        notRetention(facts),
        ...periodConditions(facts, sixMonths, note),
        ...(facts.incentiveType === 'relocation' ? moveConditions(facts) : []),
        ...(facts.incentiveType === 'recruitment' ? [newConditions(facts)] : []),
      ]
      return { allowed: note.tests(tests), missing: lackingOf(tests) }
    },
  }
}

function newConditions({ newlyAppointed }: Facts): Test {
  return [
    'The person is newly appointed as a federal employee',
    newlyAppointed === true,
    '5 USC 5753(b)(2)(A)',
    'the person is not newly appointed as a federal employee',
  ]
}

function notRetention({ incentiveType }: Facts): Test {
  return [
    'It is a recruitment or a relocation incentive',
    incentiveType !== 'retention',
    '5 USC 5753',
    'a retention incentive has conditions of its own',
  ]
}

function basicConditions(facts: Facts): Test[] {
  return [
    [
      'The position would be difficult to fill with a high-quality candidate otherwise',
      facts.hardToFill,
      '5 USC 5753(b)(1)',
      'the need to pay it is not shown',
    ],
    [
      'A written service agreement has been signed',
      facts.serviceAgreement,
      '5 USC 5753(c)(1)',
      NO_SERVICE_AGREEMENT,
    ],
  ]
}

function periodConditions(facts: Facts, sixMonths: boolean, note: Note): Test[] {
  const starts = facts.serviceStarts ?? day('2005-05-13')
  const ends = facts.serviceEnds ?? starts
  counted(note, 'term')
  const last = note.date('Four years end on', termEnds(starts, LONGEST_MONTHS), '5 USC 5753(c)(1)')
  return [
    [
      'The service period starts and ends with a pay period',
      facts.onPayPeriodEdges !== false,
      '5 USC 5753(c)(2)',
      'the service period must start on the first day of a pay period and end on the last day of one',
    ],
    [
      'It ends after it starts',
      ends > starts,
      '5 USC 5753(c)(2)',
      'the service period ends before it starts',
    ],
    [
      'It has four years at most',
      ends <= last,
      '5 USC 5753(c)(1)',
      'the service period is longer than four years',
    ],
    ...(sixMonths && facts.incentiveType === 'recruitment' ? shortestOf(starts, ends, note) : []),
  ]
}

function shortestOf(starts: IsoDate, ends: IsoDate, note: Note): Test[] {
  const first = note.date('Six months end on', termEnds(starts, SHORTEST_MONTHS), '5 CFR 575.110')
  return [
    [
      'For recruitment it has at least six months',
      ends >= first,
      '5 CFR 575.110',
      'the service period is shorter than six months',
    ],
  ]
}

function moveConditions(facts: Facts): Test[] {
  return [
    [
      'A federal employee just before the move',
      facts.employedBeforeMove === true,
      '5 CFR 575.205(a)(2)',
      'the person was no federal employee just before the move',
    ],
    [
      'The new worksite is 50 miles or more away, or that is waived for a new home',
      (facts.milesMoved ?? 0) >= MILES || facts.distanceWaived === true,
      '5 CFR 575.205(b)',
      'the new worksite is less than 50 miles away',
    ],
    [
      'A home has been set up in the new area and is kept',
      facts.homeInNewArea === true,
      '5 CFR 575.205(b)',
      'no home has been set up in the new area',
    ],
    [
      'Rated fully successful or higher in the position before',
      (facts.summaryLevel ?? 0) >= 3,
      '5 CFR 575.205(c)',
      'the rating for the position before is below fully successful',
    ],
  ]
}
