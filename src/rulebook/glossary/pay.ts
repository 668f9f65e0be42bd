import type { Term } from './term.ts'

/** Terms of pay, awards, leave and benefits. */
export const PAY_TERMS: Readonly<Record<string, Term>> = {
  'sick leave': {
    means:
      'Thirteen days a year, with no ceiling on what may be carried over; the same for executives as for other employees.',
    by: ['Accounts of SES benefits'],
    standing: 'secondary',
  },
}
