import { inflateRawSync } from 'node:zlib'
import { type FileRefused, refuseFile } from './roster.ts'

/** The largest file taken, in bytes: 20 MB. */
export const MAX_FILE = 20 * 1024 * 1024
const MAX_UNPACKED = 200 * 1024 * 1024
/** What may be parsed of it: fifty thousand rows have about 25 MB. */
const MAX_PARSED = 64 * 1024 * 1024
const MAX_RATIO = 100
/** Below this size nothing is a bomb, and even an empty sheet is packed well. */
const SMALL = 1024 * 1024
const MAX_ENTRIES = 1_000

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

type Entry = { name: string; method: number; packed: number; unpacked: number; at: number }

/**
 * The XML parts of a workbook, by name, after its archive was looked at and before anything is parsed: size, number of
 * entries, what it unpacks to, macros, links to other files. Only what its central directory tells is believed, and each
 * part must unpack to exactly the size told there.
 */
export function workbookParts(bytes: Uint8Array): Map<string, Buffer> | FileRefused {
  if (bytes.byteLength > MAX_FILE) {
    const size = Math.ceil(bytes.byteLength / (1024 * 1024))
    return refuseFile(bytes.byteLength, `The file has ${size} MB; at most 20 MB are taken.`, 'too-large')
  }
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(archive)
  if ('refused' in entries) return entries
  const wrong = forbidden(entries.list) ?? oversized(entries.list, archive.length)
  if (wrong !== undefined) return wrong
  const parts = new Map<string, Buffer>()
  const read = entries.list.filter(({ name }) => name.endsWith('.xml') || name.endsWith('.rels'))
  if (sum(read, 'unpacked') > MAX_PARSED) {
    return refuseFile(
      sum(read, 'unpacked'),
      'The workbook holds more than 64 MB of sheets. Split it.',
      'too-large',
    )
  }
  for (const entry of read) {
    const part = unpack(archive, entry)
    if (part === undefined) return damaged(`its part ${entry.name.slice(0, 100)} does not unpack`)
    parts.set(entry.name, part)
  }
  return parts
}

function entriesOf(archive: Buffer): { list: Entry[] } | FileRefused {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (
    end < Math.max(0, archive.length - 65_557) ||
    end + 22 > archive.length ||
    archive.readUInt32LE(end) !== END
  ) {
    return damaged('its directory is missing')
  }
  const count = archive.readUInt16LE(end + 10)
  if (count > MAX_ENTRIES) {
    return refuseFile(count, `The workbook has ${count} parts; at most 1,000 are taken.`, 'too-large')
  }
  if (archive.readUInt32LE(end + 4) !== 0 || archive.readUInt16LE(end + 8) !== count) {
    return damaged('it is one piece of several')
  }
  const list: Entry[] = []
  const names = new Set<string>()
  let at = archive.readUInt32LE(end + 16)
  for (let left = count; left > 0; left--) {
    if (at + 46 > end || archive.readUInt32LE(at) !== CENTRAL) return damaged('its directory is broken')
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset))
    const next = at + 46 + lengths.reduce((total, length) => total + length, 0)
    if (next > end) return damaged('its directory is broken')
    const name = archive.toString('utf8', at + 46, at + 46 + (lengths[0] ?? 0))
    const entry = {
      name,
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      unpacked: archive.readUInt32LE(at + 24),
      at: archive.readUInt32LE(at + 42),
    }
    if ((archive.readUInt16LE(at + 8) & 1) === 1) {
      return refuseFile(name, 'The workbook is encrypted. Save it without a password.')
    }
    if (
      (entry.method !== 0 && entry.method !== 8) ||
      entry.packed === 0xffffffff ||
      entry.unpacked === 0xffffffff
    ) {
      return damaged('it is packed in a way that no spreadsheet uses')
    }
    if (names.has(name.toLowerCase()) || /(^|[/\\])\.\.([/\\]|$)|^[/\\]/.test(name)) {
      return damaged('its parts have names that no spreadsheet gives')
    }
    names.add(name.toLowerCase())
    list.push(entry)
    at = next
  }
  return { list }
}

function forbidden(list: readonly Entry[]): FileRefused | undefined {
  const find = (pattern: RegExp): string | undefined => list.find(({ name }) => pattern.test(name))?.name
  const macro = find(/vbaProject[^/]*\.bin$|(^|\/)macrosheets\//i)
  if (macro !== undefined) {
    return refuseFile(
      macro,
      'The workbook holds macros. Save it as an Excel workbook (.xlsx), which has none.',
    )
  }
  const linked = find(/(^|\/)externalLinks\/|(^|\/)connections\.xml$/i)
  return linked === undefined
    ? undefined
    : refuseFile(
        linked,
        'The workbook takes values from other files. Break the links, so that it holds values alone.',
      )
}

function oversized(list: readonly Entry[], size: number): FileRefused | undefined {
  const [packed, unpacked] = [sum(list, 'packed'), sum(list, 'unpacked')]
  const swollen = list.find((one) => one.unpacked > SMALL && one.unpacked > MAX_RATIO * one.packed)
  if (
    unpacked > MAX_UNPACKED ||
    swollen !== undefined ||
    (unpacked > SMALL && unpacked > MAX_RATIO * packed)
  ) {
    const message = `The workbook unpacks to ${Math.ceil(unpacked / (1024 * 1024))} MB, far more than its rows can need. Delete the empty rows and columns round the data, and save it again.`
    return refuseFile(unpacked, message, 'too-large')
  }
  return packed > size ? damaged('its parts overlap') : undefined
}

function unpack(archive: Buffer, { at, method, packed, unpacked }: Entry): Buffer | undefined {
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== LOCAL) return undefined
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  if (start + packed > archive.length) return undefined
  const data = archive.subarray(start, start + packed)
  if (method === 0) return packed === unpacked ? data : undefined
  try {
    const part = inflateRawSync(data, { maxOutputLength: Math.max(unpacked, 1) })
    return part.length === unpacked ? part : undefined
  } catch {
    return undefined
  }
}

function sum(list: readonly Entry[], what: 'packed' | 'unpacked'): number {
  return list.reduce((total, entry) => total + entry[what], 0)
}

/** The refusal of a workbook that is not whole. */
export function damaged(why: string): FileRefused {
  return refuseFile(
    '',
    `The workbook is damaged: ${why}. Open it in a spreadsheet and save it again as .xlsx.`,
  )
}
