import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { anniversary } from './anniversary.ts'
import { bandOf } from './band.ts'

/** Up to so many days a break is short. */
const SHORT = 30

const MAY = [
  'returnFrom',
  'breakDays',
  'formerSesPay',
  'higherReturnApproved',
  'lastAdjustment',
  'returnExceptionApproved',
] as const satisfies readonly FactId[]

type Facts = Given<'effectiveDate' | 'proposedPay' | 'systemCertified', (typeof MAY)[number]>
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

/** The rate of somebody who comes back to the Service. */
export const returnRate = rule({
  id: 'pay/return-rate',
  asks: 'May this rate of basic pay be set for an executive who comes back to the Senior Executive Service?',
  needs: ['effectiveDate', 'proposedPay', 'systemCertified'],
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
      by: ['5 CFR 534.404(i)(1)', '5 CFR 534.404(i)(2)'],
      summary:
        'After a break of more than 30 days, any rate of the band; of 30 days or fewer, any rate up to the former SES rate, or a higher one that the agency head or the designee approves. After a Senate-confirmed post with SES pay kept the rate moves only twelve months after the last SES adjustment or under an exception; with SES pay given up, any rate of the band. Each counts as an adjustment; it need not be the same job or agency.',
      alsoNeeds: ({ returnFrom, breakDays }) => {
        if (returnFrom === 'presidential appointment, SES pay kept') return ['formerSesPay', 'lastAdjustment']
        if (returnFrom === 'presidential appointment, SES pay given up') return []
        if (returnFrom === undefined && breakDays === undefined) return ['returnFrom']
        return breakDays !== undefined && breakDays > SHORT ? [] : ['breakDays', 'formerSesPay']
      },
      apply(facts, note): Answer {
        const { proposedPay, systemCertified } = facts
        const { lowest, highest } = bandOf(systemCertified, note)
        const tests: Test[] = [
          [
            'It lies within the band',
            proposedPay >= lowest && proposedPay <= highest,
            '5 CFR 534.404(i)',
            'outside the band',
          ],
          ...returnTests(facts, note),
        ]
        return { allowed: note.tests(tests), lowest, highest, lacks: lackingOf(tests) }
      },
    },
  ],
})
