import { deepStrictEqual } from 'node:assert/strict'
import { addDays, day, type IsoDate } from '../src/base/dates.ts'
import { type Cents, usd } from '../src/base/money.ts'
import { decide, type FactId, factOf, review, RULES } from '../src/rulebook/index.ts'
import { performanceAwardAmount } from '../src/rulebook/awards/performance-award-amount.ts'
import type { Known } from '../src/rulebook/kernel/rule.ts'
import { payRange } from '../src/rulebook/pay/range.ts'
import { awardByHand, rangeByHand } from './pay-by-hand.ts'
import { effort, type Figure, hand, median, ms, perSecond, tell } from './figures.ts'

/**
 * The rulebook: explained rulings a second of rules of the size of pay/range; the limits of an award beside two rule
 * engines and beside the same written out by hand; and reviews of whole executives.
 */
const { quick } = effort(process.argv)
const rounds = quick ? 3 : 9
const SIZE = 1024

type Peers = {
  jsonRules(): (pay: number, award: number) => Promise<boolean>
  publicodes(): (pay: number, award: number) => boolean
}

const days = Array.from({ length: SIZE }, (_, index) => addDays(day('2004-01-11'), index * 7))
const pays = Array.from({ length: SIZE }, (_, index) => 120_000 + ((index * 37) % 100_000))
const awards = pays.map((pay, index) => (index % 16 === 0 ? 0 : Math.round((pay * ((index * 7) % 25)) / 100)))

/** Nanoseconds a call: the median of some rounds after one to warm up. */
function clock(calls: number, work: () => number): number {
  const times: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const begin = performance.now()
    sink += work()
    if (round > 0) times.push(((performance.now() - begin) * 1e6) / calls)
  }
  return median(times)
}

let sink = 0
const LOOPS = quick ? 100 : 500
const CALLS = LOOPS * SIZE

function over(one: (index: number) => number): () => number {
  return () => {
    let sum = 0
    for (let loop = 0; loop < LOOPS; loop++) for (let index = 0; index < SIZE; index++) sum += one(index)
    return sum
  }
}

const certified = [{ systemCertified: true }, { systemCertified: false }] as const
const rangeAt = days.map((on) => ({ on }))
const awardFacts = pays.map((pay, index) => ({
  payAtPeriodEnd: usd(pay),
  awardAmount: usd(awards[index] as number),
}))

function rangeOf(index: number): number {
  const ruling = decide(
    payRange,
    rangeAt[index] as { on: IsoDate },
    certified[index % 2] as { systemCertified: boolean },
  )
  return ruling.kind === 'ruled' ? ruling.value.floor + ruling.value.ceiling + ruling.lines.length : 0
}

function awardOf(index: number): number {
  const facts = awardFacts[index] as { payAtPeriodEnd: Cents; awardAmount: Cents }
  const ruling = decide(performanceAwardAmount, rangeAt[index] as { on: IsoDate }, facts)
  return ruling.kind === 'ruled' ? ruling.value.highest + (ruling.value.within ? ruling.lines.length : 0) : 0
}

function rangeHand(index: number): number {
  const range = rangeByHand(days[index] as IsoDate, index % 2 === 0)
  return range === undefined ? 0 : range.floor + range.ceiling
}

function awardHand(index: number): number {
  const { payAtPeriodEnd, awardAmount } = awardFacts[index] as { payAtPeriodEnd: Cents; awardAmount: Cents }
  const answer = awardByHand(days[index] as IsoDate, payAtPeriodEnd, awardAmount)
  return answer === undefined ? 0 : answer.highest + (answer.within ? 1 : 0)
}

/** What is answered by hand is what the rulebook answers. */
function sameAnswers(): void {
  for (let index = 0; index < SIZE; index++) {
    const on = days[index] as IsoDate
    const facts = awardFacts[index] as { payAtPeriodEnd: Cents; awardAmount: Cents }
    const range = decide(payRange, { on }, { systemCertified: index % 2 === 0 })
    const award = decide(performanceAwardAmount, { on }, facts)
    const own = rangeByHand(on, index % 2 === 0)
    deepStrictEqual(
      range.kind === 'ruled' ? [range.value.floor, range.value.ceiling] : undefined,
      own && [own.floor, own.ceiling],
    )
    const limits = awardByHand(on, facts.payAtPeriodEnd, facts.awardAmount)
    deepStrictEqual(
      award.kind === 'ruled' ? [award.value.within, award.value.lowest, award.value.highest] : undefined,
      limits && [limits.within, limits.lowest, limits.highest],
    )
  }
}

