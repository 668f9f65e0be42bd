import canonicalize from 'canonicalize'
import { checkViews } from '../src/desk/checks.ts'
import type { RecordedEvent } from '../src/record/event.ts'
import { sha256 } from '../src/store/chain.ts'
import { readFrom } from '../src/store/journal.ts'
import { verify } from '../src/store/verify.ts'
import { effort, type Figure, hand, median, megabytes, ms, perSecond, tell, timed } from './figures.ts'
import { openOffice } from './office.ts'

/** The check of the chain against bare SHA-256 of the same bytes, and the check of the views against a rebuild. */
const { runs } = effort(process.argv)
const rounds = Math.max(3, runs)
const office = await openOffice(true)

/** What the check hashes: each entry as canonical JSON, and each sealed text. */
function hashedOf(events: readonly RecordedEvent[]): string[] {
  return events.map((event) => canonicalize({ ...event, hash: undefined, personal: undefined }) ?? '')
}

try {
  const desk = await office.desk()
  const { db, pool } = desk.connection
  const texts = hashedOf(await readFrom(db, 0, 1_000_000))
  const ciphers = (await pool.query<{ cipher: Buffer }>('SELECT cipher FROM content')).rows
  const size =
    texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) +
    ciphers.reduce((sum, { cipher }) => sum + cipher.length, 0)
  const verifying: number[] = []
  const hashing: number[] = []
  const rebuilding: number[] = []
  for (let round = 1; round <= rounds; round++) {
    const bare = await timed(() => {
      for (const text of texts) sha256(text)
      for (const { cipher } of ciphers) sha256(cipher)
    })
    hashing.push(bare.ms)
    const whole = await timed(() => verify(db))
    if (!whole.result.whole) throw new Error(whole.result.broken.why)
    verifying.push(whole.ms)
    const rebuilt = await timed(() => checkViews(desk))
    const wrong = rebuilt.result.filter(({ missing, extra }) => missing + extra > 0)
    if (wrong.length > 0) throw new Error(`the views differ from a rebuild: ${JSON.stringify(wrong)}`)
    rebuilding.push(rebuilt.ms)
    tell(`round ${round}: verify ${ms(whole.ms)}, SHA-256 ${ms(bare.ms)}, rebuild --check ${ms(rebuilt.ms)}`)
  }
  await desk.connection.close()
  hand(figuresOf(texts.length, size, { verifying, hashing, rebuilding }))
} finally {
  await office.close()
}

type Times = Readonly<Record<'verifying' | 'hashing' | 'rebuilding', readonly number[]>>

function figuresOf(entries: number, size: number, times: Times): Figure[] {
  const [verifying, hashing] = [median(times.verifying), median(times.hashing)]
  return [
    {
      what: `Verify ${entries.toLocaleString('en-US')} entries`,
      figure: `${ms(verifying)}, ${perSecond((entries / verifying) * 1000, 'entries')}`,
      beside: `bare SHA-256 of the same ${megabytes(size)}: ${ms(hashing)}`,
      ratio: verifying / hashing,
    },
    { what: 'Rebuild the views and compare', figure: ms(median(times.rebuilding)) },
  ]
}
