import { ratingApprover } from '../../rulebook/appraisal/rating-approver.ts'
import { settingOf } from '../../rulebook/settings.ts'
import type { Decision, Given } from '../action.ts'
import { ask } from '../asked.ts'

/** Whether the power to grant awards goes no further than its holder: the directive reserves it with final ratings. */
export function reservedGrant(given: Given): boolean {
  const setting = given.setting('final-rating-holder')
  if (setting !== undefined) return setting === 'director'
  const at = { on: given.today, scopes: given.scopes }
  return ask(ratingApprover, at, { executivePart: 'component' }).value?.delegable === false
}

/** How the office has settled by whom awards are granted: what the answer says of it, or why whoever acts does not. */
export function grantorSettled(given: Given, unit: string): { says: string } | { refused: Decision } {
  const setting = settingOf('award-granting')
  const chosen = given.setting('award-granting') ?? setting?.initial
  const option = setting?.options.find(({ value }) => value === chosen)
  if (option === undefined || option.value === 'component-alone') return { says: '' }
  if (option.value === 'component-then-department')
    return { says: ' The department validates them before they are paid.' }
  // The head of the department holds the power above the component, not within it.
  if (given.who.unit === undefined || given.who.unit !== unit) return { says: '' }
  return {
    refused: {
      kind: 'refused',
      reason: {
        message: `your office has settled that the head of the department grants performance awards; the power held in ${unit} does not`,
        rule: 'awards/performance-award-approval',
        compared: { setting: option.value, heldIn: unit },
        cites: [option.by],
      },
    },
  }
}
