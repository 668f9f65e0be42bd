import { day, type IsoDate } from '../base/dates.ts'
import { sittingId } from './board-cases.ts'
import { BOARD } from './board.ts'
import { frameOf, payPeriod } from './calendar.ts'
import type { OpenCase } from './open-cases.ts'
import { AGENCY } from './units.ts'

/** An executive of the cycle, as far as the demonstration proposes by it. */
export type Proposable = {
  person: string
  level: number
  career: boolean
  /** Whether the board has recommended on the rating. */
  recommended: boolean
}

const OPENED = 6
const PROPOSED = 2
const RECOMMENDED = 1
/** How many executives are proposed for, the higher rated first; the others wait, so that the page shows both. */
const PEOPLE = 30
/** Awards proposed, in percent of the rate, by level; every third executive gets the second one. */
const SHARES: Readonly<Record<number, readonly [string, string]>> = {
  5: ['15', '14'],
  4: ['11', '10'],
  3: ['5.5', '5'],
}
const SCENARIO = 'Seven percent for all'

/** The worksheet after the cycle that waits, and the pool that bears its awards. */
export function payYearOpened(today: IsoDate): readonly OpenCase[] {
  const { cycle } = frameOf(today)
  return [
    {
      seat: 'esu',
      ago: OPENED,
      action: 'awards/open-pool',
      input: { unit: AGENCY, fiscalYear: cycle + 1 },
    },
    {
      seat: 'esu',
      ago: OPENED,
      action: 'pay/open-worksheet',
      // The last pay period of the calendar year: its schedule is on record, that of the next may not be.
      input: { unit: AGENCY, fiscalYear: cycle, payOn: payPeriod(day(`${cycle}-12-31`)) },
    },
  ]
}

/** Awards proposed for a part of those who may have one, and a what-if saved beside them. */
export function payYearProposed(today: IsoDate, people: readonly Proposable[]): readonly OpenCase[] {
  const sheet = { unit: AGENCY, fiscalYear: frameOf(today).cycle }
  const able = people
    .filter(({ level, career }) => career && SHARES[level] !== undefined)
    .toSorted((one, other) => other.level - one.level)
  const proposed = able.slice(0, PEOPLE)
  if (proposed.length === 0) return []
  const rows = proposed.map(({ person, level }, index) => ({
    person,
    awardPercent: SHARES[level]?.[index % 3 === 2 ? 1 : 0] ?? '5',
  }))
  return [
    {
      seat: 'esu',
      ago: PROPOSED,
      action: 'pay/propose-many',
      input: { ...sheet, rows: JSON.stringify(rows) },
    },
  ]
}

/** The what-if of the demonstration, by the amounts that it would give. */
export function payYearScenario(
  today: IsoDate,
  awards: readonly { person: string; dollars: string }[],
): readonly OpenCase[] {
  if (awards.length === 0) return []
  const rows = awards.map(({ person, dollars }) => ({ person, award: dollars }))
  const input = {
    unit: AGENCY,
    fiscalYear: frameOf(today).cycle,
    scenario: SCENARIO,
    rows: JSON.stringify(rows),
  }
  return [{ seat: 'esu', ago: PROPOSED, action: 'pay/save-scenario', input }]
}

/** The board's word on a proposal, by the chair; where the chair keeps out of the case, there is none yet. */
export function payYearRecommended(today: IsoDate, person: string): readonly OpenCase[] {
  const { cycle } = frameOf(today)
  const [chair] = BOARD
  if (chair === undefined) return []
  const input = { unit: AGENCY, fiscalYear: cycle, sitting: sittingId(cycle), people: person }
  return [
    {
      seat: { person: chair.person, seat: 'role:prb-1' },
      ago: RECOMMENDED,
      action: 'pay/recommend',
      input,
    },
  ]
}
