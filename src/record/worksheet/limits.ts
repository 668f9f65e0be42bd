/** The limit that an amount meets, in the field's words. */
export type Limit =
  | 'band maximum'
  | 'band minimum'
  | 'level III without justification'
  | '5% at Level 3'
  | 'twelve months'
  | 'last adjustment not known'
  | 'rating'
  | 'appointment'
  | 'freeze'
  | 'no schedule'
  | 'six rates'
  | 'reduction'
  | 'kind of action'
  | 'approved'
  | 'lowest award, 5%'
  | 'highest award, 20%'
  | 'rate at the end of the period not known'
  | 'aggregate limit'
  | 'pool'
  | '60% to Levels 4 and 5'

/** What is wrong with an amount, and whether it keeps it from being approved. */
export type Problem = {
  about: 'rate' | 'award' | 'year' | 'pool'
  limit: Limit
  message: string
  blocks: boolean
}
