import { createHash } from 'node:crypto'
import { z } from 'zod'
import { documentStream } from '../../record/appraisal-documents.ts'
import { appraisalStream } from '../../record/appraisal.ts'
import { action } from '../action.ts'
import { textField } from '../fields.ts'
import { streamsOf, wrong } from './at-hand.ts'
import { ownCase, withPlan } from './plan-case.ts'
import { OF_FIELDS } from './rating-fields.ts'

/** The largest document: 5 MB. */
const MOST_BYTES = 5 * 1024 * 1024
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

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
    name: textField(
      { title: 'File name', hint: 'Such as report.pdf, without a folder', ofFile: 'name' },
      200,
    ).refine((value) => !/[/\\:]|^\.+$|^\s*$/.test(value), {
      error: (issue) => `${String(issue.input)} names a folder; give the file’s own name alone`,
    }),
    mediaType: z
      .string()
      .regex(/^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,100}$/, {
        error: (issue) => `${String(issue.input)} is not a media type; write it as application/pdf`,
      })
      .meta({ title: 'Media type', hint: 'Such as application/pdf', ofFile: 'type' }),
    content: z
      .string()
      .min(1, { error: 'the document is empty' })
      .max(Math.ceil(MOST_BYTES / 3) * 4, { error: 'the document is larger than 5 MB' })
      .refine((value) => value.length % 4 === 0 && BASE64.test(value), { error: 'the content is not base64' })
      .meta({ title: 'Document', hint: 'The document in base64, at most 5 MB', widget: 'file' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  readsAlso: ({ person, fiscalYear, content }) => [
    documentStream(person, fiscalYear, hashOf(content).slice(0, 16)),
  ],
  decide(input, given) {
    const { person, fiscalYear, element, name, mediaType, content } = input
    const found = withPlan(ownCase(given, input), input)
    if ('refused' in found) return found.refused
    const { appraisal } = found
    if (appraisal.final !== undefined || appraisal.notRated !== undefined) {
      const message = `fiscal year ${fiscalYear} is closed for ${person}; file it under the next one`
      return wrong('person', person, message)
    }
    const elements = appraisal.versions.at(-1)?.elements ?? appraisal.draft.elements
    if (element !== undefined && !elements.some(({ key }) => key === element)) {
      const listed = elements.map((one) => `${one.key} ${one.name}`).join('; ')
      return wrong('element', element, `${element} is no element of the plan; it has ${listed}`)
    }
    const bytes = Buffer.from(content, 'base64').length
    if (bytes > MOST_BYTES) return wrong('content', null, 'the document is larger than 5 MB')
    const sha256 = hashOf(content)
    const document = sha256.slice(0, 16)
    const stream = documentStream(person, fiscalYear, document)
    if (given.history(stream).length > 0) {
      return wrong('content', null, `this document is in the appraisal of fiscal year ${fiscalYear} already`)
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

function hashOf(content: string): string {
  return createHash('sha256').update(Buffer.from(content, 'base64')).digest('hex')
}
