import { addDays, day, type IsoDate } from '../base/dates.ts'
import { APPRAISAL_SYSTEMS, type AppraisalSystem } from '../record/appraisal-terms.ts'
import { inForce, RULES, type Standing } from '../rulebook/index.ts'
import { CRITICAL_ELEMENTS } from '../rulebook/tables/critical-elements.ts'
import { type Bands, ELEMENT_WEIGHTS, SUMMARY_BANDS } from '../rulebook/tables/element-weights.ts'

/** What the rulebook says on a point of a system, and how it is known. */
export type Said<V> = { value: V; by: string; standing: Standing }

/** A kind of appraisal system from its first day to its last. */
export type Era = {
  system: AppraisalSystem
  from: IsoDate
  /** Absent for the one that runs. */
  last?: IsoDate
  levels?: Said<string>
  elements?: Said<readonly string[]>
  /** The least weight of each element, in percent. */
  weights?: Said<{ least: readonly number[]; fifthIsHeaviest: boolean }>
  /** The least score of levels 5, 4, 3 and 2. */
  bands?: Said<Bands>
}

const BEGAN: Readonly<Record<AppraisalSystem, IsoDate>> = {
  'before-2000': day('1979-07-13'),
  'rule-of-2000': day('2000-11-13'),
  'basic-2012': day('2012-01-04'),
  'fiscal-2026': day('2025-10-01'),
}

type Row<V> = { from: IsoDate; by: string; standing?: Standing | undefined; value: V }

/** The systems by date, the newest first, with what the rulebook holds of each on its first day. */
export function systemEras(): readonly Era[] {
  return APPRAISAL_SYSTEMS.map((system, index): Era => {
    const from = BEGAN[system]
    const next = APPRAISAL_SYSTEMS[index + 1]
    return {
      system,
      from,
      ...(next === undefined ? {} : { last: addDays(BEGAN[next], -1) }),
      ...said('levels', levelsOn(from)),
      ...said(
        'elements',
        rowOn(CRITICAL_ELEMENTS.rows, from, ({ elements }) => elements),
      ),
      ...said(
        'weights',
        rowOn(ELEMENT_WEIGHTS.rows, from, (value) => value),
      ),
      ...said(
        'bands',
        rowOn(SUMMARY_BANDS.rows, from, (value) => value),
      ),
    }
  }).toReversed()
}

function said<K extends string, V>(key: K, value: V | undefined): { [N in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [N in K]?: V })
}

function rowOn<V, W>(rows: readonly Row<V>[], on: IsoDate, valueOf: (value: V) => W): Said<W> | undefined {
  const row = rows.find(({ from }) => from <= on)
  return row && { value: valueOf(row.value), by: row.by, standing: row.standing ?? 'seen' }
}

/** The levels that the regulation asked for on a day. */
function levelsOn(on: IsoDate): Said<string> | undefined {
  const law = RULES.find(({ rule }) => rule.id === 'appraisal/levels')?.rule.law ?? []
  const version = inForce(law, { on })
  return (
    version && {
      value: version.summary,
      by: version.by.join(', '),
      standing: version.standing ?? 'seen',
    }
  )
}
