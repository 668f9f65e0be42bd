import type { Consequences, RatingWindow } from '../../record/rating-consequences.ts'

const OUTCOMES = {
  'removal from the Service': 'The executive must be removed from the Service.',
  'reassignment, transfer or removal':
    'The executive must be reassigned or transferred within the Service, or removed from it.',
  'nothing that must be done': 'Nothing must be done.',
} as const satisfies Record<Consequences['outcome'], string>

/** What follows from a rating, in words, with both windows and their dates. */
export function consequenceWords({ outcome, awardPossible, windows, primerOnly }: Consequences): string {
  const award = awardPossible ? 'A performance award may be given.' : 'No performance award may be given.'
  const primer = primerOnly
    ? ' One primer counts two minimally satisfactory ratings in five years; no law does.'
    : ''
  return `${OUTCOMES[outcome]} ${award} ${windows.map(windowWords).join(' ')}${primer}`
}

function windowWords({ counts, firstYear, lastYear, from, until, earlier, met }: RatingWindow): string {
  const span = `fiscal years ${firstYear} to ${lastYear} (${from} to ${until})`
  if (met && earlier !== undefined) {
    return `Two ${counts} in ${span}: ${earlier.fiscalYear} and ${lastYear}.`
  }
  const other = earlier === undefined ? 'none before this one' : `one before this one, ${earlier.fiscalYear}`
  return `Two ${counts} would count in ${span}: ${other}.`
}
