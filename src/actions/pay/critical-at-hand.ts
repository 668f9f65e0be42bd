import type { IsoDate } from '../../base/dates.ts'
import { day } from '../../base/dates.ts'
import { type CriticalPay, criticalPayOf } from '../../record/critical-pay.ts'
import { standing } from '../../record/fold.ts'
import { criticalPayStream } from '../../record/pay-terms.ts'
import type { Decision, Given } from '../action.ts'
import { textField } from '../fields.ts'
import { PAY_OF } from './adjust-fields.ts'

/** The agency and the position: what every step of critical pay names. */
export const CRITICAL_OF = {
  unit: PAY_OF.unit,
  position: textField({ title: 'Position', hint: 'Its number' }, 80),
}

/** Critical pay of a position of an agency as it stands; or that none was asked for. */
export function criticalAtHand(
  given: Given,
  { unit, position }: { unit: string; position: string },
): { critical: CriticalPay } | { refused: Decision } {
  const critical = criticalPayOf(standing(given.history(criticalPayStream(position))))
  if (critical === undefined || !given.isUnder(critical.requested.unit, unit)) {
    const message = `no critical pay was asked for the position ${position} of ${unit}`
    return { refused: { kind: 'not-found', message } }
  }
  return { critical }
}

/** The two offices of critical pay. */
export type CriticalOffice = 'OPM' | 'OMB'

/** The office for which somebody acts; undefined for anybody else. */
export function officeOf({ who }: Given): CriticalOffice | undefined {
  if (who.role === 'opm') return 'OPM'
  return who.role === 'omb' ? 'OMB' : undefined
}

const ROLES_CHANGED = day('2004-10-30')

/** The office that grants critical pay on a day; the other one is consulted, 5 USC 5377(c). */
export function grantingOn(on: IsoDate): CriticalOffice {
  return on >= ROLES_CHANGED ? 'OPM' : 'OMB'
}

/** What the record says of a rate paid under critical pay. */
export const CRITICAL_BASIS = 'critical pay'
