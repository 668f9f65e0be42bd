import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a workbook; `says` is the unpacked size that the directory states in place of the true one. */
export type Part = { name: string; data: string | Buffer; says?: number; flags?: number }

/** A zip archive of parts, packed. */
export function zipped(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, data, says, flags = 0 } of parts) {
    const plain = Buffer.from(data)
    const packed = deflateRawSync(plain)
    const title = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    for (const [buffer, shift] of [
      [head, 0],
      [entry, 2],
    ] as const) {
      buffer.writeUInt16LE(20, 4 + shift)
      buffer.writeUInt16LE(flags, 6 + shift)
      buffer.writeUInt16LE(8, 8 + shift)
      buffer.writeUInt32LE(crc32(plain), 14 + shift)
      buffer.writeUInt32LE(packed.length, 18 + shift)
      buffer.writeUInt32LE(says ?? plain.length, 22 + shift)
      buffer.writeUInt16LE(title.length, 26 + shift)
    }
    entry.writeUInt32LE(at, 42)
    files.push(head, title, packed)
    directory.push(entry, title)
    at += head.length + title.length + packed.length
  }
  const size = directory.reduce((total, one) => total + one.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...files, ...directory, end]))
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook with one sheet, whose rows are given as XML. */
export function workbookWith(rows: string, sheet = 'Pay', more: readonly Part[] = []): Part[] {
  return [
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook xmlns:r="${RELATIONS}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<?xml version="1.0"?><worksheet><dimension ref="A1:D2"/><sheetData>${rows}</sheetData></worksheet>`,
    },
    ...more,
  ]
}

/** A row of text cells as XML. */
export function rowXml(row: number, cells: readonly string[]): string {
  const inside = cells.map(
    (cell, index) =>
      `<c r="${String.fromCharCode(65 + index)}${row}" t="inlineStr"><is><t>${cell}</t></is></c>`,
  )
  return `<row r="${row}">${inside.join('')}</row>`
}

/** The heading of the sheet Pay. */
export const PAY_HEAD = rowXml(1, ['Person', 'Effective', 'Rate', 'Basis'])
