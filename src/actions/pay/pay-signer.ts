import type { PayTerms } from '../../record/bodies/pay.ts'
import type { SheetLaw } from '../../record/worksheet/sheet-law.ts'
import { maySign } from '../../rulebook/organization/may-sign.ts'
import type { Decision, Given } from '../action.ts'
import { ask, bars, type Explained, refuse } from '../asked.ts'
import type { ExecutivePay } from './executive-pay.ts'
import { type DecidedBy, decidesOn, type ReservedMatter } from './official.ts'

type Signed = { rulings: readonly Explained[] } | { refused: Decision }

/** Whether whoever acts may decide on an executive: nobody on the own pay or award, nobody on what the same person proposed. */
export function signsFor(given: Given, found: ExecutivePay, reserved: boolean): Signed {
  const { who, scopes, today } = given
  const { person, payCase } = found
  const facts = {
    powerHeldBy: who.by === 'delegation' ? 'delegation to the seat' : 'the seat itself',
    ...(who.by === 'delegation' ? { powerReserved: reserved, delegatorHoldsPower: true } : {}),
    withinPowersUnit: true,
    signerIsSubject: who.person === person,
  } as const
  const signs = ask(maySign, { on: today, scopes }, facts)
  const compared = { person, heldBy: facts.powerHeldBy, own: facts.signerIsSubject }
  if (bars(signs)) {
    const message = `${person}: ${signs.value?.notMet.join('; ') ?? signs.explanation.answer}`
    return { refused: refuse(signs, { message, compared, ...(facts.signerIsSubject ? OWN : {}) }) }
  }
  if (payCase?.proposed.by === who.person) {
    const message = `${person}: ${who.name} proposed it and does not decide on it too; the Executive Services Unit may propose it in the same words`
    return { refused: refuse(signs, { message, compared, cites: ['Cadre practice'] }) }
  }
  return { rulings: [signs] }
}

const OWN = { cites: ['Cadre practice'] } as const

/** Whether the holder may set this rate, as for a rate set outside the worksheet; with the matters kept for the head. */
export function setsRate(
  given: Given,
  { person }: ExecutivePay,
  { rate = 0, exception }: PayTerms,
  law: SheetLaw,
  by: DecidedBy,
): { rulings: readonly Explained[]; reserved: boolean } | { refused: Decision } {
  const reserved: ReservedMatter[] = [
    ...(law.levelIII !== undefined && rate > law.levelIII ? (['a rate above level III'] as const) : []),
    ...(exception === undefined ? [] : (['a second raise within twelve months'] as const)),
  ]
  const decides = decidesOn(given, law.terms.payOn, by, reserved)
  if (!('refused' in decides)) {
    const rulings = decides.rulings.map((explanation) => ({ explanation }))
    return { rulings, reserved: reserved.length > 0 }
  }
  if (decides.refused.kind !== 'refused') return decides
  const { reason } = decides.refused
  const compared = { person, ...reason.compared }
  return {
    refused: { kind: 'refused', reason: { ...reason, message: `${person}: ${reason.message}`, compared } },
  }
}
