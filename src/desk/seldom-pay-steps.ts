import type { BenefitsOfRecord } from '../record/benefits.ts'
import type { PayGround } from './pay-ground.ts'

type Step = { id: string; fields?: Record<string, string> }

/** The last day on which one of the six rates may be converted to the band. */
const SIX_RATES_UNTIL = '2004-12-31'

/** Steps of pay that few executives ever need, as far as the record leaves room for them. */
export function seldomSteps(ground: PayGround, { sabbaticals }: BenefitsOfRecord): readonly Step[] {
  const { on, executive, left, place } = ground
  const critical = place === undefined ? {} : { position: place.position_id }
  if (executive === undefined)
    return left === undefined
      ? []
      : [
          { id: 'benefits/pay-out-leave' },
          { id: 'benefits/pay-severance' },
          { id: 'benefits/approve-last-move' },
          { id: 'pay/set-saved-rate' },
          { id: 'pay/raise-saved-rate' },
        ]
  return [
    ...(sabbaticals.some(({ ended }) => ended === undefined) ? [{ id: 'benefits/end-sabbatical' }] : []),
    ...(on <= SIX_RATES_UNTIL ? [{ id: 'pay/convert-2004' }] : []),
    { id: 'pay/set-return-rate' },
    { id: 'pay/set-transfer-rate' },
    { id: 'pay/request-critical', fields: critical },
    { id: 'pay/set-critical-rate', fields: critical },
    { id: 'pay/end-critical-rate', fields: critical },
    { id: 'awards/agree-physicians-allowance' },
    { id: 'awards/end-physicians-allowance' },
    { id: 'benefits/restore-leave' },
    { id: 'benefits/elect-benefits' },
  ]
}
