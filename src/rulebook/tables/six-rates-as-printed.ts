import { day } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import type { Scope } from '../kernel/at.ts'
import type { Row } from '../kernel/table.ts'
import type { Figures } from './pay-figures.ts'

/** The office that has settled to read its record of 1991 with the rates as the guide of that year prints them. */
export const RATES_AS_PRINTED: Scope = 'setting:rates-as-printed'

/** The six rates as printed in 1991, in whole dollars. */
const PRINTED: Figures = {
  es1: 92_900,
  es2: 97_400,
  es3: 101_800,
  es4: 107_300,
  es5: 111_800,
  es6: 115_700,
}

/** The printed row of one figure; none where the guide has none. */
export function printedRow(figure: keyof Figures): readonly Row<Cents>[] {
  const value = PRINTED[figure]
  if (value === undefined) return []
  return [
    {
      from: day('1991-01-01'),
      until: day('1992-01-12'),
      // The guide is of July.
      known: day('1991-07-01'),
      scope: RATES_AS_PRINTED,
      by: 'OPM SES-91-04, VI.A.1',
      value: usd(value),
      standing: 'recalled',
      also: [
        {
          by: '5 USC 5382',
          says: 'The highest of the six rates does not pass level IV, which was $108,300 in 1991.',
          governs: false,
          why: 'The office has settled that its record of 1991 is read by the guide, whose rates are those of 1993.',
        },
      ],
    },
  ]
}
