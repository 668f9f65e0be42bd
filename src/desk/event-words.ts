import type { RecordedEvent } from '../record/event.ts'
import { appraisalWords } from './appraisal-words.ts'
import { payWords } from './pay-words.ts'
import { rankWords } from './rank-words.ts'
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
    case 'organisation/post-moved':
      return 'Post moved'
    case 'organisation/post-vacated':
      return 'Post vacated'
    case 'organisation/role-proposed':
      return `Role proposed: ${event.body.role.replaceAll('-', ' ')}, ${event.body.capacity}`
    case 'organisation/role-ended':
      return `Role ended: ${event.body.reason}`
    case 'organisation/power-proposed':
      return `Power to ${event.body.power.replaceAll('-', ' ')} proposed for a seat: ${event.body.reference}`
    case 'organisation/power-ended':
      return `Power of a seat ended: ${event.body.reason}`
    case 'organisation/delegation-proposed':
      return `Delegation proposed: ${event.body.power.replaceAll('-', ' ')}, ${event.body.document}`
    case 'organisation/delegation-revoked':
      return `Delegation revoked: ${event.body.reason}`
    case 'organisation/setting-proposed':
      return `Setting proposed: ${event.body.setting} = ${event.body.value}`
    case 'organisation/setting-ended':
      return `Setting ended: ${event.body.reason}`
    case 'organisation/change-approved':
      return 'Change approved by a second person'
    case 'organisation/change-declined':
      return `Change declined: ${event.body.reason}`
    case 'people/official-entered':
      return 'Official entered'
    case 'organisation/supervisor-assigned':
      return `Supervisor assigned, ${appointmentWords(event.body.supervisorIs).toLowerCase()}`
    case 'positions/allocation-entered':
      return `${event.body.spaces} positions authorized for ${event.body.unit}`
    case 'positions/governmentwide-counted':
      return `${event.body.careerReserved} positions career reserved governmentwide`
    case 'positions/allocation-request-opened':
      return `Allocation request drafted: ${event.body.asked} more for FY${event.body.firstYear} and FY${event.body.firstYear + 1}`
    case 'positions/allocation-request-approved':
      return 'Allocation request approved'
    case 'positions/allocation-request-transmitted':
      return `Allocation request transmitted to OPM: ${event.body.reference}`
    case 'positions/allocation-request-answered':
      return `Allocation request answered: ${event.body.granted} granted, ${event.body.letter}`
    case 'positions/position-proposed':
      return `Position proposed: ${event.body.title}`
    case 'positions/position-noted':
      return 'Technical note written'
    case 'positions/position-reviewed':
      return `Planning review by the ERB: ${event.body.view.replace('-', ' ')}`
    case 'positions/position-approved':
      return 'Position approved'
    case 'positions/proposal-declined':
      return `Proposal declined: ${event.body.reason}`
    case 'positions/position-designated':
      return `Designated ${event.body.designation.replace('-', ' ')}`
    case 'positions/designation-change-requested':
      return `Change to ${event.body.to.replace('-', ' ')} asked of OPM: ${event.body.reason}`
    case 'positions/designation-change-decided':
      return `Change to ${event.body.to.replace('-', ' ')} ${event.body.answer} by OPM: ${event.body.letter}`
    case 'positions/paper-filed':
      return `Paper filed: ${event.body.kind.replaceAll('-', ' ')}, ${event.body.mediaType}`
    case 'positions/paper-content':
      return 'Content of a filed paper'
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
    case 'imports/listing-received':
      return `Position listing ${event.body.fileName} taken in: ${event.body.read} rows`
    case 'imports/row-duplicate':
      return `Listing row ${event.body.row} repeats row ${event.body.of}`
    case 'imports/row-refused':
      return `Listing row ${event.body.row} refused`
    case 'access/opened':
      return `Record opened to ${event.body.role.replaceAll('-', ' ')} until ${event.body.until.slice(11, 16)} UTC`
    case 'record/entry-corrected':
      return `Correction: ${event.body.reason}`
    case 'record/entry-cancelled':
      return `Cancellation: ${event.body.reason}`
    default:
      return appraisalWords(event) ?? rankWords(event) ?? payWords(event) ?? event.type
  }
}
