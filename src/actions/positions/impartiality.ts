import type { Proposal } from '../../record/proposal.ts'
import type { Designation } from '../../record/terms.ts'
import type { Decision } from '../action.ts'
import { invalid } from '../fields.ts'

/**
 * A general designation of work that asks for impartiality needs a reason: 5 CFR 214.402(c) names the fields of work.
 * Undefined where nothing is in the way.
 */
export function reasonMissing(
  proposal: Proposal,
  designation: Designation | undefined,
  reason: string | undefined,
): Decision | undefined {
  const field = proposal.proposed.impartialField
  if (designation !== 'general' || field === undefined || reason !== undefined) return undefined
  const message = `the position is in ${field}, which asks for impartiality: designate it career reserved, or say why not`
  return invalid('reason', null, message)
}
