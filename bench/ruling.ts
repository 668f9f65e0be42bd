import { deepStrictEqual } from 'node:assert/strict'
import { addDays, day, type IsoDate } from '../src/base/dates.ts'
import { type AnyCase, type AnyRule, decide, RULES, value } from '../src/rulebook/index.ts'
import type { Ruling } from '../src/rulebook/kernel/decide.ts'
import { noncareerAgency } from '../src/rulebook/positions/noncareer-agency.ts'
import { type ByHand, noncareerByHand, noncareerByLists } from './by-hand.ts'
import { effort, type Figure, hand, median, perSecond, tell } from './figures.ts'

/** An explained ruling, steps consumed, against the same arithmetic written out by hand, results consumed. */
const QUESTIONS = 1024
const { quick } = effort(process.argv)
const rounds = quick ? 5 : 11
const loops = quick ? 500 : 3000

type Question = {
  at: { on: IsoDate }
  facts: { noncareerAppointees: number; allocatedPositions: number; noncareerIn1978?: number }
}

// Days over all the law's versions and shortly before it; every eighth agency has a number of 1978.
const questions = Array.from({ length: QUESTIONS }, (_, index): Question => {
  const asked = { noncareerAppointees: (index * 7) % 31, allocatedPositions: (index * 13) % 121 }
  return {
    at: { on: addDays(day('1979-07-01'), index * 17) },
    facts: index % 8 === 0 ? { ...asked, noncareerIn1978: 5 + (index % 9) } : asked,
  }
})

/** Adds up everything that a ruling says, every step and every number found, so that none of it can be left out. */
function consumed(ruling: Ruling<{ within: boolean; ceiling?: number; left?: number }>): number {
  if (ruling.kind !== 'ruled') return 1
  const { value, lines, values } = ruling
  let sum = (value.ceiling ?? 0) + (value.left ?? 0) + (value.within ? 1 : 0)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line !== undefined) sum += line.text.length + (line.cite?.length ?? 0) + line.standing.length
  }
  for (let found = values; found !== undefined; found = found.before) {
    sum += typeof found.value === 'number' ? found.value : found.value.length
  }
  return sum
}

function explained(): number {
  let sum = 0
  for (let loop = 0; loop < loops; loop++) {
    for (let index = 0; index < QUESTIONS; index++) {
      const { at, facts } = questions[index] as Question
      sum += consumed(decide(noncareerAgency, at, facts))
    }
  }
  return sum
}

function unexplained(): number {
  let sum = 0
  for (let loop = 0; loop < loops; loop++) {
    for (let index = 0; index < QUESTIONS; index++) {
      const { at, facts } = questions[index] as Question
      const answer = value(noncareerAgency, at, facts)
      sum += answer === undefined ? 1 : (answer.ceiling ?? 0) + (answer.left ?? 0) + (answer.within ? 1 : 0)
    }
  }
  return sum
}

function byHand(): number {
  let sum = 0
  for (let loop = 0; loop < loops; loop++) {
    for (let index = 0; index < QUESTIONS; index++) {
      const { at, facts } = questions[index] as Question
      const { noncareerAppointees, allocatedPositions, noncareerIn1978 } = facts
      sum += told(noncareerByHand(at.on, noncareerAppointees, allocatedPositions, noncareerIn1978))
    }
  }
  return sum
}

function byLists(): number {
  let sum = 0
  for (let loop = 0; loop < loops; loop++) {
    for (let index = 0; index < QUESTIONS; index++) {
      const { at, facts } = questions[index] as Question
      sum += told(noncareerByLists(at.on, facts))
    }
  }
  return sum
}

function told(answer: ByHand | undefined): number {
  return answer === undefined
    ? 1
    : answer.ceiling + answer.left + (answer.within ? 1 : 0) + answer.base.length
}

let sink = 0

/** Nanoseconds a call. */
function clock(work: () => number): number {
  const begin = performance.now()
  sink += work()
  return ((performance.now() - begin) * 1e6) / (loops * QUESTIONS)
}

type Times = { explained: number; value: number; hand: number; lists: number }

