import type { Paper } from '../desk/papers.ts'

/** What a browser may be told a paper is; anything else is bytes to keep. */
const KNOWN: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'text/plain',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
])

/** A paper to keep, never shown in place: under its own name, without any folder. */
export function paperGiven({ name, mediaType, bytes }: Paper): Response {
  const own = (name.split(/[/\\]/).at(-1) ?? '').toWellFormed()
  const plain = own.replaceAll(/[^A-Za-z0-9._-]/g, '-')
  const encoded = encodeURIComponent(own).replaceAll(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': KNOWN.has(mediaType) ? mediaType : 'application/octet-stream',
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      'x-content-type-options': 'nosniff',
    },
  })
}
