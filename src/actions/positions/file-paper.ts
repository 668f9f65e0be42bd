import { z } from 'zod'
import { ofType } from '../../record/fold.ts'
import { action } from '../action.ts'
import { documentFields, documentOf, TOO_LARGE } from '../document-fields.ts'
import { agencyField, positionField } from './position-fields.ts'
import { invalid } from '../fields.ts'

const KINDS = ['proposal', 'technical-note', 'board-review', 'decision', 'opm-letter', 'other'] as const

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
    ...documentFields('letter.pdf'),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`position:${input.position}`],
  readsAlso: (input) => [paperStream(input.position, documentOf(input.content).id)],
  decide({ unit, position, kind, name, mediaType, content }, given) {
    const history = given.history(`position:${position}`)
    const offices = [
      ...ofType(history, 'positions/position-established').map(({ body }) => body.unit),
      ...ofType(history, 'positions/position-proposed').map(({ body }) => body.office),
    ]
    if (!offices.some((office) => given.isUnder(office, unit))) {
      return { kind: 'not-found', message: `no position of ${unit} has the number ${position}` }
    }
    const { bytes, sha256, id: paper, tooLarge } = documentOf(content)
    if (tooLarge) return invalid('content', null, TOO_LARGE)
    const stream = paperStream(position, paper)
    if (given.history(stream).length > 0) {
      return invalid('content', null, `this document is in the file of ${position} already`)
    }
    return {
      kind: 'events',
      says: `The paper is in the file of ${position}: ${bytes} bytes, SHA-256 ${sha256.slice(0, 12)}.`,
      rulings: [],
      events: [
        {
          stream,
          type: 'positions/paper-filed',
          effective: given.today,
          body: { position, paper, kind, mediaType, bytes, sha256 },
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
function paperStream(position: string, paper: string): string {
  return `paper:${position}/${paper}`
}
