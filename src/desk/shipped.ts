import { readFile } from 'node:fs/promises'

const FOLDER = new URL('../../data/', import.meta.url)

/** The bytes of a file of public data that comes with Cadre. */
export async function shippedBytes(name: string): Promise<Uint8Array> {
  return await readFile(new URL(name, FOLDER))
}

/** The text of a file of public data that comes with Cadre. */
export async function shippedText(name: string): Promise<string> {
  return await readFile(new URL(name, FOLDER), 'utf8')
}
