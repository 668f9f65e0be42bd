import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { SES_MINIMUM } from '../tables/pay-schedule.ts'

const NINE_TENTHS = 90n

const MAY = ['careerAppointee', 'reductionBy', 'november2003Pay'] as const satisfies readonly FactId[]

type Facts = Given<'basicPay' | 'proposedPay', (typeof MAY)[number]>
type Answer = { allowed: boolean; lowest: Cents; lacks: readonly string[] }

function limited(facts: Facts, note: Note, firstYear: boolean): Answer {
  const { basicPay, proposedPay, careerAppointee, reductionBy, november2003Pay } = facts
  const minimum = note.usd('The lowest rate of the band', note.table(SES_MINIMUM), '5 CFR 534.403(a)(1)')
  const tests: Test[] = [
    ['The new rate is a cut', proposedPay < basicPay, '5 CFR 534.404(c)(1)', 'it is no cut'],
    [
      'The new rate is not below the band',
      proposedPay >= minimum,
      '5 CFR 534.403(a)(1)',
      'it is below the lowest rate of the band',
    ],
  ]
  let lowest = minimum
  if (careerAppointee === true && reductionBy !== 'voluntary transfer') {
    const exact = BigInt(basicPay) * NINE_TENTHS
    const nine = Number(((exact + 9_999n) / 10_000n) * 100n) as Cents
    if (exact % 10_000n !== 0n) note.assumed('The tenth', 'in whole dollars, the lowest rate rounded up')
    note.usd('90% of the present rate', nine, '5 CFR 534.404(j)(1)')
    tests.push([
      'A career appointee’s pay falls by no more than a tenth',
      proposedPay >= nine,
      '5 CFR 534.404(j)(1)',
      'it is more than a tenth',
    ])
    lowest = Math.max(lowest, nine) as Cents
  }
  if (firstYear && november2003Pay !== undefined) {
    tests.push([
      'In the first year of the band pay does not fall below base and locality of November 2003',
      proposedPay >= november2003Pay,
      '5 CFR 534.406(b)',
      'it is below base and locality of November 2003',
    ])
    lowest = Math.max(lowest, november2003Pay) as Cents
  }
  return { allowed: note.tests(tests), lowest: note.usd('Lowest rate', lowest), lacks: lackingOf(tests) }
}

/** How far pay may be cut. */
export const reductionLimit = rule({
  id: 'pay/reduction-limit',
  asks: 'May this executive’s rate of basic pay be cut this far?',
  needs: ['basicPay', 'proposedPay'],
  may: MAY,
  money: ['lowest'],
  says({ allowed, lowest, lacks }: Answer) {
    return allowed
      ? `Allowed: the lowest rate is ${shownUsd(lowest)}.`
      : `Not allowed: ${lacks.join('; ')}. The lowest rate is ${shownUsd(lowest)}.`
  },
  changes: ({ lowest }) => [`A rate below ${shownUsd(lowest)} would be refused.`],
  law: [
    {
      from: day('2005-01-11'),
      by: ['5 CFR 534.404(j)(1)', '5 CFR 534.403(a)(1)'],
      summary:
        'A cut of a career appointee by the own agency, or on a transfer of function, leaves at least 90% of the present rate; nobody is paid below the band. Consent lifts the ground that a cut needs, not the tenth. Noncareer and limited appointees, and voluntary moves, have the band alone.',
      alsoNeeds: () => ['careerAppointee'],
      apply: (facts, note) => limited(facts, note, false),
    },
    {
      from: day('2004-01-11'),
      by: ['5 CFR 534.404(j)(1)', '5 CFR 534.403(a)(1)', 'PL 108-136, section 1125(c)'],
      summary:
        'As since, and for one year nobody who was converted to the band falls below base and locality of November 2003.',
      alsoNeeds: () => ['careerAppointee'],
      apply: (facts, note) => limited(facts, note, true),
    },
  ],
})
