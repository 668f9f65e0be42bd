import { ACCESS_HANDLERS } from './access-handlers.ts'
import { ACCOUNT_HANDLERS } from './account-handlers.ts'
import { ADMINISTRATION_HANDLERS } from './administration-handlers.ts'
import { CASE_HANDLERS } from './case-handlers.ts'
import { EXPORT_HANDLERS } from './exports.ts'
import type { Handler } from './handler.ts'
import { LAW_HANDLERS } from './law-handlers.ts'
import { POWER_HANDLERS } from './power-handlers.ts'
import { PROGRAM_HANDLERS } from './program-handlers.ts'
import { PROPOSAL_HANDLERS } from './proposal-handlers.ts'
import { ROSTER_HANDLERS } from './roster-handlers.ts'

/** Every page; fixed addresses stand before those with a part to fill in. */
export const HANDLERS: readonly Handler[] = [
  ...EXPORT_HANDLERS,
  ...ACCESS_HANDLERS,
  ...POWER_HANDLERS,
  ...PROGRAM_HANDLERS,
  ...LAW_HANDLERS,
  ...ROSTER_HANDLERS,
  ...PROPOSAL_HANDLERS,
  ...CASE_HANDLERS,
  ...ACCOUNT_HANDLERS,
  ...ADMINISTRATION_HANDLERS,
]
