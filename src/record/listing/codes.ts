import type { Standing } from '../../rulebook/kernel/standing.ts'

/** An appointment type: its name, whether it is one of the four ways into the SES, and how sure the name is. */
export type AppointmentName = { name: string; ses: boolean; standing: Standing }

/**
 * The codes of appointment types that a listing may print. CG and DA follow the legend published with the
 * listing, read in a copy; no source explains CC, so it is not here.
 */
export const APPOINTMENT_NAMES: ReadonlyMap<string, AppointmentName> = new Map([
  ['CA', { name: 'Career', ses: true, standing: 'seen' }],
  ['NA', { name: 'Noncareer', ses: true, standing: 'seen' }],
  ['TA', { name: 'Limited term', ses: true, standing: 'seen' }],
  ['EA', { name: 'Limited emergency', ses: true, standing: 'seen' }],
  ['SC', { name: 'Schedule C', ses: false, standing: 'seen' }],
  ['PAS', { name: 'Presidential with Senate confirmation', ses: false, standing: 'seen' }],
  ['PA', { name: 'Presidential without Senate confirmation', ses: false, standing: 'seen' }],
  ['XS', { name: 'Excepted by statute', ses: false, standing: 'seen' }],
  ['CG', { name: 'Career GS-15', ses: false, standing: 'secondary' }],
  ['DA', { name: 'Delegated authority', ses: false, standing: 'secondary' }],
])
