import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import fc from 'fast-check'
import { unzipped } from '../../test/support/zip.ts'
import { day } from '../base/dates.ts'
import { everyForm } from '../forms/forms.fixture.ts'
import { heading, NEW_PAGE, paragraph, type Sheet, table, writing } from '../forms/sheet.ts'
import { type Compile, openCompiler } from './print-compiler.ts'
import { readFonts } from './print-fonts.ts'
import { packOf } from './print-pack.ts'
import { openPrinter, PrintingUnavailable } from './print.ts'

/** Text that would be code, break out, turn around, or be nothing at all. */
const HOSTILE =
  '") #panic("x") $ * _ ` @ <l> \\u{41} [U+1F600]\n#set page(width: 1pt) 😀 \u202E漢 \u0000\ud800 ' +
  'W'.repeat(400)

const plain = (text: string): Sheet => ({
  title: 'A title',
  language: 'en',
  marks: { agency: 'Agency', form: 'Form' },
  blocks: [heading(2, text), paragraph(text)],
})

async function all<T>(made: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const one of made) list.push(one)
  return list
}

const latin = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

suite('a sheet as PDF', () => {
  let compile: Compile
  before(async () => (compile = await openCompiler()))

  for (const [name, sheet] of everyForm(HOSTILE)) {
    test(`${name}: tagged, in its language, with its title, PDF/UA-1, and the same twice`, () => {
      const pdf = compile(sheet)
      const text = latin(pdf)
      assert.match(text, /^%PDF-1\.7/)
      assert.match(text, /\/MarkInfo <<\s*\/Marked true/)
      assert.match(text, /\/StructTreeRoot \d+ 0 R/)
      assert.match(text, /\/Lang \(en-US\)/)
      assert.match(text, /\/DisplayDocTitle true/)
      assert.match(text, /<pdfuaid:part>1<\/pdfuaid:part>/)
      const named = Buffer.from(pdf).toString('utf8')
      assert.ok(named.includes(`<rdf:li xml:lang="x-default">${sheet.title}</rdf:li>`), 'no title')
      assert.match(text, /\/S \/H1\b/)
      if (sheet.blocks.some((block) => block.kind === 'table')) assert.match(text, /\/S \/TH\b/)
      assert.deepEqual(compile(sheet), pdf)
    })
  }

  test('two compilers print the same', async () => {
    const other = await openCompiler()
    const sheet = everyForm('Ada Marsh')[0]?.[1] ?? assert.fail()
    assert.deepEqual(other(sheet), compile(sheet))
  })

  test('any text can be printed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        (one, two) => {
          assert.ok(compile({ ...plain(one), title: two, subtitle: one }).length > 1000)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a heading of nothing says that it has no words', () => {
    for (const nothing of ['', ' \n\t', '\u00ad', '\u00a0']) {
      assert.ok(compile({ ...plain(nothing), title: nothing }).length > 1000)
    }
  })

  test('every character that the fonts are said to show can be printed', () => {
    const { shows } = readFonts()
    const shown = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => shows(code))
    assert.ok(shown.length > 400, `${shown.length} characters`)
    assert.ok(compile(plain(shown.map((code) => String.fromCodePoint(code)).join(' '))).length > 1000)
    for (const [character, there] of [
      ['é', true],
      ['ẞ', false],
      ['漢', false],
      ['’', true],
    ] as const) {
      assert.equal(shows(character.codePointAt(0) ?? 0), there, character)
    }
  })

  test('the date of the sheet is the date of the PDF; without one there is none', () => {
    assert.match(
      latin(compile({ ...plain('x'), date: day('2026-11-05') })),
      /\/CreationDate \(D:20261105000000Z\)/,
    )
    assert.doesNotMatch(latin(compile(plain('x'))), /\/CreationDate/)
  })

  test('a heading that leaves a level out is refused, and so is nothing else afterwards', () => {
    assert.throws(() => compile({ ...plain('x'), blocks: [heading(3, 'x')] }), /skipped from heading level/)
    assert.ok(compile(plain('x')).length > 1000)
  })

  test('lists of many rows and lines go over as many pages as they need', () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Row ${index}`, String(index)])
    const sheet: Sheet = {
      ...plain('x'),
      blocks: [
        heading(2, 'x'),
        table('Rows', [{ head: 'Name' }, { head: 'Number', numeric: true }], rows),
        NEW_PAGE,
        writing('Remarks', undefined, 80),
      ],
    }
    assert.match(latin(compile(sheet)), /<xmpTPg:NPages>[6-9]</)
  })
})

suite('a printer', () => {
  const printer = openPrinter()
  after(() => printer.close())

  test('prints in a process of its own what the compiler prints', async () => {
    const sheet = everyForm('Ada Marsh')[0]?.[1] ?? assert.fail()
    const compile = await openCompiler()
    assert.deepEqual(await printer.print(sheet), compile(sheet))
  })

  test('prints many in their order and says how far it is', async () => {
    const heard: number[] = []
    const sheets = Array.from({ length: 9 }, (_, index) => ({ ...plain('x'), title: `Number ${index}` }))
    const titles: (string | undefined)[] = []
    for await (const pdf of printer.printAll(sheets, (done) => heard.push(done))) {
      titles.push(/Number \d/.exec(latin(pdf))?.[0])
    }
    assert.deepEqual(
      titles,
      sheets.map(({ title }) => title),
    )
    assert.deepEqual(heard, [1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  test('goes on in another process after so many sheets, in order still', async () => {
    const sheets = Array.from({ length: 520 }, (_, index) => ({ ...plain('x'), title: `Number ${index}.` }))
    let index = 0
    for await (const pdf of printer.printAll(sheets)) {
      assert.ok(latin(pdf).includes(`Number ${index}.`), `number ${index} is out of order`)
      index++
    }
    assert.equal(index, 520)
  })

  test('takes no more sheets than a few ahead, and none after one leaves off', async () => {
    let made = 0
    const endless = function* () {
      for (;;) yield { ...plain('x'), title: `Number ${made++}` }
    }
    for await (const pdf of printer.printAll(endless())) {
      assert.ok(pdf.length > 1000)
      break
    }
    assert.ok(made <= 4, `${made} sheets were made`)
  })

  test('one that is refused fails in its turn; the next prints', async () => {
    const wrong = { ...plain('x'), blocks: [heading(4, 'x')] }
    await assert.rejects(all(printer.printAll([plain('x'), wrong, plain('x')])), /skipped from heading level/)
    assert.ok((await printer.print(plain('x'))).length > 1000)
  })

  test('starts anew after it was closed', async () => {
    const other = openPrinter()
    const lost = other.print(plain('x'))
    const rejected = assert.rejects(lost, /the printer was closed/)
    await other.close()
    await rejected
    assert.ok((await other.print(plain('x'))).length > 1000)
    await other.close()
    await other.close()
  })
})

suite('a printer whose process fails', () => {
  let folder: string
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'cadre-print-'))))
  after(() => rm(folder, { recursive: true, force: true }))

  const printerOf = async (name: string, code: string) => {
    await writeFile(join(folder, name), code)
    return openPrinter(join(folder, name))
  }

  test('says so where there is no compiler', async () => {
    const code = `process.on('message', ({ id }) => process.send({ id, unavailable: 'no such module' }))`
    const printer = await printerOf('none.mjs', code)
    await assert.rejects(printer.print(plain('x')), (error) => {
      assert.ok(error instanceof PrintingUnavailable)
      assert.match(error.message, /no such module/)
      return true
    })
    await printer.close()
  })

  test('rejects what was on its way when the process ends or is ended', async () => {
    const ending = await printerOf('ends.mjs', `process.on('message', () => process.exit(3))`)
    await assert.rejects(Promise.all([ending.print(plain('x')), ending.print(plain('x'))]), /ended with 3/)
    const killed = await printerOf('killed.mjs', `process.on('message', () => process.kill(process.pid))`)
    await assert.rejects(killed.print(plain('x')), /ended with SIGTERM/)
    await Promise.all([ending.close(), killed.close()])
  })
})

suite('a pack', () => {
  const printer = openPrinter()
  after(() => printer.close())

  test('holds every sheet as a file of its own, under names that are safe and differ', async () => {
    const names = ['Marsh, Ada', 'Marsh, Ada', 'MARSH, ADA', '../../etc/passwd', 'a\u0000b:c', '', 'Ñandú']
    const heard: number[] = []
    const sheets = names.map((name) => ({ name, sheet: plain('x') }))
    const bytes = Buffer.concat(await all(packOf(printer, sheets, (done) => heard.push(done))))
    const files = unzipped(bytes)
    assert.deepEqual(
      [...files.keys()],
      [
        'Marsh, Ada.pdf',
        'Marsh, Ada 2.pdf',
        'MARSH, ADA 3.pdf',
        'etc passwd.pdf',
        'a b c.pdf',
        'sheet.pdf',
        'Ñandú.pdf',
      ],
    )
    for (const content of files.values()) assert.match(content, /^%PDF-1\.7[^]*%%EOF/)
    assert.equal(heard.at(-1), names.length)
    assert.deepEqual(Buffer.concat(await all(packOf(printer, sheets))), bytes)
  })

  test('of nothing is an archive of nothing', async () => {
    const bytes = Buffer.concat(await all(packOf(printer, [])))
    assert.equal(unzipped(bytes).size, 0)
  })
})
