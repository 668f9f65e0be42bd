import type { IsoDate } from '../base/dates.ts'
import { type Counts, factsFromCounts, onBoard } from '../record/facts-from-record.ts'
import { decide, explain, type Explanation, findRule, type Scope } from '../rulebook/index.ts'

/** One limit as it stands for a unit: the counts, the ceiling where it can be told, and the whole ruling. */
export type Limit = {
  /** Names the Why of this limit on the page. */
  key: string
  label: string
  rule: string
  count: number
  of: number | undefined
  /** What the limit is a share of is known. */
  ceiling?: number
  state: 'within' | 'over' | 'needs' | 'elsewhere'
  explanation: Explanation
}

type Asked = { key: string; label: string; rule: string; count: number; elsewhere?: boolean }

/** The limits that are tested for one agency, as OPM applies them. */
export function agencyLimits(counts: Counts, on: IsoDate, scopes: readonly Scope[]): Limit[] {
  return [
    ask(
      {
        key: 'noncareer-agency',
        label: 'Noncareer, this agency',
        rule: 'positions/noncareer-agency',
        count: counts.noncareer,
      },
      counts,
      on,
      scopes,
    ),
  ]
}

/** The limits that OPM tests over all agencies. */
export function governmentLimits(counts: Counts, on: IsoDate): Limit[] {
  const { noncareer, limitedTerm, limitedEmergency } = counts
  return [
    {
      key: 'noncareer-government',
      label: 'Noncareer, governmentwide',
      rule: 'positions/noncareer-government',
      count: noncareer,
    },
    {
      key: 'limited-government',
      label: 'Limited term and emergency',
      rule: 'positions/limited-government',
      count: limitedTerm + limitedEmergency,
    },
    {
      key: 'ceiling-105',
      label: 'Positions established',
      rule: 'positions/ceiling-105',
      count: counts.established ?? 0,
    },
    {
      key: 'five-years-service',
      label: 'Under 5 years’ service at entry',
      rule: 'positions/five-years-service',
      count: counts.lackingFiveYears ?? 0,
    },
    {
      key: 'career-reserved-floor',
      label: 'Career-reserved positions',
      rule: 'positions/career-reserved-floor',
      count: counts.careerReserved ?? 0,
    },
  ].map((asked) => ask(asked, counts, on, []))
}

/** One limit, decided from counts. */
export function ask(asked: Asked, counts: Counts, on: IsoDate, scopes: readonly Scope[]): Limit {
  const entry = findRule(asked.rule)
  if (entry === undefined) throw new Error(`the rule ${asked.rule} is not in the rulebook`)
  const facts = factsFromCounts(counts)
  const ruling = decide(entry.rule, { on, scopes }, facts)
  const explanation = explain(entry.rule, ruling, facts)
  const value = ruling.kind === 'ruled' ? (ruling.value as { within?: boolean; ceiling?: number }) : {}
  const state = ruling.kind !== 'ruled' ? 'needs' : value.within === false ? 'over' : 'within'
  return {
    key: asked.key,
    label: asked.label,
    rule: asked.rule,
    count: asked.count,
    of: counts.allocated ?? (onBoard(counts) || undefined),
    state: asked.elsewhere === true ? 'elsewhere' : state,
    explanation,
    ...(value.ceiling === undefined ? {} : { ceiling: value.ceiling }),
  }
}
