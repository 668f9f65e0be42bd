import type { BarLaw } from './moratorium-days.ts'

/** What the bar on removals said from each change of law on; by the regulation it differs in probation and after. */
export const BAR_LAW = {
  probation: {
    olderRating: '5 CFR 359.406',
    discipline: '5 CFR 359.406',
    danger: '5 CFR 359.406',
  },
  performance: { olderRating: '5 CFR 359.503', discipline: undefined, danger: undefined },
  y1991: { olderRating: 'OPM SES-91-04, IX.A.4', discipline: '5 USC 3592(b)(2)(B)', danger: undefined },
  y1979: { olderRating: undefined, discipline: '5 USC 3592(b)(2)(B)', danger: undefined },
} as const satisfies Record<string, BarLaw>
