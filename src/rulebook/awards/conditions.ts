/** An answer to a list of conditions: whether all are met, and what is wrong where one is not. */
export type Allowed = { allowed: boolean; missing: readonly string[] }

/** The same of a person. */
export type Eligible = { eligible: boolean; missing: readonly string[] }

/** Yes with what follows, or no with every reason. */
export function saysOf(met: boolean, missing: readonly string[], yes: string, no: string): string {
  return met
    ? yes
    : `${no} ${missing.map((reason) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`).join('. ')}.`
}

/** What stands in the way, each for itself; else what would end it. */
export function changesOf(met: boolean, missing: readonly string[], ends: string): readonly string[] {
  return met ? [ends] : missing.map((reason) => `It turns on this: ${reason}.`)
}
