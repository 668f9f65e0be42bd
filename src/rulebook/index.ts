import type { Entry } from './kernel/rule.ts'
import type { Table } from './kernel/table.ts'
import type { Topic } from './topic.ts'
import { ORGANIZATION } from './organization/rules.ts'
import { POSITIONS } from './positions/rules.ts'
import { STAFFING } from './staffing/rules.ts'
import { BOARDS } from './boards/rules.ts'
import { APPRAISAL } from './appraisal/rules.ts'
import { PAY } from './pay/rules.ts'
import { AWARDS } from './awards/rules.ts'
import { MOVEMENT } from './movement/rules.ts'
import { REMOVAL } from './removal/rules.ts'
import { DEVELOPMENT } from './development/rules.ts'
import { BENEFITS } from './benefits/rules.ts'
import { RECORDS } from './records/rules.ts'

export { AUTHORITIES, type Authority, type AuthorityId, authorityOf, type Cite } from './authorities.ts'
export { type Fact, type FactId, type FactKind, FACTS, factOf, type FactValue } from './facts.ts'
export { GLOSSARY, type Term } from './glossary.ts'
export { type At, inForce, type Scope } from './kernel/at.ts'
export { decide, type Needs, type NoLaw, type Ruled, type Ruling, value } from './kernel/decide.ts'
export { describeRule, type RuleDescription } from './kernel/describe-rule.ts'
export { type Earliest, earliest, type Move } from './kernel/earliest.ts'
export { explain, type Explanation, type Source, sourceOf, type StepExplained } from './kernel/explain.ts'
export { readFacts, type ReadFacts } from './kernel/read-facts.ts'
export type { AnyCase, AnyRule, Entry, Given, Rule, Version } from './kernel/rule.ts'
export {
  type Answer,
  compareDays,
  compareFacts,
  compareSnapshots,
  type Difference,
  type Snapshot,
  snapshot,
} from './compare.ts'
export { type Clock, type Review, review } from './review.ts'
export { STANDING_WORDS, type Standing } from './kernel/standing.ts'
export type { Clash, Row, Table } from './kernel/table.ts'

export type { Topic } from './topic.ts'

/** The topics of the rulebook, in the order of an executive's life. */
export const TOPICS: readonly Topic[] = [
  ORGANIZATION,
  POSITIONS,
  STAFFING,
  BOARDS,
  APPRAISAL,
  PAY,
  AWARDS,
  MOVEMENT,
  REMOVAL,
  DEVELOPMENT,
  BENEFITS,
  RECORDS,
]

/** Every rule with its worked examples. */
export const RULES: readonly Entry[] = TOPICS.flatMap(({ rules }) => rules)

/** Every dated table that the rules use; each stands in one topic. */
export const TABLES: readonly Table<unknown>[] = TOPICS.flatMap(({ tables }) => tables)

const BY_ID: ReadonlyMap<string, Entry> = new Map(RULES.map((entry) => [entry.rule.id, entry]))

/** The rule of an id, such as `positions/noncareer-agency`, with its worked examples. */
export function findRule(id: string): Entry | undefined {
  return BY_ID.get(id)
}
