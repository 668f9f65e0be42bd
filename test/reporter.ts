import type { TestEvent } from 'node:test/reporters'

/** What a suite came to; a test that was cancelled has failed. */
export type Counts = { passed: number; failed: number; skipped: number }

/** The mark of the one line that is meant for test/run.ts. */
export const MARK = '@counts '

/** Tells of each test that did not pass, and at the end of the counts, in one line of JSON. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    if (event.type === 'test:fail') {
      const { name, file, line, details } = event.data
      const { error } = details
      if ('failureType' in error && error.failureType === 'subtestsFailed') continue
      yield `\nFAILED ${name}\n  ${file ?? ''}:${line ?? ''}\n${indented(told(error))}\n`
    } else if (
      event.type === 'test:pass' &&
      (event.data.skip !== undefined || event.data.todo !== undefined)
    ) {
      yield `\nSKIPPED ${event.data.name}\n  ${event.data.file ?? ''}:${event.data.line ?? ''}\n`
    } else if (event.type === 'test:summary' && event.data.file === undefined) {
      const { tests, passed, skipped, todo } = event.data.counts
      const failed = tests - passed - skipped - todo
      const counts: Counts = { passed, failed, skipped: skipped + todo }
      yield `\n${MARK}${JSON.stringify(counts)}\n`
    }
  }
}

function told(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error
  return cause.stack ?? cause.message
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ')
}
