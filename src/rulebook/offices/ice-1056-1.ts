import { day } from '../../base/dates.ts'
import type { Row } from '../kernel/table.ts'

/** ICE asks for all five functions of the statute, where the statute is content with any one. It may only narrow. */
export const ICE_FUNCTIONS_NEEDED: Row<1 | 5> = {
  from: day('2019-07-31'),
  scope: 'component:ICE',
  by: 'ICE Directive 1056.1, 3.15',
  value: 5,
  also: [
    {
      by: '5 USC 3132(a)(2)',
      says: 'Any one of the five functions is enough.',
      governs: false,
      why: 'A component’s directive may ask for more than the statute of its own positions, never for less. Both answers are shown.',
    },
  ],
}
