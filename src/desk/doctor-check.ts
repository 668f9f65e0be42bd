/** One check: how it came out, what was found, and what to do where it is not well. */
export type Check = {
  name: string
  state: 'ok' | 'warning' | 'failed'
  says: string
  todo?: string
}

/** A check that is well where the condition holds, else as told. */
export function checkOf(
  name: string,
  well: boolean,
  says: string,
  otherwise: { state?: 'warning' | 'failed'; todo: string },
): Check {
  return well
    ? { name, state: 'ok', says }
    : { name, state: otherwise.state ?? 'failed', says, todo: otherwise.todo }
}
