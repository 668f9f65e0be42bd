import type { RecordedEvent } from '../record/event.ts'
import type { NominationState } from '../record/rank.ts'
import type { Rank, Vetting } from '../record/pay-terms.ts'
import { shownCount, shownDate, shownUsd } from '../rulebook/kernel/shown.ts'
import type { Cents } from '../base/money.ts'

/** A rank by its full name. */
export const RANK_NAMES: Readonly<Record<Rank, string>> = {
  distinguished: 'Distinguished Executive',
  meritorious: 'Meritorious Executive',
}

/** An item of the vetting, and who usually answers for it. */
export const VETTING_WORDS: Readonly<Record<Vetting, { item: string; answers: string }>> = {
  'conduct and discipline': { item: 'Conduct and discipline', answers: 'Employee relations' },
  'inspector general': { item: 'Open or founded cases', answers: 'Inspector General' },
  'equal employment opportunity findings': {
    item: 'Findings of discrimination',
    answers: 'Equal employment opportunity office',
  },
  taxes: { item: 'Federal taxes', answers: 'Whoever checks tax compliance for the agency' },
  'credentials and clearance': { item: 'Credentials and clearance', answers: 'Personnel security' },
}

/** How far a nomination has come, as it is shown. */
export const STATE_WORDS: Readonly<Record<NominationState, string>> = {
  drafted: 'Drafted',
  approved: 'Approved',
  transmitted: 'With OPM',
  recommended: 'Recommended by OPM',
  'not recommended': 'Not recommended',
  granted: 'Granted',
  'not granted': 'Not granted',
  withdrawn: 'Withdrawn',
}

/** An event of the rank awards in a line of words; undefined for others. */
export function rankWords(event: RecordedEvent): string | undefined {
  switch (event.type) {
    case 'awards/rank-year-opened':
      return `Rank awards of FY${event.body.fiscalYear} called for, nominations by ${shownDate(event.body.due)}: ${event.body.document}`
    case 'awards/rank-year-cancelled':
      return `Rank awards of FY${event.body.fiscalYear} called off: ${event.body.document}`
    case 'awards/ranks-carried-in':
      return `${shownCount(event.body.number)} ${event.body.rank} ranks of FY${event.body.fiscalYear} awarded elsewhere: ${event.body.document}`
    case 'awards/rank-counted':
      return `Counted toward the ${event.body.rank} ranks of FY${event.body.fiscalYear}`
    case 'awards/rank-uncounted':
      return `No longer counted toward the ${event.body.rank} ranks of FY${event.body.fiscalYear}`
    case 'awards/rank-nominated':
      return `Nominated for the ${event.body.rank} rank of FY${event.body.fiscalYear}`
    case 'awards/rank-vetted':
      return `Vetting, ${event.body.item}: ${event.body.clear ? 'clear' : 'a finding'}, by ${event.body.by}`
    case 'awards/rank-certified':
      return `Certified with the ${event.body.time}`
    case 'awards/rank-approved':
      return 'Nomination for rank approved'
    case 'awards/rank-transmitted':
      return 'Nomination for rank sent to OPM'
    case 'awards/rank-withdrawn':
      return `Nomination for rank withdrawn${event.body.eyesOnly ? ', eyes only' : ''}`
    case 'awards/rank-recommended':
      return event.body.recommended
        ? 'Recommended by OPM for the rank'
        : 'Not recommended by OPM for the rank'
    case 'awards/rank-not-granted':
      return 'Rank not granted'
    case 'awards/rank-granted': {
      const { rank, fiscalYear, cents } = event.body
      return `Presidential rank: ${rank}, FY${fiscalYear}${cents === undefined ? '' : `, ${shownUsd(cents as Cents)}`}`
    }
    default:
      return undefined
  }
}
