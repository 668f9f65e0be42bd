import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ofType } from '../../record/fold.ts'
import { action } from '../action.ts'
import { textField } from '../fields.ts'
import { agencyField, invalid, positionField } from './position-fields.ts'

/** The largest document: 5 MB. */
const MOST_BYTES = 5 * 1024 * 1024
const KINDS = ['proposal', 'technical-note', 'board-review', 'decision', 'opm-letter', 'other'] as const
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

/** A document goes into a position's file: name and content sealed, its hash and size in the open. */
export const filePaper = action({
  id: 'positions/file-paper',
  title: 'File a paper',
  about: 'Puts a document into the file of a position or of its proposal.',
  power: 'maintain-position',
  fields: z.strictObject({
    unit: agencyField(),
    position: positionField(),
    kind: z.enum(KINDS).meta({ title: 'Kind of paper', labels: { 'opm-letter': 'letter of OPM' } }),
    name: textField(
      { title: 'File name', hint: 'Such as letter.pdf, without a folder', ofFile: 'name' },
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
  reads: (input) => [`position:${input.position}`],
  readsAlso: (input) => [paperStream(input.position, bytesOf(input.content))],
  decide({ unit, position, kind, name, mediaType, content }, given) {
    const history = given.history(`position:${position}`)
    const offices = [
      ...ofType(history, 'positions/position-established').map(({ body }) => body.unit),
      ...ofType(history, 'positions/position-proposed').map(({ body }) => body.office),
    ]
    if (!offices.some((office) => given.isUnder(office, unit))) {
      return { kind: 'not-found', message: `no position of ${unit} has the number ${position}` }
    }
    const bytes = bytesOf(content)
    if (bytes.length > MOST_BYTES) return invalid('content', null, 'the document is larger than 5 MB')
    const stream = paperStream(position, bytes)
    if (given.history(stream).length > 0) {
      return invalid('content', null, `this document is in the file of ${position} already`)
    }
    const hash = sha256(bytes)
    const paper = hash.slice(0, 16)
    return {
      kind: 'events',
      says: `The paper is in the file of ${position}: ${bytes.length} bytes, SHA-256 ${hash.slice(0, 12)}.`,
      rulings: [],
      events: [
        {
          stream,
          type: 'positions/paper-filed',
          effective: given.today,
          body: { position, paper, kind, mediaType, bytes: bytes.length, sha256: hash },
          personal: { name },
        },
        {
          stream: `document:${position}/${paper}`,
          type: 'positions/paper-content',
          effective: given.today,
          body: { position, paper },
          personal: { content },
        },
      ],
    }
  },
})

/** A stream for each document, so that a position’s own record is read without its papers. */
function paperStream(position: string, bytes: Buffer): string {
  return `paper:${position}/${sha256(bytes).slice(0, 16)}`
}

function bytesOf(content: string): Buffer {
  return Buffer.from(content, 'base64')
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
