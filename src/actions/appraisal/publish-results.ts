import { z } from 'zod'
import { cycleStream } from '../../record/appraisal-cycle.ts'
import { componentsCompared } from '../../record/close-out/components.ts'
import { LEAST_SHOWN, type ShownLine, suppressed } from '../../record/close-out/suppress.ts'
import { action } from '../action.ts'
import { countField, invalid } from '../fields.ts'
import { CYCLE_FIELDS, cycleAtHand } from './cycle-at-hand.ts'

/** Executives are told the results in aggregate, 5 CFR 430.313; no count shown lets anybody’s rating be worked out. */
export const publishResults = action({
  id: 'appraisal/publish-results',
  title: 'Publish the results of a cycle',
  about:
    'The statement to executives of how many were rated at each level, by component. Small counts are hidden, and as many others as it takes that none can be worked out.',
  power: 'run-appraisal',
  fields: z.strictObject({
    ...CYCLE_FIELDS,
    least: countField(
      {
        title: 'Fewest executives that a count shows',
        hint: `Left blank, ${LEAST_SHOWN}; never fewer than 3`,
      },
      100,
    ).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, fiscalYear }) => [cycleStream(unit, fiscalYear)],
  pool: ({ unit, fiscalYear }) => ({ unit, fiscalYear }),
  decide(input, given) {
    const { unit, fiscalYear, least = LEAST_SHOWN } = input
    const cycle = cycleAtHand(given, input)
    if ('refused' in cycle) return cycle.refused
    const { published, validated } = cycle
    if (published !== undefined) {
      const message = `the results were published on ${published.on}; a second statement could tell what the first one hides`
      return invalid('fiscalYear', fiscalYear, message)
    }
    if (least < 3) return invalid('least', least, `${least} would show who had which rating; give 3 or more`)
    const toDepartment = given.scopes.includes('department:DHS')
    if (toDepartment ? validated?.answer !== 'validated' : cycle.signed === undefined) {
      const message = toDepartment
        ? 'the department has not validated the cycle yet'
        : 'the board’s distribution is not signed yet'
      return invalid('fiscalYear', fiscalYear, message)
    }
    const open = given.pool.filter(({ initial, final }) => initial !== undefined && final === undefined)
    if (open.length > 0) {
      const message = `${open.length} with an initial rating have no final one yet; publish once all are final`
      return invalid('fiscalYear', fiscalYear, message)
    }
    const rated = given.pool.filter(({ final }) => final !== undefined)
    const table = componentsCompared(rated).map(({ component, thisYear }) => ({
      name: component,
      counts: thisYear.levels,
    }))
    if (table.length === 0)
      return invalid('fiscalYear', fiscalYear, 'nobody has a final rating in this cycle')
    const { lines, all, hidden } = suppressed(table, least)
    return {
      kind: 'events',
      says: `The results of fiscal year ${fiscalYear} are published; ${hidden} counts are hidden.`,
      rulings: [],
      events: [
        {
          stream: cycleStream(unit, fiscalYear),
          type: 'appraisal/results-published',
          effective: given.today,
          body: {
            unit,
            fiscalYear,
            least,
            table: [...lines, ...(all === undefined ? [] : [all])].map(rowOf),
          },
        },
      ],
    }
  },
})

function rowOf({ name, counts, total }: ShownLine): Record<string, number | string | null> {
  const levels = counts.map((count, index): [string, number | null] => [`level${5 - index}`, count])
  return { component: name, ...Object.fromEntries(levels), total }
}
