import { z } from 'zod'
import { boardCaseStream, sittingStream } from '../../record/sitting.ts'
import { type FieldWords, linesField, personField, unitField } from '../fields.ts'

/** The agency whose board it is. */
export function boardAgencyField() {
  return unitField({ title: 'Agency', hint: 'The agency whose board it is, such as HSBB' })
}

/** The office's own name for a board or a sitting, as it stands in addresses. */
export function nameField(words: FieldWords) {
  return z
    .string()
    .regex(/^[a-z][a-z0-9-]{2,40}$/, {
      error: (issue) =>
        `${String(issue.input)} is no such name; use 3 to 41 small letters, digits and hyphens, beginning with a letter`,
    })
    .meta(words)
}

/** The board, by the office's own name for it. */
export function boardField() {
  return nameField({ title: 'Board', hint: 'Your own name for it, such as prb-hsbb' })
}

/** The agency and the sitting: what every step of a sitting names. */
export const SITTING_FIELDS = {
  unit: boardAgencyField(),
  sitting: nameField({ title: 'Sitting', hint: 'Your own name for it, such as prb-hsbb-2026' }),
}

/** The sitting and one executive's case before it. */
export const CASE_FIELDS = { ...SITTING_FIELDS, person: personField({ title: 'Executive' }) }

type OnCase = { unit: string; sitting: string; person: string }

/** What every step of a member on a case says of itself: the sitting and the case, and who is related to the executive. */
export const ON_CASE = {
  unit: ({ unit }: OnCase) => unit,
  units: ({ unit }: OnCase) => [unit],
  reads: ({ sitting, person }: OnCase) => [sittingStream(sitting), boardCaseStream(sitting, person)],
  sits: ({ sitting, person }: OnCase) => ({ sitting, person }),
}

/** The most people whom a list names. */
const MOST = 2000

/** Several people of record, each once. */
export function peopleField(words: FieldWords) {
  return linesField(words, MOST, 80)
    .transform((people) => [...new Set(people)])
    .meta({
      type: 'array',
      items: { type: 'string' },
      widget: 'textarea',
      hint: 'The number of one person on each line',
      ...words,
    })
}
