import type { Topic } from '../topic.ts'
import { noncareerAppointmentCases } from './noncareer-appointment.cases.ts'
import { noncareerAppointment } from './noncareer-appointment.ts'
import { limitedAppointmentCases } from './limited-appointment.cases.ts'
import { limitedAppointment } from './limited-appointment.ts'
import { limitedServiceCases } from './limited-service.cases.ts'
import { limitedService } from './limited-service.ts'
import { NONCAREER_APPROVAL } from '../tables/noncareer-approval.ts'

/** Appointments, merit staffing, probation and reinstatement. */
export const STAFFING: Topic = {
  id: 'staffing',
  title: 'Appointments, merit staffing, probation and reinstatement',
  rules: [
    { rule: noncareerAppointment, cases: noncareerAppointmentCases },
    { rule: limitedAppointment, cases: limitedAppointmentCases },
    { rule: limitedService, cases: limitedServiceCases },
  ],
  tables: [NONCAREER_APPROVAL],
}
