import type { Cents } from '../../base/money.ts'
import type { PayTerms } from '../../record/bodies/pay.ts'
import { increaseFacts, rateFacts } from '../../record/worksheet/asked.ts'
import { rulingsOnRate } from '../../record/worksheet/explain-row.ts'
import { raiseOf } from '../../record/worksheet/raise.ts'
import type { WorksheetRow } from '../../record/worksheet/row.ts'
import type { SheetLaw } from '../../record/worksheet/sheet-law.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { increase } from '../../rulebook/pay/increase.ts'
import { rateAllowed } from '../../rulebook/pay/rate-allowed.ts'
import type { Decision } from '../action.ts'
import { ask, type Explained, refuse } from '../asked.ts'
import type { ExecutivePay } from './executive-pay.ts'

type Refused = { refused: Decision }

/** A new rate that every rule lets stand, with the rulings; or the refusal of the first that does not. */
export type RateRuled = { rulings: readonly Explained[] } | Refused

/** Asks every rule about a new rate of an executive on the day on which rates begin. */
export function rateRuled(found: ExecutivePay, row: WorksheetRow, terms: PayTerms, law: SheetLaw): RateRuled {
  if (terms.rate === undefined) return { rulings: [] }
  const bar = recordBars(found, terms.rate, law)
  if (bar !== undefined) return { refused: bar }
  const rate = terms.rate as Cents
  const rulings =
    law.band === 'six rates' ? sixRateRulings(row, rate, terms, law) : rulingsOnRate(row, rate, terms, law)
  const against = rulings.find(({ met }) => met !== true)
  if (against === undefined) return { rulings }
  return { refused: barred(row, terms, law, against.explanation) }
}

/** The six rates until 2004: one of them, and a year since the last change; they rise with the schedule by themselves. */
function sixRateRulings(row: WorksheetRow, rate: Cents, terms: PayTerms, law: SheetLaw) {
  const allowed = ask(rateAllowed, law.payAt, rateFacts(row, rate, law))
  if (rate === row.rate) return [{ met: allowed.value?.allowed ?? null, explanation: allowed.explanation }]
  const raise = ask(increase, law.payAt, increaseFacts(row, terms, law))
  return [
    { met: allowed.value?.allowed ?? null, explanation: allowed.explanation },
    { met: raise.value?.allowed ?? null, explanation: raise.explanation },
  ]
}

/** The refusal in the words of all rules that stand against it, with the rates that are lawful. */
function barred(row: WorksheetRow, terms: PayTerms, law: SheetLaw, explanation: Explanation): Decision {
  const { problems, range } = raiseOf(row, terms, law)
  const words = problems.filter(({ blocks }) => blocks).map(({ message }) => message)
  const said = words.length === 0 || law.band === 'six rates' ? [explanation.answer] : words
  const { least, most, limitedBy } = range
  const lawful =
    least === null || most === null
      ? ''
      : least === most
        ? ` The only lawful rate is ${shownUsd(least)} (${limitedBy}).`
        : ` Lawful rates run from ${shownUsd(least)} to ${shownUsd(most)} (${limitedBy}).`
  const message = `${row.person}: ${said.join(' ')}${lawful}`
  const dollars = (cents: number | null) => (cents === null ? null : cents / 100)
  const compared = {
    person: row.person,
    rate: dollars(terms.rate ?? null),
    today: dollars(row.rate),
    level: row.level,
    lastAdjusted: row.lastAdjusted,
    least: dollars(least),
    most: dollars(most),
    limitedBy,
  }
  return refuse({ explanation }, { message, compared, ...firstDay(explanation) })
}

/** The first lawful day, where the ruling names one. */
function firstDay({
  value,
}: Explanation): { earliest?: never } | { earliest: Parameters<typeof shownDate>[0] } {
  const first = (value as { firstLawful?: Parameters<typeof shownDate>[0] | null } | undefined)?.firstLawful
  return first === undefined || first === null ? {} : { earliest: first }
}

/** Why no rate can be approved by this record, whatever its amount. */
function recordBars({ person, pay, executive, file, payCase }: ExecutivePay, rate: number, law: SheetLaw) {
  const { payOn } = law.terms
  const later = pay.rates.findLast(({ from }) => from > payOn)
  if (later !== undefined)
    return practice(
      `${person}: a rate of ${shownUsd(later.cents as Cents)} from ${shownDate(later.from)} is on record already, after the day on which rates of this worksheet begin`,
      { person, later: later.from },
    )
  const left = file.find(({ type, effective }) => type === 'staffing/separated' && effective <= payOn)
  if (left !== undefined && left.effective > executive.appointed)
    return practice(
      `${person} leaves the Service on ${shownDate(left.effective)}, before the new rate begins`,
      {
        person,
        left: left.effective,
      },
    )
  if (payCase?.rate === undefined) return undefined
  return practice(
    `${person}: a rate of ${shownUsd(payCase.rate.cents as Cents)} was approved on ${shownDate(payCase.rate.on)} for this appraisal year`,
    { person, rate: rate / 100, approved: payCase.rate.cents / 100 },
  )
}

function practice(message: string, compared: Readonly<Record<string, unknown>>): Decision {
  return {
    kind: 'refused',
    reason: { message, rule: increase.id, compared, cites: ['5 USC 5383(c)'] },
  }
}
