import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { EX_II } from '../tables/pay-schedule.ts'

const NEEDS = ['placementRate', 'basicPay'] as const satisfies readonly FactId[]
const MAY = ['formerPostRate', 'placementMaximum', 'effectiveDate'] as const satisfies readonly FactId[]
type Facts = Given<(typeof NEEDS)[number], (typeof MAY)[number]>

/** The rate, which of the three it is, and whether it is a saved rate. */
type Answer = { rate: Cents; basis: 'new position' | 'former position' | 'SES rate'; saved: boolean }

/** Pay on guaranteed placement: the highest of three rates. */
export const savedPay = rule({
  id: 'removal/saved-pay',
  asks: 'What is the executive paid on placement outside the SES?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'effectiveDate',
  money: ['rate'],
  says: ({ rate, basis, saved }: Answer) =>
    `${shownUsd(rate)}, by the ${basis}${saved ? '; it is a saved rate' : ''}.`,
  changes: ({ saved }) =>
    saved
      ? ['Once the grade’s maximum reaches it, the saved rate ends and the maximum is paid.']
      : ['A former or SES rate above the grade’s maximum would be a saved rate.'],
  law: [
    {
      from: day('2005-05-01'),
      by: ['5 USC 3594(c)(1)(B)', '5 CFR 359.705'],
      summary:
        'The highest of the rate for the new position within its normal range, today’s rate of the position held right before the SES (both with locality or special rate), and the SES rate right before removal. Where the second or third is above the highest payable rate of the new grade, it is a saved rate: no locality on top, and no more than level II of the Executive Schedule. Rates saved with locality before 1 May 2005 were converted to equal saved rates.',
      apply(facts, note): Answer {
        const highest = highestOf(facts, note)
        const { placementMaximum } = facts
        const older = highest.basis !== 'new position'
        if (older && placementMaximum === undefined)
          note.assumed('The highest payable rate of the new grade', 'not given; taken to be lower')
        const above = older && (placementMaximum === undefined || highest.rate > placementMaximum)
        const saved = note.test(
          'It is above the highest payable rate of the new grade, so that it is a saved rate',
          above,
          '5 CFR 359.705',
        )
        if (!saved) {
          if (highest.basis !== 'new position')
            note.assumed('A rate within the range', 'it is paid, and the rules of saved rates do not apply')
          return { ...highest, saved }
        }
        const cap = note.usd('Level II of the Executive Schedule', note.table(EX_II), '5 CFR 359.705')
        const rate = note.usd('The saved rate, no higher than that', highest.rate < cap ? highest.rate : cap)
        return { ...highest, rate, saved }
      },
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3594(c)(1)(B)'],
      summary:
        'The highest of the rate of the new position, today’s rate of the position held right before the SES, and the SES rate right before placement.',
      apply(facts, note): Answer {
        const highest = highestOf(facts, note)
        return { ...highest, saved: highest.basis !== 'new position' }
      },
    },
  ],
})

function highestOf(
  { placementRate, formerPostRate, basicPay }: Facts,
  note: Note,
): { rate: Cents; basis: Answer['basis'] } {
  const fresh = note.usd('Rate for the new position', placementRate, '5 USC 3594(c)(1)(B)(i)')
  const ses = note.usd('SES rate right before', basicPay, '5 USC 3594(c)(1)(B)(iii)')
  const former =
    formerPostRate === undefined
      ? undefined
      : note.usd('Today’s rate of the former position', formerPostRate, '5 USC 3594(c)(1)(B)(ii)')
  let best: { rate: Cents; basis: Answer['basis'] } = { rate: fresh, basis: 'new position' }
  if (former !== undefined && former > best.rate) best = { rate: former, basis: 'former position' }
  if (ses > best.rate) best = { rate: ses, basis: 'SES rate' }
  note.usd('The highest of them', best.rate)
  return best
}
