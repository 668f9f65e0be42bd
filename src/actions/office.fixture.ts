import assert from 'node:assert/strict'
import type { z } from 'zod'
import { day, type IsoDate } from '../base/dates.ts'
import { criticalCountOf } from '../record/critical-pay.ts'
import type { NewEvent, RecordedEvent } from '../record/event.ts'
import { standing } from '../record/fold.ts'
import type { Action, Decision, Given } from './action.ts'

/** What a test says of the office besides its entries. */
export type Told = Partial<Omit<Given, 'history' | 'setting'>> & {
  settings?: Readonly<Record<string, string>>
}

/** An office without a database: its entries, and actions decided on them. Units lie under those that their names begin with. */
export class Office {
  readonly entries: RecordedEvent[] = []
  told: Told

  constructor(told: Told = {}) {
    this.told = told
  }

  /** Records events as somebody. */
  record(events: readonly NewEvent[], person = 'somebody'): void {
    for (const event of events) {
      const seq = this.entries.length + 1
      const version = this.entries.filter(({ stream }) => stream === event.stream).length + 1
      const chain = { seq, id: `e${seq}`, version, prev: '', hash: '', recorded: '2019-01-01T00:00:00.000Z' }
      const who = { actor: person, actorId: person, role: 'r', capacity: 'permanent' as const }
      this.entries.push({ ...event, ...chain, ...who })
    }
  }

  /** What an action says to an input, which its fields must take; nothing is recorded. */
  decide<F extends z.ZodObject>(
    action: Action<F>,
    raw: Readonly<Record<string, unknown>>,
    told: Told = {},
  ): Decision {
    const input = action.fields.parse(raw)
    const reads = [...action.reads(input)]
    const history = (stream: string) => {
      assert.ok(reads.includes(stream), `${action.id} reads ${stream} without saying so`)
      return this.entries.filter((entry) => entry.stream === stream)
    }
    reads.push(...(action.readsAlso?.(input, history) ?? []))
    const given = this.given(history, { ...this.told, ...told })
    const { counts } = given
    return action.decide(input, {
      ...given,
      ...(action.criticalCount === true ? { criticalCount: criticalCountOf(standing(this.entries)) } : {}),
      get counts() {
        assert.ok(action.counts === true, `${action.id} reads the counts of positions without saying so`)
        return counts
      },
    })
  }

  /** Takes an action and records what comes of it; fails where it is refused. */
  take<F extends z.ZodObject>(action: Action<F>, raw: Readonly<Record<string, unknown>>, told: Told = {}) {
    const decision = this.decide(action, raw, told)
    assert.ok(decision.kind === 'events', JSON.stringify(decision))
    this.record(decision.events, (told.who ?? this.told.who)?.person)
    return decision
  }

  private given(history: Given['history'], { settings = {}, ...told }: Told): Given {
    return {
      who: { person: 'somebody', name: 'Somebody', role: 'r' },
      today: TODAY,
      counts: { established: 0, careerReserved: 0, filled: 0, vacant: 0 },
      waiting: { approved: 0, later: 0, reservedEnding: 0 },
      incumbents: [],
      pool: [],
      reasons: new Map(),
      relations: [],
      incentives: [],
      unitExists: () => true,
      isUnder: (unit, upper) => unit.startsWith(upper),
      scopes: ['component:ICE', 'department:DHS'],
      ...told,
      history,
      setting: (id) => settings[id],
    }
  }
}

/** The day on which these offices stand. */
export const TODAY: IsoDate = day('2019-09-03')

/** The refusal of a decision that is one. */
export function refusalOf(decision: Decision) {
  assert.ok(decision.kind === 'refused', JSON.stringify(decision))
  return decision.reason
}

/** The problems of a decision that the input was invalid. */
export function problemsOf(decision: Decision): string[] {
  assert.ok(decision.kind === 'invalid', JSON.stringify(decision))
  return decision.problems.map(({ field, message }) => `${field}: ${message}`)
}
