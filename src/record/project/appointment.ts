import type { AppointmentType } from '../event.ts'

const LISTED: ReadonlyMap<string, AppointmentType> = new Map([
  ['CA', 'career'],
  ['NA', 'noncareer'],
  ['TA', 'limited-term'],
  ['EA', 'limited-emergency'],
])

/** The SES appointment type behind a code of a position listing; `other` for codes outside the SES. */
export function appointmentOf(code: string): AppointmentType | 'other' {
  return LISTED.get(code) ?? 'other'
}
