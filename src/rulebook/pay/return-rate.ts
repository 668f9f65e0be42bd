import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { anniversary } from './anniversary.ts'
import { aboveLevelIIITest, bandOf, sixRatesOf } from './band.ts'

/** Up to so many days a break is short. */
const SHORT = 30

const MAY = [
  'systemCertified',
  'returnFrom',
  'breakDays',
  'formerSesPay',
  'higherReturnApproved',
  'lastAdjustment',
  'returnExceptionApproved',
  'aboveLevelIIIOnFile',
] as const satisfies readonly FactId[]

type Facts = Given<'effectiveDate' | 'proposedPay', (typeof MAY)[number]>
type Answer = { allowed: boolean; lowest: Cents; highest: Cents; lacks: readonly string[] }

function returnTests(facts: Facts, note: Note): Test[] {
  const { returnFrom, proposedPay, breakDays = 0, formerSesPay, lastAdjustment, effectiveDate } = facts
  if (returnFrom === 'presidential appointment, SES pay given up') {
    note.says('After such an appointment', 'any rate of the band', '5 CFR 534.404(i)(2)')
    return []
  }
  if (returnFrom === 'presidential appointment, SES pay kept') {
    return [
      [
        'The rate stays, or twelve months have passed since the last SES adjustment, or an exception is approved',
        proposedPay === formerSesPay ||
          (lastAdjustment !== undefined && effectiveDate >= anniversary(lastAdjustment)) ||
          facts.returnExceptionApproved === true,
        '5 CFR 534.404(i)(2)',
        'the rate moves within twelve months of the last SES adjustment without an approved exception',
      ],
    ]
  }
  if (breakDays > SHORT) {
    note.says('After a break of more than 30 days', 'any rate of the band', '5 CFR 534.404(i)(1)')
    return []
  }
  return [
    [
      'After a break of 30 days or fewer: not above the former SES rate, unless a higher one is approved',
      (formerSesPay !== undefined && proposedPay <= formerSesPay) || facts.higherReturnApproved === true,
      '5 CFR 534.404(i)(1)',
      'above the former SES rate after a short break, without the approval of the agency head or the designee',
    ],
  ]
}

/** After a post during which SES pay was kept, the same rate is set by nobody anew. */
function keeps({ returnFrom, proposedPay, formerSesPay }: Facts): boolean {
  return returnFrom === 'presidential appointment, SES pay kept' && proposedPay === formerSesPay
}

/** What must be told besides, by what the executive comes back from. */
function needed({ returnFrom, breakDays }: Facts): readonly (typeof MAY)[number][] {
  if (returnFrom === 'presidential appointment, SES pay kept') return ['formerSesPay', 'lastAdjustment']
  if (returnFrom === 'presidential appointment, SES pay given up') return []
  if (returnFrom === undefined && breakDays === undefined) return ['returnFrom']
  return breakDays !== undefined && breakDays > SHORT ? [] : ['breakDays', 'formerSesPay']
}

/** The rate of somebody who comes back to the Service. */
export const returnRate = rule({
  id: 'pay/return-rate',
  asks: 'May this rate of basic pay be set for an executive who comes back to the Senior Executive Service?',
  needs: ['effectiveDate', 'proposedPay'],
  may: MAY,
  datedBy: 'effectiveDate',
  money: ['lowest', 'highest'],
  says({ allowed, lowest, highest, lacks }: Answer) {
    const between = `the rates run from ${shownUsd(lowest)} to ${shownUsd(highest)}`
    return allowed
      ? `Allowed: ${between}. The twelve months begin anew.`
      : `Not allowed: ${lacks.join('; ')}; ${between}.`
  },
  changes: ({ lacks }) => lacks.map((lack) => `To be cured: ${lack}.`),
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 CFR 534.404(i)(1)', '5 CFR 534.404(i)(2)', '5 CFR 534.404(g)(3)'],
      summary:
        'After a break of more than 30 days, any rate of the band; of 30 days or fewer, any rate up to the former SES rate, or a higher one that the agency head or the designee approves. After a Senate-confirmed post with SES pay kept the rate moves only twelve months after the last SES adjustment or under an exception; with SES pay given up, any rate of the band. Each counts as an adjustment; it need not be the same job or agency. Above level III it takes a ground and the approval of the agency head or the designee, unless SES pay was kept and stays as it is.',
      alsoNeeds: (facts) => ['systemCertified', ...needed(facts)],
      apply(facts, note): Answer {
        const { proposedPay, systemCertified } = facts
        const { lowest, highest, levelIII } = bandOf(systemCertified === true, note)
        const tests: Test[] = [
          [
            'It lies within the band',
            proposedPay >= lowest && proposedPay <= highest,
            '5 CFR 534.404(i)',
            'outside the band',
          ],
          ...returnTests(facts, note),
          ...(proposedPay > levelIII && !keeps(facts) ? [aboveLevelIIITest(facts.aboveLevelIIIOnFile)] : []),
        ]
        return { allowed: note.tests(tests), lowest, highest, lacks: lackingOf(tests) }
      },
    },
    {
      from: day('1991-07-01'),
      by: ['OPM SES-91-04, VI.A'],
      standing: 'assumed',
      summary:
        'Any of the six rates at appointment. That somebody who comes back is appointed in that sense is our reading; no text of those years on a return was read.',
      apply({ proposedPay }, note): Answer {
        const rates = sixRatesOf(note)
        const tests: Test[] = [
          [
            'It is one of the six rates',
            rates.includes(proposedPay),
            'OPM SES-91-04, VI.A',
            'it is none of the six rates',
          ],
        ]
        const [lowest = proposedPay] = rates
        return {
          allowed: note.tests(tests),
          lowest,
          highest: rates.at(-1) ?? lowest,
          lacks: lackingOf(tests),
        }
      },
    },
  ],
})
