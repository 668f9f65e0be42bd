import { type Cents, shareOf } from '../../base/money.ts'
import type { PayTerms } from '../../record/bodies/pay.ts'
import { awardOf } from '../../record/worksheet/award.ts'
import { rateRaisedBy } from '../../record/worksheet/raise.ts'
import type { WorksheetRow } from '../../record/worksheet/row.ts'
import type { SheetLaw } from '../../record/worksheet/sheet-law.ts'
import { shownUsd } from '../../rulebook/kernel/shown.ts'
import type { Decision } from '../action.ts'
import { invalid } from '../fields.ts'
import { inCents } from './allowed-rate.ts'

/** What was asked for in the fields of a step. */
export type TermsAsked = {
  rate?: Cents | undefined
  raise?: number | undefined
  zero?: boolean | undefined
  award?: Cents | undefined
  awardPercent?: number | undefined
  exception?: PayTerms['exception']
}

/** The terms, with how a share was rounded to dollars; or what is wrong with the fields. */
export type TermsRead = { terms: PayTerms; rounded: readonly string[] } | { refused: Decision }

/** Reads what is asked for into amounts: rates in whole dollars, awards to the cent. */
export function readTerms(asked: TermsAsked, row: WorksheetRow, law: SheetLaw): TermsRead {
  const rate = rateAsked(asked, row, law)
  if ('refused' in rate) return rate
  const award = awardAsked(asked, row, law)
  if ('refused' in award) return award
  const terms = { ...rate.terms, ...award.terms }
  if (Object.keys(terms).length === 0) {
    const message = 'nothing is proposed: give a rate or a raise, no adjustment, or an award'
    return { refused: invalid('rate', null, message) }
  }
  return { terms, rounded: [...rate.rounded, ...award.rounded] }
}

function rateAsked(asked: TermsAsked, row: WorksheetRow, law: SheetLaw): TermsRead {
  const { rate, raise, zero, exception } = asked
  const given = [rate, raise, zero === true ? true : undefined].filter((one) => one !== undefined)
  if (given.length > 1)
    return { refused: invalid('rate', given.join(', '), 'give the rate, the raise, or no adjustment: one') }
  if (given.length === 0) {
    if (exception === undefined) return { terms: {}, rounded: [] }
    return {
      refused: invalid('exception', exception, 'an exception is of a raise: give the rate or the raise'),
    }
  }
  if (row.rate <= 0) {
    const message = `the rate of ${row.person} on ${law.terms.payOn} is not on record; enter it first`
    return { refused: { kind: 'not-found', message } }
  }
  const found = zero === true ? row.rate : (rate ?? rateRaisedBy(row.rate, raise ?? 0, law))
  if (found === undefined)
    return {
      refused: invalid('raise', raise, 'no rule rounds a raise on that day; give the rate in dollars'),
    }
  const cents = found === row.rate ? undefined : inCents(found)
  if (cents !== undefined) return { refused: cents }
  const rounded =
    raise === undefined
      ? []
      : [`A raise of ${raise / 100}% is a rate of ${shownUsd(found)}, rounded down to whole dollars.`]
  return { terms: rateTerms(found, row, law, exception), rounded }
}

function rateTerms(
  rate: Cents,
  row: WorksheetRow,
  { band }: SheetLaw,
  exception: PayTerms['exception'],
): PayTerms {
  if (rate === row.rate) return { rate, action: 'zero decision' }
  if (band !== undefined && band !== 'six rates' && row.rate < band.floor && rate === band.floor)
    return { rate, action: 'raise to the band minimum' }
  return exception === undefined
    ? { rate, action: 'increase' }
    : { rate, action: 'increase under an exception', exception }
}

function awardAsked({ award, awardPercent }: TermsAsked, row: WorksheetRow, law: SheetLaw): TermsRead {
  if (award !== undefined && awardPercent !== undefined)
    return {
      refused: invalid('awardPercent', awardPercent / 100, 'give the award in dollars or as a share: one'),
    }
  if (award !== undefined)
    return { terms: { award, awardPoints: shareOf(award, row.periodEndRate) ?? 0 }, rounded: [] }
  if (awardPercent === undefined) return { terms: {}, rounded: [] }
  const sized = awardOf(row, { awardPoints: awardPercent }, law)
  const text = `${awardPercent / 100}% of ${shownUsd(row.periodEndRate)} is ${shownUsd(sized.award)}, to the cent.`
  return { terms: { award: sized.award, awardPoints: awardPercent }, rounded: [text] }
}
