import { z } from 'zod'
import { documentStream } from '../../record/appraisal-documents.ts'
import { appraisalStream } from '../../record/appraisal.ts'
import { action } from '../action.ts'
import { documentFields, documentOf, TOO_LARGE } from '../document-fields.ts'
import { invalid, textField } from '../fields.ts'
import { streamsOf } from './at-hand.ts'
import { ownCase, withPlan } from './plan-case.ts'
import { OF_FIELDS } from './rating-fields.ts'

/** A document goes with the executive's log of the year: name and content sealed, its hash and size in the open. */
export const fileDocument = action({
  id: 'appraisal/file-document',
  title: 'File a document with your accomplishments',
  about:
    'Puts a document into your appraisal of the year, beside what you logged; whoever sees the appraisal can read it, and nobody takes it out again.',
  power: 'answer-appraisal',
  fields: z.strictObject({
    ...OF_FIELDS,
    element: textField({ title: 'Element', hint: 'Its place in the plan, such as e1' }, 10).optional(),
    ...documentFields('report.pdf'),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  readsAlso: ({ person, fiscalYear, content }) => [
    documentStream(person, fiscalYear, documentOf(content).id),
  ],
  decide(input, given) {
    const { person, fiscalYear, element, name, mediaType, content } = input
    const found = withPlan(ownCase(given, input), input)
    if ('refused' in found) return found.refused
    const { appraisal } = found
    if (appraisal.final !== undefined || appraisal.notRated !== undefined) {
      const message = `fiscal year ${fiscalYear} is closed for ${person}; file it under the next one`
      return invalid('person', person, message)
    }
    const elements = appraisal.versions.at(-1)?.elements ?? appraisal.draft.elements
    if (element !== undefined && !elements.some(({ key }) => key === element)) {
      const listed = elements.map((one) => `${one.key} ${one.name}`).join('; ')
      return invalid('element', element, `${element} is no element of the plan; it has ${listed}`)
    }
    const { bytes, sha256, id: document, tooLarge } = documentOf(content)
    if (tooLarge) return invalid('content', null, TOO_LARGE)
    const stream = documentStream(person, fiscalYear, document)
    if (given.history(stream).length > 0) {
      return invalid(
        'content',
        null,
        `this document is in the appraisal of fiscal year ${fiscalYear} already`,
      )
    }
    const of = { person, fiscalYear, document }
    return {
      kind: 'events',
      says: `The document is in the appraisal of fiscal year ${fiscalYear}: ${bytes} bytes, SHA-256 ${sha256.slice(0, 12)}.`,
      rulings: [],
      events: [
        {
          stream: appraisalStream(person, fiscalYear),
          type: 'appraisal/document-filed',
          effective: given.today,
          body: { ...of, ...(element === undefined ? {} : { element }), mediaType, bytes, sha256 },
          personal: { name },
        },
        {
          stream,
          type: 'appraisal/document-content',
          effective: given.today,
          body: of,
          personal: { content },
        },
      ],
    }
  },
})
