import type { IsoDate } from '../base/dates.ts'

/** The kinds of organisational unit, widest first. */
export type UnitKind = 'government' | 'department' | 'agency' | 'component' | 'office'

/** The four ways into the Senior Executive Service, 5 USC 3132(a)(4)-(7). */
export type AppointmentType = 'career' | 'noncareer' | 'limited-term' | 'limited-emergency'

/** The two types of SES position, 5 USC 3132(a)(8)-(9). */
export type Designation = 'general' | 'career-reserved'

/** What one row of a position listing says, in Cadre's terms; texts are as printed. */
export type ListedIncumbency = {
  listing: string
  row: number
  unit: string
  title: string
  location: string
  status: 'filled' | 'vacant' | 'historical'
  /** Absent for a vacant row. */
  person?: string
  /** Appointment type code as printed: CA, NA, TA, EA, SC, PAS, ... */
  appointment: string
  payPlan: string
  level: string
  tenure: string
  begin?: IsoDate
  vacate?: IsoDate
  expires?: IsoDate
  /** What was mended on the way in: field, from, to, by which rule. */
  repairs?: readonly Repair[]
  /** What is odd but was kept as printed. */
  flags?: readonly string[]
}

/** One mended field of an imported row. */
export type Repair = { field: string; from: string; to: string; rule: string }
