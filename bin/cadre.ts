import { fileURLToPath } from 'node:url'
import { EXIT } from '../src/cli/command.ts'
import { run } from '../src/cli/run.ts'
import { serve } from './server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const code = await run(process.argv.slice(2), {
  env: process.env,
  root,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  input: async () => {
    const chunks: Buffer[] = []
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  },
  serve: async (desk, settings) => {
    // Read here, because no other command needs it.
    const { openLog } = await import('../src/desk/log.ts')
    return await serve(desk, settings.port, { ...settings, log: openLog(settings.log) })
  },
  stopped: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve('SIGINT'))
      process.once('SIGTERM', () => resolve('SIGTERM'))
    }),
})
// What an interrupted command was still waiting for must not keep the process.
if (code === EXIT.interrupted || code === EXIT.terminated) process.exit(code)
process.exitCode = code
