import { addDays, earlier, type IsoDate, later } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { lackingOf, type Note, type Test } from './note.ts'
import type { Span } from './rule.ts'
import { shownDate } from './shown.ts'
import { liesIn } from './spans.ts'

/** Any day. */
export const ANY_DAY: readonly Span[] = [{}]

/** A condition on the day asked about: the sentence, the days on which it is met, where it is written, what is wrong. */
export type DayTest = readonly [sentence: string, days: readonly Span[], cite: Cite, lacks: string]

/** What must be so: conditions that the day does not touch, and conditions on the day. */
export type Conditions = { tests: readonly Test[]; days: readonly DayTest[] }

/** Whether the day asked about is lawful; the start of the lawful days that hold it, or come next; what is wrong. */
export type DayAnswer = {
  allowed: boolean
  asked: IsoDate
  firstLawful: IsoDate | null
  lacks: readonly string[]
}

/** From a day on. */
export function daysFrom(from: IsoDate): readonly Span[] {
  return [{ from }]
}

/** Up to a day, which is the last. */
export function daysUntil(last: IsoDate): readonly Span[] {
  return [{ last }]
}

/** The days outside a closed stretch; any day where there is none. */
export function daysOutside(closed: Required<Span> | undefined): readonly Span[] {
  if (closed === undefined || closed.from > closed.last) return ANY_DAY
  return [{ last: addDays(closed.from, -1) }, { from: addDays(closed.last, 1) }]
}

/** The days that lie in both, in order and apart. */
export function daysInBoth(one: readonly Span[], other: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  for (const a of one) {
    for (const b of other) {
      const from = a.from === undefined || b.from === undefined ? (a.from ?? b.from) : later(a.from, b.from)
      const last = a.last === undefined || b.last === undefined ? (a.last ?? b.last) : earlier(a.last, b.last)
      if (from !== undefined && last !== undefined && from > last) continue
      found.push({ ...(from === undefined ? {} : { from }), ...(last === undefined ? {} : { last }) })
    }
  }
  return found.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
}

/** The days on which every condition is met: none where one fails that the day does not touch. */
export function lawfulDays({ tests, days }: Conditions): readonly Span[] {
  if (tests.some((test) => !test[1])) return []
  return days.reduce<readonly Span[]>((left, test) => daysInBoth(left, test[1]), ANY_DAY)
}

/** Shows every condition for the day asked about, and the first lawful day. */
export function answerOn(asked: IsoDate, conditions: Conditions, note: Note): DayAnswer {
  const onDay = conditions.days.map(
    ([sentence, days, cite, lacks]): Test => [sentence, liesIn(days, asked), cite, lacks],
  )
  const tests = [...conditions.tests, ...onDay]
  const allowed = note.tests(tests)
  const firstLawful = firstDay(lawfulDays(conditions), asked)
  if (firstLawful !== null) note.date('First lawful day', firstLawful)
  return { allowed, asked, firstLawful, lacks: lackingOf(tests) }
}

/** The answer as a sentence, with what it is about: `It may take effect`. */
export function saysDay(what: string, { allowed, asked, firstLawful, lacks }: DayAnswer): string {
  if (allowed) return `Allowed: ${what} on ${shownDate(asked)}.`
  const first =
    firstLawful === null
      ? 'No day is lawful under these facts.'
      : `First lawful day: ${shownDate(firstLawful)}.`
  return `Not allowed on ${shownDate(asked)}: ${lacks.join('; ')}. ${first}`
}

/** What would make the answer another. */
export function changesDay({ allowed, asked, firstLawful, lacks }: DayAnswer): string[] {
  if (allowed) {
    return firstLawful === null || firstLawful === asked
      ? []
      : [`It would be lawful from ${shownDate(firstLawful)} on.`]
  }
  const found = lacks.map((lack) => `In its way: ${lack}.`)
  return firstLawful === null ? found : [...found, `On ${shownDate(firstLawful)} it would be lawful.`]
}

function firstDay(days: readonly Span[], asked: IsoDate): IsoDate | null {
  const next = days.find(({ last }) => last === undefined || asked <= last)
  if (next === undefined) return null
  return next.from ?? asked
}
