import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { bandOf, sixRatesOf } from './band.ts'

const MAY = [
  'systemCertified',
  'aboveLevelIIIGround',
  'aboveLevelIIIApproved',
  'keptRate',
] as const satisfies readonly FactId[]

type Answer = { allowed: boolean; lowest: Cents; highest: Cents; lacks: readonly string[] }

/** Whether a rate may be paid: the band, and what a rate above level III needs. */
export const rateAllowed = rule({
  id: 'pay/rate-allowed',
  asks: 'May this executive be paid this rate of basic pay?',
  needs: ['proposedPay'],
  may: MAY,
  money: ['lowest', 'highest'],
  says({ allowed, lowest, highest, lacks }: Answer) {
    const between = `the rates run from ${shownUsd(lowest)} to ${shownUsd(highest)}`
    return allowed ? `Allowed: ${between}.` : `Not allowed: ${lacks.join('; ')}; ${between}.`
  },
  changes: ({ lacks, highest }) =>
    lacks.length === 0
      ? [`A rate above ${shownUsd(highest)} would be refused.`]
      : lacks.map((lack) => `To be cured: ${lack}.`),
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 USC 5382(a)', '5 USC 5382(b)', '5 CFR 534.403(a)', '5 CFR 534.404(g)(3)'],
      summary:
        'A rate within the band. Above level III, which takes a certified system, rates are kept for the highest individual performance or contribution, or for a new appointee of superior leadership or other competencies, with the approval of the agency head or the designee. The only excess is an unchanged rate that the law keeps.',
      alsoNeeds: () => ['systemCertified'],
      apply(
        { proposedPay, systemCertified, aboveLevelIIIGround, aboveLevelIIIApproved, keptRate },
        note,
      ): Answer {
        const { lowest, highest, levelIII } = bandOf(systemCertified === true, note)
        const tests: Test[] = [
          ['It is not below the band', proposedPay >= lowest, '5 CFR 534.403(a)(1)', 'below the lowest rate'],
          [
            'It is not above the band, unless it is an unchanged rate that the law keeps',
            proposedPay <= highest || keptRate === true,
            '5 CFR 534.403(a)(2)',
            'above the highest rate',
          ],
        ]
        if (proposedPay > levelIII && keptRate !== true) {
          tests.push(
            [
              'Above level III: for the highest performance or contribution, or a new appointee’s superior competencies',
              aboveLevelIIIGround !== undefined && aboveLevelIIIGround !== 'none',
              '5 CFR 534.403(a)(3)',
              'no ground for a rate above level III',
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
      },
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 5382'],
      summary: 'One of the six rates, and no other amount.',
      apply({ proposedPay }, note): Answer {
        const rates = sixRatesOf(note)
        const [lowest = proposedPay] = rates
        const tests: Test[] = [
          [
            'It is one of the six rates',
            rates.includes(proposedPay),
            '5 USC 5382',
            'it is none of the six rates',
          ],
        ]
        return {
          allowed: note.tests(tests),
          lowest,
          highest: rates.at(-1) ?? proposedPay,
          lacks: lackingOf(tests),
        }
      },
    },
  ],
})
