import type { RecordedEvent } from '../record/event.ts'
import { shownDate } from '../rulebook/kernel/shown.ts'

/** An event of leave, sabbatical or kept benefits in a line of words; undefined for any other. */
export function benefitWords(event: RecordedEvent): string | undefined {
  switch (event.type) {
    case 'benefits/leave-year-closed':
      return `Leave year ${event.body.year} closed: ${event.body.balance} hours carried, ${event.body.forfeited} forfeited`
    case 'benefits/leave-restored':
      return `${event.body.hours} hours of leave restored: ${event.body.reason}`
    case 'benefits/leave-paid-out':
      return `${event.body.hours} hours of leave paid out`
    case 'benefits/sabbatical-granted':
      return `Sabbatical granted: ${shownDate(event.body.start)} to ${shownDate(event.body.end)}`
    case 'benefits/sabbatical-ended':
      return `Sabbatical ${event.body.how}`
    case 'benefits/election-made':
      return `SES benefits kept: ${event.body.kept.join(', ')}`
    case 'benefits/last-move-approved':
      return `Last move home approved: ${event.body.to}`
    default:
      return undefined
  }
}
