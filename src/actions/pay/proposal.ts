import type { NewEvent } from '../../record/event.ts'
import { payCaseStream } from '../../record/pay-terms.ts'
import { rowResultOf } from '../../record/worksheet/row-result.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownUsd } from '../../rulebook/kernel/shown.ts'
import type { Decision, Given } from '../action.ts'
import { explanationsOf } from '../asked.ts'
import { supervises } from '../appraisal/at-hand.ts'
import { awardRuled } from '../awards/award-ruled.ts'
import { executivePay, rowOf } from './executive-pay.ts'
import { readTerms, type TermsAsked } from './proposed-terms.ts'
import { rateRuled } from './rate-ruled.ts'
import { readReasons, type ReasonsAsked } from './reasons.ts'
import type { SheetAtHand, SheetNamed } from './sheet-at-hand.ts'

/** A proposal that every rule lets stand: its event, the rulings, and what is to be said with it. */
export type Proposed = { event: NewEvent; rulings: readonly Explanation[]; notes: readonly string[] }

/** What is proposed for one executive, against every limit; or why it can't be. */
export function proposalOf(
  given: Given,
  { law }: SheetAtHand,
  named: SheetNamed,
  asked: TermsAsked & ReasonsAsked & { person: string },
): Proposed | { refused: Decision } {
  const { person } = asked
  const found = executivePay(given, named, person)
  if ('refused' in found) return found
  const who = mayPropose(given, person, supervises(given.who.person, found.file, given.today), named)
  if (who !== undefined) return { refused: who }
  const bare = rowOf(found, law, [])
  const read = readTerms(asked, bare, law)
  if ('refused' in read) return read
  const { terms } = read
  const why = readReasons(asked, terms, { today: bare.rate, law })
  if ('refused' in why) return why
  const { reasons, sealed } = why
  const row = rowOf(found, law, reasons)
  if (found.rating === undefined) {
    const message = `${person} has no rating of the appraisal year ${named.fiscalYear}; pay and awards follow it`
    return { refused: { kind: 'not-found', message } }
  }
  const rate = rateRuled(found, row, terms, law)
  if ('refused' in rate) return rate
  const award = awardRuled(given, found, row, terms, law)
  if ('refused' in award) return award
  const rulings = explanationsOf([...rate.rulings, ...award.rulings])
  const { unit, fiscalYear } = named
  return {
    rulings,
    notes: [
      ...read.rounded,
      ...notesOf(rowResultOf({ ...row, proposed: terms }, law, undefined), found.rating.stage),
    ],
    event: {
      stream: payCaseStream(person, fiscalYear),
      type: 'pay/proposed',
      effective: given.today,
      body: {
        person,
        fiscalYear,
        unit,
        terms,
        justified: reasons.length > 0,
        ...(reasons.length > 0 ? { reasons } : {}),
      },
      ...(reasons.length > 0 ? { personal: sealed } : {}),
      ruling: rulings.at(-1),
    },
  }
}

/** The office proposes for everybody, a supervisor for subordinates; nobody for themselves. */
function mayPropose(
  { who }: Given,
  person: string,
  isSupervisor: boolean,
  { unit }: SheetNamed,
): Decision | undefined {
  if (who.person === person)
    return {
      kind: 'refused',
      reason: {
        message: `${who.name} proposes nothing for the own pay or award; the supervisor does, or the Executive Services Unit`,
        rule: 'boards/own-matter',
        compared: { person, own: true },
        cites: ['Cadre practice'],
      },
    }
  if (who.role === 'executive-services' || isSupervisor) return undefined
  return { kind: 'not-found', message: `no executive ${person} is with you in ${unit}` }
}

/** What whoever proposes should know: how far the rating is, and what the yearly limit carries over. */
function notesOf(
  { aggregate }: ReturnType<typeof rowResultOf>,
  stage: 'final' | 'board' | 'initial',
): string[] {
  const rests =
    stage === 'final'
      ? []
      : [
          `It rests on the ${stage === 'board' ? 'board’s' : 'initial'} rating, and is approved after the final one.`,
        ]
  if (aggregate === null || aggregate.carried === 0) return rests
  return [
    ...rests,
    `Of the award ${shownUsd(aggregate.carried)} would wait for the next year, above the yearly limit on pay of ${shownUsd(aggregate.limit)}.`,
  ]
}
