import type { SourceClash } from './clashes/clash.ts'
import { LAW_CLASHES } from './clashes/law.ts'
import { OFFICE_CLASHES } from './clashes/offices.ts'

export type { ClashKind, SourceClash } from './clashes/clash.ts'

/** Every point on which the sources differ, in the order of the register. */
export const SOURCE_CLASHES: readonly SourceClash[] = [...OFFICE_CLASHES, ...LAW_CLASHES].toSorted(
  (one, other) => (one.id < other.id ? -1 : 1),
)
