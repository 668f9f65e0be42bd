import type { AppraisalCycle } from '../../record/appraisal-cycle.ts'
import { distributionSigned } from '../../rulebook/appraisal/distribution-signed.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import type { Decision } from '../action.ts'

/** Refuses what would change or repeat a distribution that is signed; undefined where none is, or the department returned it. */
export function signedAlready({ signed, validated }: AppraisalCycle): Decision | undefined {
  if (signed === undefined) return undefined
  if (validated?.answer === 'returned' && validated.on >= signed.on) return undefined
  return {
    kind: 'refused',
    reason: {
      message: `the distribution was signed on ${shownDate(signed.on)}; levels change, and it is signed again, only where the department returns it`,
      rule: distributionSigned.id,
      compared: { signedOn: signed.on },
      cites: ['Cadre practice'],
    },
  }
}
