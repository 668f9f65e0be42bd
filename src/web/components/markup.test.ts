import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html as plain } from 'hono/html'
import fc from 'fast-check'
import { HOSTILE } from './hostile.ts'
import { attribute, built, escape, html, link, place } from './markup.ts'

test('text is escaped in content and in attributes, markup is kept', () => {
  assert.equal(html`<p>${HOSTILE}</p>`.toString(), `<p>${escape(HOSTILE)}</p>`)
  assert.equal(html`<p>${html`<b>x</b>`}</p>`.toString(), '<p><b>x</b></p>')
  assert.equal(place(plain`<b>x</b>`), '<b>x</b>')
  assert.equal(place('<b>'), '&lt;b&gt;')
  assert.equal(place(undefined), '')
  assert.equal(attribute('value', '"><script>').toString(), ' value="&quot;&gt;&lt;script&gt;"')
  assert.equal(attribute('value', undefined).toString(), '')
  assert.equal(
    link({ href: '/a?b=1&c="', label: '<i>' }).toString(),
    '<a class="usa-link" href="/a?b=1&amp;c=&quot;">&lt;i&gt;</a>',
  )
})

test('our escape and that of the template agree on any text', () => {
  fc.assert(fc.property(fc.string(), (text) => html`${text}`.toString() === escape(text)))
})

test('a promise is a fault of the caller', () => {
  assert.throws(() => place(Promise.resolve(built('x'))), TypeError)
  assert.throws(() => html`${Promise.resolve(built('x'))}`, TypeError)
})
