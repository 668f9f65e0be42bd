import type { Cents } from '../../base/money.ts'
import type { PayTerms } from '../../record/bodies/pay.ts'
import { awardFacts, eligibleFacts } from '../../record/worksheet/asked.ts'
import { awardOf } from '../../record/worksheet/award.ts'
import type { WorksheetRow } from '../../record/worksheet/row.ts'
import type { SheetLaw } from '../../record/worksheet/sheet-law.ts'
import { performanceAwardAmount } from '../../rulebook/awards/performance-award-amount.ts'
import { performanceAwardEligible } from '../../rulebook/awards/performance-award-eligible.ts'
import { shownUsd } from '../../rulebook/kernel/shown.ts'
import type { Decision, Given } from '../action.ts'
import { ask, type Because, type Explained, refuse } from '../asked.ts'
import { type ExecutivePay, isLatestPeriod } from '../pay/executive-pay.ts'

/** An award that may be given by its person and its size, with both rulings; or the refusal. */
export type AwardRuled = { rulings: readonly Explained[] } | { refused: Decision }

/** Asks whether an executive may be given an award for the period, and whether it has a lawful size; the pool stands apart. */
export function awardRuled(
  given: Given,
  found: ExecutivePay,
  row: WorksheetRow,
  terms: PayTerms,
  law: SheetLaw,
): AwardRuled {
  const { award } = terms
  if (award === undefined || award === 0) return { rulings: [] }
  const { person, pay, rating } = found
  const { range } = awardOf(row, terms, law)
  const earlier = pay.awards.find(
    ({ fiscalYear, state }) => fiscalYear === law.terms.fiscalYear && state !== 'withdrawn',
  )
  const eligible = ask(performanceAwardEligible, law.awardAt, {
    ...eligibleFacts(row),
    forLatestPeriod: isLatestPeriod(found, given.today),
    alreadyAwarded: earlier !== undefined,
    ...(rating?.stage === 'final' ? { ratingIsFinal: true } : {}),
  })
  const dollars = (cents: number | null) => (cents === null ? null : cents / 100)
  const compared = {
    person,
    award: award / 100,
    base: row.periodEndRate / 100,
    level: row.level,
    least: dollars(range.least),
    most: dollars(range.most),
  }
  if (eligible.value?.eligible !== true)
    return { refused: refuse(eligible, { message: `${person}: ${eligible.explanation.answer}`, compared }) }
  if (row.periodEndRate <= 0) {
    const message = `${person}: the rate on ${found.periodEnd}, at the end of the appraisal period, is not on record; an award is a share of it`
    return { refused: { kind: 'not-found', message } }
  }
  const sized = ask(performanceAwardAmount, law.awardAt, awardFacts(row, terms))
  if (sized.value?.within === true) return { rulings: [eligible, sized] }
  return { refused: refuse(sized, sizeWords(person, award as Cents, sized, compared)) }
}

function sizeWords(
  person: string,
  award: Cents,
  { value, explanation }: ReturnType<typeof ask<never, never, { lowest: Cents; highest: Cents }>>,
  compared: Because['compared'],
): Because {
  if (value === undefined) return { message: `${person}: ${explanation.answer}`, compared }
  const { lowest, highest } = value
  const limit =
    award < lowest
      ? `${shownUsd(award)} is ${shownUsd((lowest - award) as Cents)} below the lowest award`
      : `${shownUsd(award)} is ${shownUsd((award - highest) as Cents)} above the highest award`
  const message = `${person}: ${limit}. Lawful awards run from ${shownUsd(lowest)} to ${shownUsd(highest)}.`
  return { message, compared }
}
