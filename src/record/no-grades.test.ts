import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'

test('no entry on an executive keeps a grade or step of the General Schedule as rank or pay [S3-Career-3]', async () => {
  for (const file of ['positions', 'staffing', 'imports']) {
    const text = await readFile(new URL(`bodies/${file}.ts`, import.meta.url), 'utf8')
    const fields = [...text.matchAll(/^\s+(\w+)\??:/gm)].map(([, field = '']) => field)
    assert.ok(fields.length > 5, file)
    assert.deepEqual(
      fields.filter((field) => /^(gs)?(grade|step)/i.test(field)),
      [],
      file,
    )
  }
})
