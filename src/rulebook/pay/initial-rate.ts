import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { bandOf, sixRatesOf } from './band.ts'

const YEARS = 5

const MAY = [
  'systemCertified',
  'careerAppointee',
  'competitiveServiceYears',
  'payBeforeEntry',
  'experienceWeighed',
  'aboveLevelIIIGround',
  'aboveLevelIIIApproved',
] as const satisfies readonly FactId[]

type Facts = Given<'proposedPay', (typeof MAY)[number]>
type Answer = { allowed: boolean; lowest: Cents; highest: Cents; lacks: readonly string[] }

/** The floor of a career entrant who comes from long competitive service: the pay last payable. */
function entrantTests({
  careerAppointee,
  competitiveServiceYears,
  payBeforeEntry,
  proposedPay,
}: Facts): Test[] {
  if (careerAppointee !== true || competitiveServiceYears === undefined || payBeforeEntry === undefined)
    return []
  if (competitiveServiceYears < YEARS) return []
  return [
    [
      'A career entrant with five years of competitive service keeps at least the pay last payable',
      proposedPay >= payBeforeEntry,
      '5 USC 5383(e)',
      'below the basic pay last payable before',
    ],
  ]
}

function bandTests(facts: Facts, note: Note): Answer {
  const { proposedPay, systemCertified, aboveLevelIIIGround, aboveLevelIIIApproved } = facts
  const { lowest, highest, levelIII } = bandOf(systemCertified === true, note)
  const tests: Test[] = [
    [
      'It lies within the band',
      proposedPay >= lowest && proposedPay <= highest,
      '5 CFR 534.404(a)',
      'outside the band',
    ],
    [
      'Experience, qualifications, accomplishments and present responsibilities were weighed',
      facts.experienceWeighed === true,
      '5 CFR 534.404(a)',
      'experience, qualifications and accomplishments not weighed against the position',
    ],
    ...entrantTests(facts),
  ]
  if (proposedPay > levelIII) {
    tests.push(
      [
        'Above level III: superior leadership or other competencies under the human-capital plan',
        aboveLevelIIIGround === 'superior competencies of a new appointee',
        '5 CFR 534.404(a)',
        'no superior competencies for a first rate above level III',
      ],
      [
        'Above level III: approved by the agency head or the designee',
        aboveLevelIIIApproved === true,
        '5 CFR 534.404(g)(3)',
        'no approval of a rate above level III',
      ],
    )
  }
  return { allowed: note.tests(tests), lowest, highest, lacks: lackingOf(tests) }
}

function sixRateTests(facts: Facts, note: Note, floored: boolean): Answer {
  const rates = sixRatesOf(note)
  const tests: Test[] = [
    [
      'It is one of the six rates',
      rates.includes(facts.proposedPay),
      'OPM SES-91-04, VI.A',
      'it is none of the six rates',
    ],
    ...(floored ? entrantTests(facts) : []),
  ]
  const [lowest = facts.proposedPay] = rates
  return { allowed: note.tests(tests), lowest, highest: rates.at(-1) ?? lowest, lacks: lackingOf(tests) }
}

/** A career appointee’s service, and the pay before it, are asked for; those of others are not. */
function entrant({ careerAppointee, competitiveServiceYears }: Facts) {
  if (careerAppointee === undefined) return ['careerAppointee'] as const
  if (!careerAppointee) return [] as const
  const short = competitiveServiceYears !== undefined && competitiveServiceYears < YEARS
  return short ? ([] as const) : (['competitiveServiceYears', 'payBeforeEntry'] as const)
}

/** The first rate of a new executive. */
export const initialRate = rule({
  id: 'pay/initial-rate',
  asks: 'May this rate of basic pay be set at the first appointment to the Senior Executive Service?',
  needs: ['proposedPay'],
  may: MAY,
  money: ['lowest', 'highest'],
  says({ allowed, lowest, highest, lacks }: Answer) {
    const between = `the rates run from ${shownUsd(lowest)} to ${shownUsd(highest)}`
    return allowed ? `Allowed: ${between}.` : `Not allowed: ${lacks.join('; ')}; ${between}.`
  },
  changes: ({ lacks }) => lacks.map((lack) => `To be cured: ${lack}.`),
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 CFR 534.404(a)', '5 CFR 534.404(g)(3)', '5 USC 5383(e)'],
      summary:
        'Any rate of the band, after weighing experience, qualifications, accomplishments and present responsibilities. Above level III: superior leadership or other competencies under the human-capital plan, and the approval of the agency head or the designee. A career appointee from five or more years of unbroken competitive service, or whose position became career reserved, keeps at least the basic pay last payable. It is an adjustment: the twelve months begin.',
      alsoNeeds: (facts) => ['systemCertified', ...entrant(facts)],
      apply: (facts, note) => bandTests(facts, note),
    },
    {
      from: day('1991-12-02'),
      by: ['5 USC 5383(e)', 'OPM SES-91-04, VI.A'],
      summary:
        'Any of the six rates; a career appointee from five or more years of unbroken competitive service has at least the basic pay last payable, without locality.',
      alsoNeeds: entrant,
      apply: (facts, note) => sixRateTests(facts, note, true),
    },
    {
      from: day('1991-07-01'),
      by: ['OPM SES-91-04, VI.A'],
      summary: 'Any of the six rates.',
      apply: (facts, note) => sixRateTests(facts, note, false),
    },
  ],
})
