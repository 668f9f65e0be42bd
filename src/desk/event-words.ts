import type { RecordedEvent } from '../record/event.ts'
import { appointmentWords } from './words.ts'

/** An event in a line of words. */
export function eventWords(event: RecordedEvent): string {
  switch (event.type) {
    case 'organisation/unit-established':
      return `${event.body.name} entered as ${event.body.kind}`
    case 'organisation/unit-matched':
      return `${event.body.unit} put under ${event.body.parent}`
    case 'organisation/post-established':
      return `Post established: ${event.body.title}`
    case 'organisation/post-filled':
      return `Post filled, ${event.body.capacity}`
    case 'organisation/supervisor-assigned':
      return `Supervisor assigned, ${appointmentWords(event.body.supervisorIs).toLowerCase()}`
    case 'positions/allocation-entered':
      return `${event.body.spaces} positions authorized for ${event.body.unit}`
    case 'positions/position-established':
      return `Position established: ${event.body.title}, ${event.body.designation.replace('-', ' ')}`
    case 'positions/position-abolished':
      return `Position abolished: ${event.body.reason}`
    case 'positions/incumbency-listed':
      return `Listed: ${event.body.title}, ${event.body.status}, row ${event.body.row}`
    case 'staffing/stage-entered':
      return `Staffing: ${appointmentWords(event.body.stage)}`
    case 'staffing/appointed':
      return `${appointmentWords(event.body.appointment)} appointment${event.body.initial ? ', initial' : ''}`
    case 'staffing/reassigned':
      return 'Reassigned'
    case 'staffing/probation-completed':
      return 'Probation completed'
    case 'staffing/separated':
      return `Separated: ${event.body.reason}`
    case 'people/person-entered':
      return 'Record opened'
    case 'appraisal/rating-recorded':
      return `FY${event.body.fiscalYear} ${event.body.stage} rating: Level ${event.body.level}`
    case 'pay/rate-set':
      return `Basic pay set: ${event.body.basis}`
    case 'awards/performance-award-granted':
      return `Performance award for FY${event.body.fiscalYear}: ${(event.body.basisPoints / 100).toFixed(1)}%`
    case 'awards/rank-granted':
      return `Presidential rank: ${event.body.rank}, FY${event.body.fiscalYear}`
    case 'imports/listing-received':
      return `Position listing ${event.body.fileName} taken in: ${event.body.read} rows`
    case 'imports/row-duplicate':
      return `Listing row ${event.body.row} repeats row ${event.body.of}`
    case 'imports/row-refused':
      return `Listing row ${event.body.row} refused`
    case 'record/entry-corrected':
      return `Correction: ${event.body.reason}`
    case 'record/entry-cancelled':
      return `Cancellation: ${event.body.reason}`
  }
}
