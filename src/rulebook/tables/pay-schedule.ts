import type { IsoDate } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import type { Cite } from '../authorities.ts'
import { dated, type Row, type Table } from '../kernel/table.ts'
import type { Figure, PaySchedule } from './pay-figures.ts'
import { SCHEDULES_FROM_1991 } from './pay-schedules-1991.ts'
import { SCHEDULES_FROM_2004 } from './pay-schedules-2004.ts'
import { printedRow } from './six-rates-as-printed.ts'

/** Every schedule on record, newest first. */
export const PAY_SCHEDULES: readonly PaySchedule[] = [...SCHEDULES_FROM_2004, ...SCHEDULES_FROM_1991]

/** The table of one figure: a row for each schedule that holds it; days between have no row. An office's own stand last. */
function series(title: string, figure: Figure, by: Cite): Table<Cents> {
  return dated(
    title,
    [...PAY_SCHEDULES.flatMap((schedule) => rowOf(schedule, figure, by)), ...printedRow(figure)],
    'usd',
  )
}

function rowOf(schedule: PaySchedule, figure: Figure, by: Cite): readonly Row<Cents>[] {
  const { seen, computed, recalled, from, until = nextAfter(from), known } = schedule
  const sure = seen?.[figure] ?? computed?.[figure]
  const value = sure ?? recalled?.[figure]
  if (value === undefined) return []
  const standing = sure === undefined ? 'recalled' : 'seen'
  return [{ from, until, known, by: schedule.by ?? by, value: usd(value), standing }]
}

function nextAfter(from: IsoDate): IsoDate | undefined {
  return PAY_SCHEDULES.findLast((schedule) => schedule.from > from)?.from
}

/** Executive Schedule, by level; official rates. */
export const EX_I = series('Executive Schedule, level I', 'exI', '5 USC 5318')
export const EX_II = series('Executive Schedule, level II', 'exII', '5 USC 5318')
export const EX_III = series('Executive Schedule, level III', 'exIII', '5 USC 5318')
export const EX_IV = series('Executive Schedule, level IV', 'exIV', '5 USC 5318')
export const EX_V = series('Executive Schedule, level V', 'exV', '5 USC 5318')

/** The Vice President's official salary, the aggregate limit of a certified agency. */
export const VICE_PRESIDENT = series('Salary of the Vice President', 'vicePresident', '3 USC 104')

/** GS-15, step 1, without locality. */
export const GS15_STEP1 = series('GS-15, step 1, without locality', 'gs15Step1', '5 USC 5303')

/** The lowest SES rate: ES-1 to 2003, the band's minimum since. */
export const SES_MINIMUM = series('Lowest SES rate', 'sesMinimum', '5 USC 5382')
/** The band's maximum, where the appraisal system is certified. */
export const BAND_MAXIMUM_CERTIFIED = series(
  'Highest SES rate, appraisal system certified',
  'certifiedMaximum',
  '5 USC 5382',
)
/** The band's maximum, where it is not. */
export const BAND_MAXIMUM_NOT_CERTIFIED = series(
  'Highest SES rate, appraisal system not certified',
  'uncertifiedMaximum',
  '5 USC 5382',
)

/** The six rates of 1979 to 2003, lowest first. */
export const ES_1 = series('SES rate ES-1', 'es1', '5 USC 5382')
export const ES_2 = series('SES rate ES-2', 'es2', '5 USC 5382')
export const ES_3 = series('SES rate ES-3', 'es3', '5 USC 5382')
export const ES_4 = series('SES rate ES-4', 'es4', '5 USC 5382')
export const ES_5 = series('SES rate ES-5', 'es5', '5 USC 5382')
export const ES_6 = series('SES rate ES-6', 'es6', '5 USC 5382')

/** Every series by its figure. */
export const PAY_SERIES: Readonly<Record<Figure, Table<Cents>>> = {
  exI: EX_I,
  exII: EX_II,
  exIII: EX_III,
  exIV: EX_IV,
  exV: EX_V,
  vicePresident: VICE_PRESIDENT,
  gs15Step1: GS15_STEP1,
  sesMinimum: SES_MINIMUM,
  certifiedMaximum: BAND_MAXIMUM_CERTIFIED,
  uncertifiedMaximum: BAND_MAXIMUM_NOT_CERTIFIED,
  es1: ES_1,
  es2: ES_2,
  es3: ES_3,
  es4: ES_4,
  es5: ES_5,
  es6: ES_6,
}
