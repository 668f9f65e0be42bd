import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestEvent } from 'node:test/reporters'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Names each test that passed, with its file, a line each; one that was skipped did not pass. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    if (event.type !== 'test:pass') continue
    const { name, file, skip, todo } = event.data
    if (file !== undefined && skip === undefined && todo === undefined)
      yield `passed\t${relative(ROOT, file)}\t${name}\n`
  }
}
