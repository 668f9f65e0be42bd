import type { Scope } from './kernel/at.ts'
import { RATES_AS_PRINTED } from './tables/six-rates-as-printed.ts'

/** Whose rows of tables an office reads by what it has settled, before those of its directives. */
export function settledScopes(setting: (id: string) => string | undefined): readonly Scope[] {
  return setting('six-rates-of-1991') === 'rates-as-printed' ? [RATES_AS_PRINTED] : []
}
