/** A record that was shut to a seat is opened to it for a while. The reason is sealed: it may tell of the person. */
export type AccessBodies = {
  'access/opened': {
    opening: string
    /** Whose record. */
    person: string
    /** To whom. */
    opener: string
    role: string
    /** The office of the seat; absent for the whole Government. */
    unit?: string
    /** The first instant at which it is shut again, ISO 8601 in UTC with milliseconds. */
    until: string
  }
}
