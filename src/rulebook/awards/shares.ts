import { type Cents, percentOf } from '../../base/money.ts'
import type { Note } from '../kernel/note.ts'

/** Basis points of the whole. */
const WHOLE = 100_00

/** A share of an amount as a lowest payment: a fraction of a cent counts as a whole one, so that the floor is kept. */
export function atLeast(amount: Cents, basisPoints: number): Cents {
  return percentOf(amount, basisPoints, 'up to the cent')
}

/** A share of an amount as a highest payment: a fraction of a cent is dropped, so that the ceiling is kept. */
export function atMost(amount: Cents, basisPoints: number): Cents {
  return percentOf(amount, basisPoints, 'down to the cent')
}

/** Says how a fraction of a cent is taken where a share has one: no text of the law rounds an award or a pool. */
export function noteFraction(note: Note, amount: Cents, ...shares: readonly number[]): void {
  if (shares.some((basisPoints) => (amount * basisPoints) % WHOLE !== 0))
    note.assumed(
      'A fraction of a cent',
      'dropped at a ceiling and filled up at a floor; the law names no rounding',
    )
}

/** An amount less another, never below nothing. */
export function excessOver(amount: Cents, limit: Cents): Cents {
  return Math.max(0, amount - limit) as Cents
}

/** The sum of amounts. */
export function sumOf(...amounts: readonly Cents[]): Cents {
  let sum = 0
  for (const amount of amounts) sum += amount
  return sum as Cents
}
