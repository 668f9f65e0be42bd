import { day } from '../../base/dates.ts'
import { dated } from '../kernel/table.ts'

/** The least weight of each element, in percent, and whether none may outweigh the fifth. */
export type WeightLimits = {
  least: readonly [number, number, number, number, number]
  fifthIsHeaviest: boolean
}

/** Results Driven at least 20, each other at least 5, none heavier than Results Driven. */
export const WEIGHTS_OF_2012: WeightLimits = { least: [5, 5, 5, 5, 20], fifthIsHeaviest: true }

/** What the weights must keep to, by the first day of the appraisal period. */
export const ELEMENT_WEIGHTS = dated<WeightLimits>(
  'Least weights of the critical elements',
  [
    {
      from: day('2025-10-01'),
      by: 'OPM memorandum of 25 February 2025',
      value: { least: [25, 15, 15, 15, 15], fifthIsHeaviest: false },
    },
    { from: day('2012-01-04'), by: 'OPM memorandum of 4 January 2012', value: WEIGHTS_OF_2012 },
  ],
  'points of 100',
)

/** The least score of levels 5, 4, 3 and 2. */
export type Bands = readonly [five: number, four: number, three: number, two: number]

/** 475 to 500, 400 to 474, 300 to 399, 200 to 299. */
export const BANDS_OF_2012: Bands = [475, 400, 300, 200]

/** From the score to the summary level, by the first day of the appraisal period. */
export const SUMMARY_BANDS = dated<Bands>(
  'Least scores of the summary levels',
  [
    {
      from: day('2025-10-01'),
      by: 'OPM memorandum of 25 February 2025',
      standing: 'recalled',
      value: BANDS_OF_2012,
    },
    { from: day('2012-01-04'), by: 'OPM memorandum of 4 January 2012', value: BANDS_OF_2012 },
  ],
  'points',
)
