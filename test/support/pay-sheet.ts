import { day } from '../../src/base/dates.ts'
import { usd } from '../../src/base/money.ts'
import type { AppraisalLevel } from '../../src/record/appraisal-terms.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { payStream, poolStream, worksheetStream } from '../../src/record/pay-terms.ts'
import { type AgencyMade, agencyEvents, executiveOf } from './board.ts'
import type { DemoDesk } from './demo.ts'
import { enter } from './principals.ts'

/** The agency of a large worksheet: under the department of the demonstration. */
export const LARGE: AgencyMade = { unit: 'HSPW', parent: 'HS', prefix: 'pw', fiscalYear: 2025 }
/** The first day of its rates. */
export const LARGE_PAY_ON = day('2026-01-11')

const LEVELS: readonly AppraisalLevel[] = [5, 4, 4, 3, 3, 3, 3, 4, 3, 2]

/** The rate of one of its executives before the worksheet, in dollars. */
export function rateOf(number: number): number {
  return 155_000 + (number % 450) * 100
}

/** An agency of so many executives with rates, final ratings, a pool and a worksheet, entered past the actions. */
export async function enterLargeSheet(desk: DemoDesk, size: number): Promise<void> {
  const { unit, prefix, fiscalYear } = LARGE
  const levels = Array.from({ length: size }, (_, index) => LEVELS[index % LEVELS.length] ?? 3)
  const base = levels.reduce<number>((sum, _, index) => sum + rateOf(index + 1), 0)
  const events: NewEvent[] = [
    ...agencyEvents(LARGE, levels),
    ...levels.flatMap((level, index): NewEvent[] => {
      const person = executiveOf(prefix, index + 1)
      return [
        {
          stream: payStream(person),
          type: 'pay/rate-set',
          effective: day('2025-01-12'),
          body: { person, cents: usd(rateOf(index + 1)), basis: 'schedule of 2025' },
        },
        {
          stream: `person:${person}`,
          type: 'appraisal/rating-recorded',
          effective: day('2025-11-20'),
          body: { person, fiscalYear, stage: 'final', level },
        },
      ]
    }),
    {
      stream: worksheetStream(unit, fiscalYear),
      type: 'pay/worksheet-opened',
      effective: day('2025-12-01'),
      body: { unit, fiscalYear, payOn: LARGE_PAY_ON, awardYear: 2026, system: 'certified' },
    },
    {
      stream: poolStream(unit, 2026),
      type: 'awards/pool-opened',
      effective: day('2025-12-01'),
      body: { unit, fiscalYear: 2026, base: usd(base), executives: size, source: 'record' },
    },
  ]
  await enter(desk, events)
}
