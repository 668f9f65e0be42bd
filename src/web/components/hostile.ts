import assert from 'node:assert/strict'

/** Text that would run or break out if it were placed as it is; for the tests of components. */
export const HOSTILE = `<script>alert("x")</script>' onload="y" & <b>`

const VOID = new Set(['input', 'br', 'meta', 'link', 'hr', 'img', 'wbr', 'col'])
const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/g

/** Asserts that rendered markup is well formed, keeps the content policy, and shows hostile text as text. */
export function assertSafe(markup: { toString(): string }, hostile = true): string {
  const page = markup.toString()
  if (hostile) assert.match(page, /&lt;script&gt;/)
  assert.doesNotMatch(page, /<script|<style/i)
  const open: string[] = []
  const ids = new Set<string>()
  const rest = page
    .replace('<!doctype html>', '')
    .replace(TAG, (_, closing, name, attributes, selfClosed) => {
      assert.doesNotMatch(attributes.replaceAll(/"[^"]*"/g, ''), /\s(?:style|on\w+)=/i, 'style or handler')
      const id = /\sid="([^"]*)"/.exec(attributes)?.[1]
      if (id !== undefined) {
        assert.ok(!ids.has(id), `id twice: ${id}`)
        ids.add(id)
      }
      if (closing === '/') assert.equal(open.pop(), name, `closing ${name}`)
      else if (selfClosed === '' && !VOID.has(name)) open.push(name)
      return ''
    })
  assert.deepEqual(open, [], 'elements left open')
  assert.doesNotMatch(rest, /[<>]/, 'a bracket that belongs to no tag')
  assert.doesNotMatch(rest, /\[object |undefined|NaN/, 'a value that is not text')
  return page
}
