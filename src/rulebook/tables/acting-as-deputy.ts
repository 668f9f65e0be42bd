import { day } from '../../base/dates.ts'
import { dated } from '../kernel/table.ts'

/** How one who acts under a position description of their own that gives deputy authority is looked at. */
export const ACTING_AS_DEPUTY = dated<'no detail while short'>('Acting under one’s own deputy authority', [
  { from: day('1995-02-02'), by: '5 CFR 317.903', value: 'no detail while short', standing: 'secondary' },
])