async function peersOf(): Promise<Peers | undefined> {
  const path = './peers/peers.mjs'
  try {
    return (await import(path)) as Peers
  } catch {
    return undefined
  }
}

/** Nanoseconds an award, one after the other. */
async function clockPeer(check: (pay: number, award: number) => Promise<boolean> | boolean): Promise<number> {
  const turns = quick ? 1 : 4
  const times: number[] = []
  for (let turn = 0; turn <= turns; turn++) {
    const begin = performance.now()
    for (let index = 0; index < SIZE; index++) {
      const answer = check(pays[index] as number, awards[index] as number)
      sink += (typeof answer === 'boolean' ? answer : await answer) ? 1 : 0
    }
    if (turn > 0) times.push(((performance.now() - begin) * 1e6) / SIZE)
  }
  return median(times)
}

/** An executive of whom as much is known as the worked examples together say: nearly every rule can be asked. */
function executive(index: number): Known<FactId, FactId> {
  const facts: Partial<Record<FactId, unknown>> = {}
  for (const { rule, cases } of RULES) {
    const ruled = cases.find((example) => decide(rule, example, example.facts).kind === 'ruled')
    for (const [id, given] of Object.entries(ruled?.facts ?? {})) facts[id as FactId] ??= given
  }
  for (const id of Object.keys(facts) as FactId[])
    if (factOf(id).kind === 'usd') facts[id] = Number(facts[id]) + (index % 97) * 100
  return facts as Known<FactId, FactId>
}

function reviewsOf(executives: readonly Known<FactId, FactId>[], times: number): number {
  const at = { on: day('2026-11-22') }
  const begin = performance.now()
  for (let turn = 0; turn < times; turn++) {
    for (const facts of executives) {
      const { rulings, clocks } = review(RULES, at, facts)
      for (const { lines } of rulings) sink += lines.length
      sink += clocks.length
    }
  }
  return performance.now() - begin
}

sameAnswers()
const figures: Figure[] = []
tell('pay/range and the limits of an award')
const range = clock(CALLS, over(rangeOf))
const award = clock(CALLS, over(awardOf))
const both = clock(
  CALLS,
  over((index) => rangeOf(index) + awardOf(index)),
)
const byHand = clock(
  CALLS,
  over((index) => rangeHand(index) + awardHand(index)),
)
figures.push(
  {
    what: 'Explained rulings of pay/range (goal: 1,000,000/s)',
    figure: perSecond(1e9 / range, 'rulings'),
    beside: `${range.toFixed(0)} ns`,
  },
  {
    what: 'Range and award limits, explained',
    figure: `${both.toFixed(0)} ns`,
    beside: `by hand, days looked up ${byHand.toFixed(0)} ns`,
    ratio: both / byHand,
    goal: 3,
  },
)
const peers = await peersOf()
if (peers === undefined) tell('the two rule engines are not installed: make bench installs them')
else {
  tell('json-rules-engine and publicodes')
  const json = await clockPeer(peers.jsonRules())
  const codes = await clockPeer(peers.publicodes())
  figures.push(
    {
      what: 'Award limits in json-rules-engine (aim: 50 times ours)',
      figure: `${json.toFixed(0)} ns`,
      beside: `ours ${award.toFixed(0)} ns`,
      ratio: json / award,
    },
    {
      what: 'Award limits in publicodes (aim: 200 times ours)',
      figure: `${codes.toFixed(0)} ns`,
      beside: `ours ${award.toFixed(0)} ns`,
      ratio: codes / award,
    },
  )
}
tell('reviews')
const few = Array.from({ length: 100 }, (_, index) => executive(index))
reviewsOf(few, 30)
const asked = review(RULES, { on: day('2026-11-22') }, few[0] ?? {})
const hundred = median([1, 2, 3].map(() => reviewsOf(few, 1)))
const thousands = reviewsOf(few, 100)
figures.push(
  {
    what: `Review of one executive: ${asked.rulings.length} rulings, ${asked.clocks.length} clocks (goal: 0.2 ms)`,
    figure: ms(hundred / 100),
    beside: `of ${RULES.length} rules`,
  },
  {
    what: 'Reviews of 10,000 executives (goal: 2 s)',
    figure: ms(thousands),
    beside: ms(hundred),
    ratio: thousands / hundred,
  },
)
if (!quick) {
  const many = reviewsOf(few, 1000)
  figures.push({
    what: 'Reviews of 100,000 executives',
    figure: ms(many),
    beside: ms(thousands),
    ratio: many / thousands,
  })
}
tell(`(${sink % 10})`)
hand(figures)
