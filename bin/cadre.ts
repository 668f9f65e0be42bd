import { fileURLToPath } from 'node:url'
import { run } from '../src/cli/run.ts'
import { serve } from './server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  root,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  input: async () => {
    const chunks: Buffer[] = []
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  },
  serve,
  stopped: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve('SIGINT'))
      process.once('SIGTERM', () => resolve('SIGTERM'))
    }),
})
