import type { IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'

/** The figures of a pay schedule: each is a series of its own, as each is known in its own way. */
export type Figure =
  | 'exI'
  | 'exII'
  | 'exIII'
  | 'exIV'
  | 'exV'
  | 'sesMinimum'
  | 'certifiedMaximum'
  | 'uncertifiedMaximum'
  | 'gs15Step1'
  | 'vicePresident'
  | 'es1'
  | 'es2'
  | 'es3'
  | 'es4'
  | 'es5'
  | 'es6'

/** Figures in whole dollars. */
export type Figures = { readonly [K in Figure]?: number }

/** One year's schedules. A figure that it does not hold is not known, and no other year's stands in for it. */
export type PaySchedule = {
  /** First day of the first pay period that begins on or after 1 January. */
  from: IsoDate
  /** First day no longer in force; needed for the newest alone, for each other ends where the next begins. */
  until?: IsoDate
  /** Day on which it became known, where it reached back. */
  known?: IsoDate
  /** The order, where it is known; else the section under which the series stands is cited. */
  by?: Cite
  /** Read in an official or reliable publication. */
  seen?: Figures
  /** Follows from figures seen by the law's own arithmetic. */
  computed?: Figures
  /** From memory alone, not verified. */
  recalled?: Figures
}
