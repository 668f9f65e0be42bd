import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { contextOf } from '../support/browser.ts'
import { answersOfSource, EVERY_ANSWER, filesOf, projectWithPackage } from '../support/package.ts'

const PAGE = `<!doctype html>
<html lang="en">
<title>The rulebook in a browser</title>
<link rel="icon" href="data:,">
<output></output>
<script type="module">
import { decide, explain, RULES } from './dist/rulebook/index.js'
${EVERY_ANSWER}
document.querySelector('output').textContent = JSON.stringify(answers)
</script>
`

let server: Server
let base = ''
const asked: string[] = []

/** Serves the page, and the files of the package as they are; all else is not found. */
before(async () => {
  const project = await projectWithPackage()
  const files = new Set(await filesOf(project))
  server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1)
    asked.push(path)
    if (path === '') {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(PAGE)
    } else if (path.endsWith('.js') && files.has(path)) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8')
      void readFile(join(project, 'node_modules', 'cadre', path)).then((text) => response.end(text))
    } else {
      response.statusCode = 404
      response.end()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

after(() => {
  server.closeAllConnections()
  server.close()
})

test('a page imports the package as it is and gives every worked case Node’s answer', async () => {
  const context = await contextOf(1280, { base })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => wrong.push(message.text()))
  page.on('response', (response) => {
    if (response.status() !== 200) wrong.push(`${response.status()} ${response.url()}`)
  })
  page.on('request', (request) => {
    if (!/^data:,$/.test(request.url()) && !request.url().startsWith(`${base}/`)) wrong.push(request.url())
  })
  await page.goto('/')
  const answers = JSON.parse((await page.locator('output').textContent()) ?? '') as unknown[]
  assert.deepEqual(wrong, [])
  assert.ok(asked.includes('dist/rulebook/index.js'))
  assert.ok(answers.length > 100, `only ${answers.length} answers`)
  assert.deepEqual(answers, answersOfSource())
  await context.close()
})
