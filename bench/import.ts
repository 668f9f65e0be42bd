import { deepStrictEqual } from 'node:assert/strict'
import { importListing } from '../src/desk/import-listing.ts'
import { shippedBytes } from '../src/desk/shipped.ts'
import { OPERATOR } from '../src/desk/who.ts'
import { readHead } from '../src/store/journal.ts'
import { effort, type Figure, hand, median, megabytes, ms, tell, timed } from './figures.ts'
import { stagesOf } from './import-stages.ts'
import { openOffice } from './office.ts'
import { copyIn, type Exported, type Format, rowsIn, storedAfter } from './stored-rows.ts'

/** Import of the shipped listing against a COPY of the rows that it ends up storing. */
const { quick } = effort(process.argv)
const rounds = quick ? 3 : 9
const bytes = await shippedBytes('plum-2025.csv')
const office = await openOffice(false)
const imports: number[] = []
const copies: Record<Format, number[]> = { text: [], binary: [] }
let stored: Record<Format, readonly Exported[]> | undefined
let counted: Map<string, number> | undefined
try {
  for (let round = 1; round <= rounds; round++) {
    const desk = await office.desk()
    const before = (await readHead(desk.connection.db)).seq
    const who = OPERATOR
    const taken = await timed(() => importListing(desk, who, { bytes, fileName: 'plum-2025.csv' }))
    if (taken.result.kind !== 'done') throw new Error(JSON.stringify(taken.result))
    imports.push(taken.ms)
    stored ??= {
      text: await storedAfter(desk.connection, before, 'text'),
      binary: await storedAfter(desk.connection, before, 'binary'),
    }
    counted ??= await rowsIn(
      desk.connection,
      stored.text.map(({ table }) => table),
    )
    await desk.connection.close()
    for (const format of ['text', 'binary'] as const) {
      const other = await office.desk()
      const exported = stored[format]
      const copied = await timed(() => copyIn(other.connection, exported, format))
      copies[format].push(copied.ms)
      deepStrictEqual(await rowsIn(other.connection, [...counted.keys()]), counted)
      await other.connection.close()
      tell(`round ${round}: import ${ms(taken.ms)}, ${format} COPY ${ms(copied.ms)}`)
    }
  }
  const stages = await stagesOf(await office.desk(), bytes)
  hand([...figuresOf(stored?.text ?? []), ...stages])
} finally {
  await office.close()
}

function figuresOf(exported: readonly Exported[]): Figure[] {
  const rows = exported.reduce((sum, { rows }) => sum + rows, 0)
  const size = exported.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const [first = Number.NaN] = imports
  // The quicker of the two formats is what the import is held against.
  const [format, copy] = (['text', 'binary'] as const)
    .map((name): [Format, number] => [name, median(copies[name])])
    .reduce((best, next) => (next[1] < best[1] ? next : best))
  const took = median(imports)
  const beside = `${format} COPY ${ms(copy)}`
  return [
    { what: 'Import of 10,540 rows, bytes to commit', figure: ms(took), beside, ratio: took / copy, goal: 5 },
    { what: '- the first in its process', figure: ms(first), beside, ratio: first / copy },
    {
      what: '- what it stores',
      figure: `${rows.toLocaleString('en-US')} rows`,
      beside: exported.map(({ table, rows }) => `${table} ${rows.toLocaleString('en-US')}`).join(', '),
    },
    {
      what: '- as COPY text',
      figure: megabytes(size),
      beside: `binary COPY ${ms(median(copies.binary))}, text ${ms(median(copies.text))}`,
    },
  ]
}
