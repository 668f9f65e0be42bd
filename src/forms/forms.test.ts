import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../base/dates.ts'
import { emptyAgreement, everyForm, wholeAgreement } from './forms.fixture.ts'
import { performanceAgreement } from './performance-agreement.ts'
import { ratingNotice } from './rating-notice.ts'
import type { Block, Sheet } from './sheet.ts'

const headings = (sheet: Sheet) => sheet.blocks.filter((block) => block.kind === 'heading')
const parts = (sheet: Sheet) => headings(sheet).flatMap(({ level, text }) => (level === 2 ? [text] : []))
const blank = (block: Block): boolean =>
  (block.kind === 'fields' && block.fields.some(({ value }) => value === undefined)) ||
  (block.kind === 'writing' && block.text === undefined) ||
  (block.kind === 'signatures' && block.signers.some(({ signedOn }) => signedOn === undefined))

suite('every form', () => {
  for (const [name, sheet] of everyForm('Ada Marsh')) {
    test(`${name}: headings follow one another without a gap`, () => {
      let above = 1
      for (const { level } of headings(sheet)) {
        assert.ok(level <= above + 1, `${level} under ${above}`)
        above = level
      }
      assert.ok(above > 1, 'no heading at all')
    })

    test(`${name}: is data that survives JSON`, () => {
      assert.deepEqual(JSON.parse(JSON.stringify(sheet)), sheet)
    })
  }

  test('each keeps what was written, in more than one place', () => {
    for (const [name, sheet] of everyForm('Text <of> “someone”')) {
      if (name.endsWith('empty')) continue
      assert.ok(JSON.stringify(sheet).split('Text <of> “someone”').length > 2, name)
    }
  })
})

suite('the performance agreement', () => {
  for (const system of ['basic-2012', 'fiscal-2026'] as const) {
    test(`${system}: all eight parts stand there, with and without content`, () => {
      for (const agreement of [emptyAgreement(system), wholeAgreement(system, 'Ada Marsh')]) {
        const numbers = parts(performanceAgreement(agreement)).map((text) =>
          Number(/^Part (\d)\. /.exec(text)?.[1]),
        )
        assert.deepEqual(numbers, [1, 2, 3, 4, 5, 6, 7, 8])
      }
    })

    test(`${system}: what isn’t there yet is left to write on, what is leaves no line`, () => {
      assert.ok(performanceAgreement(emptyAgreement(system)).blocks.filter(blank).length > 20)
      const whole = performanceAgreement(wholeAgreement(system, 'Ada Marsh')).blocks.filter(blank)
      // The rating official who didn’t sign the amendment.
      assert.deepEqual(
        whole.map((block) => block.kind),
        ['signatures'],
      )
    })
  }

  test('a system without scores has the same parts, its levels, and no bands', () => {
    const sheet = performanceAgreement(wholeAgreement('rule-of-2000', 'Ada Marsh'))
    assert.equal(parts(sheet).length, 8)
    const captions = sheet.blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []))
    assert.deepEqual(captions, ['Level of each element'])
  })

  test('the form of 2026 has room for four progress reviews, that of 2012 for one', () => {
    const reviews = (system: 'basic-2012' | 'fiscal-2026') =>
      headings(performanceAgreement(emptyAgreement(system))).filter(({ text }) =>
        /^(Quarter|Progress review) \d/.test(text),
      )
    assert.deepEqual(
      reviews('fiscal-2026').map(({ text }) => text),
      ['Quarter 1', 'Quarter 2', 'Quarter 3', 'Quarter 4'],
    )
    assert.equal(reviews('basic-2012').length, 1)
  })

  test('the form of 2026 says that the narrative of the rating must be there until it is', () => {
    const notices = (sheet: Sheet) => sheet.blocks.filter((block) => block.kind === 'notice').length
    assert.equal(notices(performanceAgreement(emptyAgreement('fiscal-2026'))), 1)
    assert.equal(notices(performanceAgreement(emptyAgreement('basic-2012'))), 0)
    assert.equal(notices(performanceAgreement(wholeAgreement('fiscal-2026', 'x'))), 0)
  })

  test('the derivation shows level times weight, the score, and the bands without a gap', () => {
    const sheet = performanceAgreement({
      ...wholeAgreement('basic-2012', 'x'),
      elements: [4, 5, 3, 4, 4].map((level, index) => ({
        name: `Element ${index + 1}`,
        weight: index === 4 ? 6000 : 1000,
        requirements: [],
        level: level as 3 | 4 | 5,
      })),
    })
    const [points, bands] = sheet.blocks.filter((block) => block.kind === 'table')
    assert.deepEqual(
      points?.rows.map((row) => row.at(-1)),
      ['40', '50', '30', '40', '240', '400'],
    )
    assert.deepEqual(
      bands?.rows.map((row) => row[1]),
      ['475 to 500', '400 to 474', '300 to 399', '200 to 299', 'An element at Level 1'],
    )
  })
})

test('the notice of a rating says that there is no appeal, at both stages, and the last day to answer at the first', () => {
  const given = {
    agency: 'A',
    on: day('2026-10-20'),
    executive: { name: 'Ada Marsh' },
    period: { from: day('2025-10-01'), to: day('2026-09-30') },
  }
  const initial = JSON.stringify(
    ratingNotice({ ...given, stage: 'initial', level: 3, answerBy: day('2026-10-27') }),
  )
  const annual = JSON.stringify(
    ratingNotice({ ...given, stage: 'annual', level: 3, initial: 4, board: 3, consequences: [] }),
  )
  for (const notice of [initial, annual]) assert.match(notice, /can’t be appealed\. \(5 USC 4312\(d\)\)/)
  assert.match(initial, /by 27 Oct 2026/)
  assert.doesNotMatch(annual, /27 Oct 2026/)
  assert.match(annual, /Nothing follows from this rating by itself/)
})
