import type { IsoDate } from '../../base/dates.ts'
import type { AppointmentType } from '../terms.ts'

/** Appointments, moves and what follows from them, for one person each. */
export type StaffingBodies = {
  'staffing/stage-entered': {
    position: string
    stage: 'requested' | 'announcement' | 'panel' | 'erb' | 'qrb'
    due?: IsoDate
  }
  'staffing/appointed': {
    person: string
    position: string
    appointment: AppointmentType
    initial: boolean
    notToExceed?: IsoDate
    qrbCertified?: IsoDate
    /** Five years of current continuous civil service right before the initial SES appointment, 5 USC 3392(b). */
    fiveYearsService?: boolean
    probationEnds?: IsoDate
  }
  'staffing/reassigned': { person: string; position: string }
  'staffing/probation-completed': { person: string }
  'staffing/separated': { person: string; position: string; reason: string }
  /** `unit` is the unit that entered the person by a roster; an appointment tells more. */
  'people/person-entered': { person: string; unit?: string }
  'appraisal/rating-recorded': {
    person: string
    fiscalYear: number
    stage: 'initial' | 'final'
    level: 1 | 2 | 3 | 4 | 5
  }
}
