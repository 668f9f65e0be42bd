import { fileURLToPath } from 'node:url'

/** Heard from the first moment on, while the rest is still being read. */
const stopped = new Promise<string>((resolve) => {
  process.once('SIGINT', () => resolve('SIGINT'))
  process.once('SIGTERM', () => resolve('SIGTERM'))
})
const { EXIT } = await import('../src/cli/command.ts')
const { run } = await import('../src/cli/run.ts')

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
    // Read here, because no other command needs them.
    const { openLog } = await import('../src/desk/log.ts')
    const { serve } = await import('./server.ts')
    return await serve(desk, settings.port, { ...settings, log: openLog(settings.log) })
  },
  stopped: () => stopped,
})
// What an interrupted command was still waiting for must not keep the process.
if (code === EXIT.interrupted || code === EXIT.terminated) process.exit(code)
process.exitCode = code
