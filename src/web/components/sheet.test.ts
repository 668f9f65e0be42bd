import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { everyForm } from '../../forms/forms.fixture.ts'
import { HOSTILE, assertSafe } from './hostile.ts'
import { sheetView } from './sheet.ts'

suite('a sheet on a page', () => {
  for (const [name, sheet] of everyForm(HOSTILE)) {
    test(`${name}: well formed, hostile text as text, headings one below the page’s own`, () => {
      const page = assertSafe(sheetView(sheet), !name.endsWith('empty'))
      assert.match(page, /<h2>/)
      assert.doesNotMatch(page, /<h1|<h6/)
      const shown = sheet.blocks.filter((block) => block.kind === 'heading').length
      assert.equal(page.match(/<h[345]>/g)?.length, shown)
    })
  }

  test('line breaks and empty places show', () => {
    const [, sheet] = everyForm('one\ntwo')[2] ?? assert.fail()
    assert.match(sheetView(sheet).toString(), /Nothing yet/)
    assert.match(sheetView({ ...sheet, subtitle: 'one\ntwo' }).toString(), /one<br>two/)
  })
})
