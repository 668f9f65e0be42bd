import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { changesConditions, type Judged, judged, saysConditions } from '../kernel/judged.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownOf } from '../kernel/shown.ts'

const NEEDS = [
  'periodEnd',
  'recommendationsDue',
  'casesSuspended',
  'reasonsDue',
] as const satisfies readonly FactId[]

const OF_THE_CAP = [
  'populationsOverCap',
  'capDenominatorSettled',
  'capAgencySettled',
  'capRuleConfirmed',
  'ratingBandsConfirmed',
] as const satisfies readonly FactId[]

type Needs = (typeof NEEDS)[number]
type May = (typeof OF_THE_CAP)[number]
type Facts = Given<Needs, May>

/** Whether a board's distribution of ratings may be signed; the cap of each population is asked before. */
export const distributionSigned = rule<Needs, Judged, May>({
  id: 'appraisal/distribution-signed',
  asks: 'May the distribution of this cycle’s ratings be signed?',
  needs: NEEDS,
  may: OF_THE_CAP,
  datedBy: 'periodEnd',
  says: saysConditions('The distribution may be signed', 'It may not be signed'),
  changes: changesConditions([
    'A population over its cap, a change without a reason, a case that is suspended or has no recommendation, or a doubtful point that the office has not settled would bar it.',
  ]),
  law: [
    {
      from: day('2026-09-30'),
      by: ['OPM bulletin on SES rating levels', '5 USC 4314(c)(3)', 'Cadre practice'],
      summary:
        'Every agency, and each Office of Inspector General by itself, keeps to the limit on levels 4 and 5; the board has made its recommendation in every case and holds none suspended; each change has its reason. Points of the limit and of the scores that no text we read settles are settled by the office first, with a source and two persons.',
      alsoNeeds: () => OF_THE_CAP,
      apply: (facts, note) => judged(note, [...ofTheBoard(facts), ...ofTheCap(facts)]),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 4314(c)(3)', 'Cadre practice'],
      summary:
        'No limit binds the distribution. The board has made its recommendation in every case and holds none suspended; each change has its reason.',
      apply: (facts, note) => judged(note, ofTheBoard(facts)),
    },
  ],
})

function ofTheBoard({ recommendationsDue, casesSuspended, reasonsDue }: Facts): Test[] {
  return [
    [
      'The board has made its recommendation on every executive with an initial rating',
      recommendationsDue === 0,
      '5 USC 4314(c)(3)',
      `the board’s recommendation on ${shownOf(recommendationsDue, 'executive', 'executives')}`,
    ],
    [
      'No case is suspended',
      casesSuspended === 0,
      '5 USC 4314(c)(5)',
      `${shownOf(casesSuspended, 'suspended case', 'suspended cases')} to be taken up again`,
    ],
    [
      'Each change of a rating has its reason',
      reasonsDue === 0,
      'Cadre practice',
      `the reason for ${shownOf(reasonsDue, 'change', 'changes')}`,
    ],
  ]
}

function ofTheCap(facts: Facts): Test[] {
  const { populationsOverCap = 0 } = facts
  return [
    [
      'Every population that is counted apart keeps to its cap',
      populationsOverCap === 0,
      'OPM bulletin on SES rating levels',
      `${shownOf(populationsOverCap, 'population', 'populations')} to be brought within the cap`,
    ],
    [
      'The office has settled whether career executives who were not rated count',
      facts.capDenominatorSettled === true,
      'Cadre practice',
      'the office’s setting on whether career executives who were not rated count',
    ],
    [
      'The office has settled which office is the agency for the limit',
      facts.capAgencySettled === true,
      'Cadre practice',
      'the office’s setting on which office is the agency for the limit',
    ],
    [
      'The office has confirmed the limit as it is computed',
      facts.capRuleConfirmed === true,
      'Cadre practice',
      'the office’s confirmation of the limit as it is computed',
    ],
    [
      'The office has confirmed the scores of the summary levels',
      facts.ratingBandsConfirmed === true,
      'Cadre practice',
      'the office’s confirmation of the scores of the summary levels',
    ],
  ]
}
