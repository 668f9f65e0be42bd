import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { TOPICS } from './index.ts'
import { answerLines } from './kernel/answer-lines.ts'

/** What every worked example is answered, in words, kept to be read: a change of law or text shows in it and nowhere else. */
describe('the answers on file', () => {
  for (const { id, rules } of TOPICS) {
    test(`of ${id} are those that are given; make answers writes them anew`, async () => {
      const file = new URL(`answers/${id}.txt`, import.meta.url)
      const now = `${rules.map((entry) => answerLines(entry).join('\n')).join('\n\n')}\n`
      if (process.env['CADRE_WRITE_ANSWERS'] !== undefined) await writeFile(file, now)
      const kept = await readFile(file, 'utf8').catch(() => '')
      const [was, is] = [kept.split('\n'), now.split('\n')]
      const changed = is.findIndex((line, index) => line !== was[index])
      assert.equal(was[changed], is[changed], `line ${changed + 1} of ${id}`)
      assert.equal(was.length, is.length)
    })
  }
})
