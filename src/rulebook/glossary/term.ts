import type { Cite } from '../authorities.ts'
import type { Standing } from '../kernel/standing.ts'

/** A term of the field, or a fact of law that nothing is computed from: what it means, where it stands, how sure it is. */
export type Term = {
  /** In plain words. */
  means: string
  by: readonly Cite[]
  standing?: Standing
}
