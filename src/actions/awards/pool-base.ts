import type { Cents } from '../../base/money.ts'
import type { Decision, Given } from '../action.ts'
import { invalid } from '../fields.ts'

/** What a pool is opened with. */
export type PoolGiven = {
  fiscalYear: number
  base?: Cents | undefined
  executives?: number | undefined
  positions?: number | undefined
  locality?: Cents | undefined
  cap?: number | undefined
  document?: string | undefined
}

/** What the limit of a pool is a share of, and where it comes from. */
export type PoolBase = {
  base?: Cents
  executives?: number
  positions?: number
  locality?: Cents
  source: 'record' | 'document'
}

type Found = PoolBase | { refused: Decision }

/** The positions of a year of which every day counts heads. */
export function positionsOf(input: PoolGiven): Found {
  const { fiscalYear, positions, document } = input
  for (const name of ['base', 'executives', 'locality', 'cap'] as const) {
    if (input[name] !== undefined)
      return refused(
        name,
        input[name],
        `in ${fiscalYear} heads were counted and not dollars; leave it out and give the SES positions`,
      )
  }
  if (positions === undefined || positions === 0)
    return refused(
      'positions',
      positions,
      `in ${fiscalYear} recipients were limited to a share of the SES positions; give their number, with the paper it stands in`,
    )
  if (document === undefined)
    return refused('document', undefined, 'name the paper the positions are taken from')
  return { positions, source: 'document' }
}

/** Career executives' rates at the end of the year before, out of the record or from a paper. */
export function baseOf(input: PoolGiven, given: Given): Found {
  const { base, executives, positions, locality, document } = input
  const beside = {
    ...(positions === undefined ? {} : { positions }),
    ...(locality === undefined ? {} : { locality }),
  }
  if (base === undefined) {
    if (executives !== undefined || document !== undefined || positions !== undefined)
      return refused(
        'base',
        undefined,
        'the base is missing; leave the number and the paper out too, or give it',
      )
    const { payroll } = given
    if (payroll === undefined || payroll.executives === 0 || payroll.cents === 0)
      return refused(
        'base',
        undefined,
        'the record holds no rates of career executives on that day; enter the base with the paper that it stands in',
      )
    return { base: payroll.cents, executives: payroll.executives, ...beside, source: 'record' }
  }
  if (document === undefined || executives === undefined)
    return refused(
      document === undefined ? 'document' : 'executives',
      undefined,
      'a base that is entered takes the number of career executives and the paper that it stands in',
    )
  if (base === 0 || executives === 0)
    return refused('base', base / 100, 'a pool has a base and at least one career executive')
  return { base, executives, ...beside, source: 'document' }
}

function refused(name: string, value: unknown, message: string): { refused: Decision } {
  return { refused: invalid(name, value ?? null, message) }
}