/** Interleaved rounds after a warm-up; the median of each. */
function compare(): Times {
  for (let warm = 0; warm < 2; warm++) sink += explained() + unexplained() + byHand() + byLists()
  const all: Times[] = []
  for (let round = 0; round < rounds; round++) {
    all.push({
      explained: clock(explained),
      value: clock(unexplained),
      hand: clock(byHand),
      lists: clock(byLists),
    })
  }
  return {
    explained: median(all.map((one) => one.explained)),
    value: median(all.map((one) => one.value)),
    hand: median(all.map((one) => one.hand)),
    lists: median(all.map((one) => one.lists)),
  }
}

/** Nanoseconds an explained ruling of any rule over its own worked examples. */
function rateOf(rule: AnyRule, cases: readonly AnyCase[]): number {
  const asked = cases.map(({ on, known, scopes, facts }) => ({
    at: {
      on,
      ...(known === undefined ? {} : { known }),
      ...(scopes === undefined ? {} : { scopes }),
    },
    facts,
  }))
  const turns = Math.ceil((quick ? 5_000 : 50_000) / asked.length)
  const once = (): number => {
    let sum = 0
    for (let turn = 0; turn < turns; turn++) {
      for (let index = 0; index < asked.length; index++) {
        const one = asked[index]
        if (one === undefined) continue
        const ruling = decide(rule, one.at, one.facts)
        sum += ruling.kind === 'ruled' ? ruling.steps.length : 1
      }
    }
    return sum
  }
  sink += once()
  const times = [1, 2, 3].map(() => {
    const begin = performance.now()
    sink += once()
    return ((performance.now() - begin) * 1e6) / (turns * asked.length)
  })
  return median(times)
}

function sameAnswers(): void {
  for (const { at, facts } of questions) {
    const ruled = value(noncareerAgency, at, facts)
    const { noncareerAppointees, allocatedPositions, noncareerIn1978 } = facts
    const own = noncareerByHand(at.on, noncareerAppointees, allocatedPositions, noncareerIn1978)
    const answer = own && [own.within, own.ceiling, own.left]
    deepStrictEqual(ruled && [ruled.within, ruled.ceiling ?? 0, ruled.left ?? 0], answer)
    deepStrictEqual(noncareerByLists(at.on, facts), own)
  }
}

function figuresOf(words: string, times: Times, goal?: number): Figure[] {
  const beside = `by hand ${times.hand.toFixed(1)} ns`
  const main = {
    what: `Explained ruling${words}`,
    figure: `${times.explained.toFixed(1)} ns`,
    beside,
    ratio: times.explained / times.hand,
  }
  return [
    goal === undefined ? main : { ...main, goal },
    {
      what: '- against law and base each looked up by the day',
      figure: `${times.explained.toFixed(1)} ns`,
      beside: `by hand ${times.lists.toFixed(1)} ns`,
      ratio: times.explained / times.lists,
    },
    {
      what: '- value alone, nothing kept',
      figure: `${times.value.toFixed(1)} ns`,
      beside,
      ratio: times.value / times.hand,
    },
  ]
}

sameAnswers()
const alone = compare()
tell(`ruling ${alone.explained.toFixed(1)} ns, by hand ${alone.hand.toFixed(1)} ns`)
const times = RULES.map(({ rule, cases }) => ({ id: rule.id, time: rateOf(rule, cases) }))
const rate = (what: string, time: number): Figure => ({
  what,
  figure: perSecond(1e9 / time, 'rulings'),
  beside: `${time.toFixed(0)} ns`,
})
const slowest = times.toSorted((one, other) => other.time - one.time).slice(0, 5)
const rates = [
  rate(
    `Rules over their own worked examples: the median of ${times.length}`,
    median(times.map(({ time }) => time)),
  ),
  ...slowest.map(({ id, time }) => rate(`- of the slowest, ${id}`, time)),
]
const among = compare()
if (!Number.isFinite(sink)) throw new Error('the results were lost')
hand([
  ...figuresOf(', noncareer share of an agency', alone, 3),
  ...figuresOf(', the same after every other rule has run', among),
  ...rates,
])
