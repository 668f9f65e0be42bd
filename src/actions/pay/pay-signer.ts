import type { PayTerms } from '../../record/bodies/pay.ts'
import type { SheetLaw } from '../../record/worksheet/sheet-law.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { maySign } from '../../rulebook/organization/may-sign.ts'
import { maySet } from '../../rulebook/pay/may-set.ts'
import type { Decision, Given } from '../action.ts'
import { ask, bars, refuse } from '../asked.ts'
import type { ExecutivePay } from './executive-pay.ts'

type Signed = { rulings: readonly Explanation[] } | { refused: Decision }

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
  return { rulings: [signs.explanation] }
}

const OWN = { cites: ['Cadre practice'] } as const

/** Whether the holder may set this rate: above level III, or as an exception, the agency head or the designee alone. */
export function setsRate(given: Given, found: ExecutivePay, terms: PayTerms, law: SheetLaw): Signed {
  const { rate = 0, exception } = terms
  const payMatter =
    exception !== undefined
      ? 'a second raise within twelve months'
      : law.levelIII !== undefined && rate > law.levelIII
        ? 'a rate above level III'
        : 'setting or adjusting pay'
  const delegated = given.who.by === 'delegation'
  const asked = ask(maySet, law.payAt, {
    payMatter,
    payOfficial: delegated ? 'delegate' : 'agency head',
    inInspectorGeneralOffice: false,
  })
  if (!bars(asked)) return { rulings: [asked.explanation] }
  const message = `${found.person}: ${payMatter} is decided by the agency head or the designee, not by delegation`
  return { refused: refuse(asked, { message, compared: { person: found.person, payMatter, delegated } }) }
}
