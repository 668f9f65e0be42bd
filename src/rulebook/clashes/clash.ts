import type { Cite } from '../authorities.ts'

/** What one source says on a point on which the sources differ. */
export type Statement = {
  by: Cite
  says: string
  /** The year, or span of years, for which the source speaks, where the sources differ by time. */
  of?: string
}

/** Later: the later value replaced the earlier. Hard: both stand at the same time. Scope: they speak of different things. Name: two words for one thing. */
export type ClashKind = 'later' | 'hard' | 'scope' | 'name'

/** A point on which the sources differ, with what governs and what was not chosen. */
export type SourceClash = {
  /** Its number in the register, `C-01` to `C-35`. */
  id: string
  kind: ClashKind
  topic: string
  statements: readonly Statement[]
  /** What is taken, in words. */
  governs: string
  why: string
  /** The office setting that decides, where an office may. */
  setting?: string
  /** Rules whose rulings it bears on. */
  rules: readonly string[]
}
