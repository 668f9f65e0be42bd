import { addMonths, day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

/** Everybody of an abolished agency goes at the same time, or within so many months. */
const MONTHS = 3

const NEEDS = ['abolishedWithoutTransfer'] as const satisfies readonly FactId[]
const STATUTE = ['proceduresIssued', 'competitionOnPerformance', 'retentionStanding'] as const
const REGULATION = [
  ...STATUTE,
  'proceduresSentToOpm',
  'allCareerCompete',
  'finalRatingsUsed',
  'probationCompleted',
  'colleaguePastProbation',
] as const satisfies readonly FactId[]
const ABOLISHED = ['agencyAbolishedOn', 'allSeparatedBy'] as const satisfies readonly FactId[]
const MAY = [...REGULATION, ...ABOLISHED] as const
type Facts = Given<(typeof NEEDS)[number], (typeof MAY)[number]>

/** Who may be chosen in a reduction in force: competition, primarily on performance. */
export const reductionCompetition = rule({
  id: 'removal/reduction-competition',
  asks: 'May this career executive be chosen for removal in the reduction in force, before a colleague who is kept?',
  needs: NEEDS,
  may: MAY,
  says: saysConditions(
    'As far as competition goes, the executive may be chosen',
    'The executive may not be chosen',
  ),
  changes: changesConditions([
    'At the same standing a colleague on probation could not be kept before one who has completed it.',
  ]),
  law: [
    {
      from: day('1995-02-02'),
      by: ['5 USC 3595(a)', '5 CFR 359.601', '5 CFR 359.602(a)'],
      summary:
        'Written procedures come first, with a copy to OPM. All career appointees of the department or independent establishment compete, probationers among them and reemployed annuitants not, primarily on performance; ratings that are used are final ones. At the same standing one who has completed probation is kept before one who has not. No competition is needed where the agency is abolished without a transfer of functions and all its SES appointees go at once or within three months.',
      alsoNeeds: ({ abolishedWithoutTransfer }) => (abolishedWithoutTransfer ? ABOLISHED : REGULATION),
      apply(facts, note) {
        const { agencyAbolishedOn, allSeparatedBy } = facts
        const abolished = note.test(
          'The agency is abolished and its functions go nowhere',
          facts.abolishedWithoutTransfer,
          '5 CFR 359.602(a)',
        )
        if (!abolished) return judged(note, [...byStatute(facts), ...byRegulation(facts)])
        const last =
          agencyAbolishedOn === undefined
            ? undefined
            : note.date(
                'Last day for all to be separated without competition',
                addMonths(agencyAbolishedOn, MONTHS),
                '5 CFR 359.602(a)',
              )
        return judged(note, [
          [
            'All SES appointees are separated at the same time or within three months',
            last !== undefined && allSeparatedBy !== undefined && allSeparatedBy <= last,
            '5 CFR 359.602(a)',
            'the separation of all within three months, or else competition',
          ],
        ])
      },
    },
    {
      from: day('1981-06-01'),
      by: ['5 USC 3595(a)', 'PL 97-35'],
      summary:
        'An agency has competitive procedures for a reduction in force of career appointees, which assure that it is decided primarily on performance.',
      alsoNeeds: () => STATUTE,
      apply: (facts, note) => judged(note, byStatute(facts)),
    },
  ],
})

function byStatute(facts: Facts): Test[] {
  return [
    [
      'The agency’s competitive procedures were there first',
      facts.proceduresIssued === true,
      '5 USC 3595(a)',
      'competitive procedures issued beforehand',
    ],
    [
      'The competition rests primarily on performance',
      facts.competitionOnPerformance === true,
      '5 USC 3595(a)',
      'a competition that rests primarily on performance',
    ],
    [
      'The executive stands no higher than the colleague who is kept',
      facts.retentionStanding !== 'higher',
      '5 USC 3595(a)',
      'a standing no higher than that of the colleague who is kept',
    ],
  ]
}

function byRegulation(facts: Facts): Test[] {
  const passedOver =
    facts.retentionStanding === 'same' &&
    facts.probationCompleted === true &&
    facts.colleaguePastProbation === false
  return [
    [
      'OPM got a copy of the procedures',
      facts.proceduresSentToOpm === true,
      '5 CFR 359.601(c)',
      'a copy of the procedures for OPM',
    ],
    [
      'All career appointees compete, on probation or not, and no reemployed annuitant',
      facts.allCareerCompete === true,
      '5 CFR 359.602(a)',
      'a competition of all career appointees',
    ],
    [
      'Ratings that are used are final ratings of the SES appraisal system',
      facts.finalRatingsUsed === true,
      '5 CFR 359.602(a)',
      'final ratings, where ratings are used',
    ],
    [
      'Nobody on probation is kept before the executive at the same standing',
      !passedOver,
      '5 CFR 359.602(a)',
      'at the same standing the one past probation has to be kept',
    ],
  ]
}
