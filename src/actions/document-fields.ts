import { createHash } from 'node:crypto'
import { z } from 'zod'
import { textField } from './fields.ts'

/** The largest document: 5 MB. */
const MOST_BYTES = 5 * 1024 * 1024
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

/** What is said of a larger one. */
export const TOO_LARGE = 'the document is larger than 5 MB'

/** The name, media type and content of a document that is sent; `example` is a file name for the hint. */
export function documentFields(example: string) {
  return {
    name: textField(
      { title: 'File name', hint: `Such as ${example}, without a folder`, ofFile: 'name' },
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
      .max(Math.ceil(MOST_BYTES / 3) * 4, { error: TOO_LARGE })
      .refine((value) => value.length % 4 === 0 && BASE64.test(value), { error: 'the content is not base64' })
      .meta({ title: 'Document', hint: 'The document in base64, at most 5 MB', widget: 'file' }),
  }
}

/** A document as sent. */
export type Sent = {
  bytes: number
  /** In hex; the document is named by the beginning of it. */
  sha256: string
  id: string
  /** Over the limit by a byte or two, which the length of base64 does not tell. */
  tooLarge: boolean
}

/** Reads a document from its base64. */
export function documentOf(content: string): Sent {
  const bytes = Buffer.from(content, 'base64')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { bytes: bytes.length, sha256, id: sha256.slice(0, 16), tooLarge: bytes.length > MOST_BYTES }
}
