import { monitorEventLoopDelay } from 'node:perf_hooks'
import { packOf, type Packed } from '../src/desk/print-pack.ts'
import { openPrinter, type Printer } from '../src/desk/print.ts'
import { wholeAgreement } from '../src/forms/forms.fixture.ts'
import { performanceAgreement } from '../src/forms/performance-agreement.ts'
import { effort, type Figure, hand, median, megabytes, ms, perSecond, tell, timed } from './figures.ts'

/** Performance agreements as tagged PDF: one alone, and the pack of a whole agency while its server goes on. */
const LEAST_PER_SECOND = 20
const MOST_HELD_UP_MS = 50
const { quick } = effort(process.argv)
const sizes = quick ? [100] : [100, 1_300]

const SENTENCES = [
  'Brought three regional offices under one roof and kept every service open meanwhile.',
  'The time from application to decision fell from 41 to 19 days against a target of 25.',
  'Employees rated the move 71 of 100, six points over the year before.',
  'Two customers of five said in the yearly survey that they now need one call, not three.',
  'The budget was kept within 1.2% although rents rose.',
]

const printer = openPrinter()
try {
  await printer.print(agreementOf(0).sheet)
  const alone = await eachAlone(printer)
  const figures: Figure[] = [
    {
      what: 'Performance agreement as tagged PDF, one alone',
      figure: ms(median(alone)),
      beside: `slowest of ${alone.length} ${ms(Math.max(...alone))}`,
    },
  ]
  for (const size of sizes) figures.push(...(await packOfSize(printer, size)))
  hand(figures)
} finally {
  await printer.close()
}

/** An agreement that no other equals: all eight parts, four reviews, some 60 texts of 200 letters each. */
function agreementOf(index: number): Packed {
  const name = `Executive ${index}`
  const two = [0, 1].map((step) => SENTENCES[(index + step) % SENTENCES.length])
  const text = [`${name}:`, ...two].join(' ')
  const system = index % 2 === 0 ? 'fiscal-2026' : 'basic-2012'
  return { name, sheet: performanceAgreement(wholeAgreement(system, text, name)) }
}

async function eachAlone(printing: Printer): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < 50; index++) {
    const { sheet } = agreementOf(1_000_000 + index)
    times.push((await timed(() => printing.print(sheet))).ms)
  }
  return times
}

async function packOfSize(printing: Printer, size: number): Promise<Figure[]> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const sheets = function* () {
    for (let index = 0; index < size; index++) yield agreementOf(index)
  }
  let bytes = 0
  let told = 0
  delay.enable()
  const pack = await timed(async () => {
    for await (const piece of packOf(printing, sheets(), () => told++)) bytes += piece.length
  })
  delay.disable()
  if (told !== size) throw new Error(`${told} of ${size} were told of`)
  const rate = (size * 1000) / pack.ms
  const heldUp = delay.max / 1e6
  const pages = size.toLocaleString('en-US')
  tell(`${pages} agreements: ${perSecond(rate, 'agreements')}, held up ${ms(heldUp)}`)
  return [
    {
      what: `Pack of ${pages} agreements`,
      figure: perSecond(rate, 'agreements'),
      beside: `least ${LEAST_PER_SECOND}/s; ${megabytes(bytes)}, resident ${megabytes(process.memoryUsage.rss())} after`,
      ratio: LEAST_PER_SECOND / rate,
      goal: 1,
    },
    {
      what: '- longest that the server is held up meanwhile',
      figure: ms(heldUp),
      beside: `most ${MOST_HELD_UP_MS} ms, p99 ${ms(delay.percentile(99) / 1e6)}`,
      ratio: heldUp / MOST_HELD_UP_MS,
      goal: 1,
    },
  ]
}
