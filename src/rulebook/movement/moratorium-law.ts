import type { MoratoriumLaw } from './moratorium-days.ts'

/** What the bar on involuntary reassignments said from each change of law on. */
export const MORATORIUM_LAW = {
  y1998: {
    power: 'supervisorAppraises',
    powerBy: '5 USC 3395(e)(1)(B)',
    details: '5 CFR 317.901(c)(4)',
    olderRating: '5 CFR 317.901(c)(2)',
    consent: '5 CFR 317.901(c)(3)',
    acting: '5 CFR 317.901(c)(5)',
  },
  y1995: {
    power: 'supervisorAppraises',
    powerBy: '5 USC 3395(e)(1)(B)',
    details: '5 USC 3395(e)(3)',
    olderRating: '5 CFR 317.901(c)(2)',
    consent: '5 CFR 317.901(c)(3)',
    acting: undefined,
  },
  y1991: {
    power: 'supervisorAppraises',
    powerBy: '5 USC 3395(e)(1)(B)',
    details: '5 USC 3395(e)(3)',
    olderRating: undefined,
    consent: '5 USC 3395(e)(1)',
    acting: undefined,
  },
  y1979: {
    power: 'supervisorMayReassign',
    powerBy: '5 USC 3395(e)(1)(B)',
    details: undefined,
    olderRating: undefined,
    consent: '5 USC 3395(e)(1)',
    acting: undefined,
  },
} as const satisfies Record<string, MoratoriumLaw>
