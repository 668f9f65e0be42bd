import { day } from '../../base/dates.ts'
import { dated } from '../kernel/table.ts'

/** Hours by which a year's rate of basic pay is divided for the hourly rate, by the day on which the pay period begins. */
export const WORK_YEAR_HOURS = dated<number>(
  'Hours in a year of pay',
  [
    { from: day('1986-03-01'), by: '5 USC 5504(b)', value: 2087 },
    { from: day('1985-10-01'), by: '5 USC 5504(b)', value: 2080 },
    { from: day('1983-10-01'), by: '5 USC 5504(b)', value: 2087 },
    { from: day('1979-07-13'), by: '5 USC 5504(b)', value: 2080 },
  ],
  'hours',
)
