import { linesField } from '../fields.ts'

/** The most people whom a step of a cycle names at once. */
const MOST_PEOPLE = 2000
/** The most people whom an answer names. */
const MOST_NAMED = 25

/** The executives of a cycle for whom a step is taken. */
export function executivesField() {
  return linesField(
    { title: 'Executives', hint: 'One number on each line, such as ice-e001' },
    MOST_PEOPLE,
    80,
  )
}

/** People and why, counted, with the first of them. */
export function shortList(people: readonly string[]): string {
  if (people.length === 0) return 'nobody'
  const more = people.length > MOST_NAMED ? `; and ${people.length - MOST_NAMED} more` : ''
  return `${people.length}: ${people.slice(0, MOST_NAMED).join('; ')}${more}`
}
