import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import fc from 'fast-check'
import { paragraph, type Sheet } from '../forms/sheet.ts'
import { typstOf } from '../forms/typst.ts'
import { readFonts } from './print-fonts.ts'

/** Text as typst itself has read it: asked of the compiler, not of the code that wrote the source. */
test('typst reads every text as that text, whatever would be code or markup in it', () => {
  const fonts = readFonts()
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.blobs }] })
  const readBack = (text: string): string => {
    const sheet: Sheet = {
      title: `T${text}`,
      language: 'en',
      marks: { agency: 'Agency', form: 'Form' },
      blocks: [paragraph('Nothing')],
    }
    const document = compiler.compile({ mainFileContent: typstOf(sheet, fonts.shows) }).result
    if (document === null) throw new Error(`typst can’t read ${JSON.stringify(text)}`)
    const [heading] = compiler.query(document, { selector: 'heading', field: 'body' }) as [{ text: string }]
    return heading.text.replaceAll('\u200b', '')
  }
  const unit = fc.constantFrom(
    ...'a b 1 é ’ " \\ # $ * _ ` < > @ [ ] { } ( ) / = - + ~ ^ & % ; : , . \''.split(' '),
    ' ',
    'panic',
    '#let x = ',
    '\\u{41}',
    '"',
    '//',
    '/*',
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
      const text = units.join('').normalize('NFC')
      assert.equal(readBack(text), `T${text}`)
    }),
    { numRuns: 150 },
  )
})
