import { ACCESS_HANDLERS } from './access-handlers.ts'
import { ACCOUNT_HANDLERS } from './account-handlers.ts'
import { ADMINISTRATION_HANDLERS } from './administration-handlers.ts'
import { BOARD_HANDLERS } from './board-handlers.ts'
import { CASE_HANDLERS } from './case-handlers.ts'
import { EXPORT_HANDLERS } from './exports.ts'
import { APPRAISAL_FORM_HANDLERS } from './appraisal-form-handlers.ts'
import { APPRAISAL_HANDLERS } from './appraisal-handlers.ts'
import { CYCLE_HANDLERS } from './cycle-handlers.ts'
import { FORM_HANDLERS } from './form-handlers.ts'
import type { Handler } from './handler.ts'
import { LAW_HANDLERS } from './law-handlers.ts'
import { PAY_PERSON_HANDLERS } from './pay-person-handlers.ts'
import { PAY_HANDLERS } from './pay-handlers.ts'
import { POWER_HANDLERS } from './power-handlers.ts'
import { PAY_REPORT_HANDLERS } from './pay-report-handlers.ts'
import { PROGRAM_HANDLERS } from './program-handlers.ts'
import { RANK_HANDLERS } from './rank-handlers.ts'
import { PROPOSAL_HANDLERS } from './proposal-handlers.ts'
import { ROSTER_HANDLERS } from './roster-handlers.ts'
import { SHEET_FILE_HANDLERS } from './sheet-file-handlers.ts'

/** Every page; fixed addresses stand before those with a part to fill in. */
export const HANDLERS: readonly Handler[] = [
  ...EXPORT_HANDLERS,
  ...SHEET_FILE_HANDLERS,
  ...PAY_REPORT_HANDLERS,
  ...ACCESS_HANDLERS,
  ...POWER_HANDLERS,
  ...PROGRAM_HANDLERS,
  ...LAW_HANDLERS,
  ...ROSTER_HANDLERS,
  ...PROPOSAL_HANDLERS,
  ...CYCLE_HANDLERS,
  ...APPRAISAL_HANDLERS,
  ...APPRAISAL_FORM_HANDLERS,
  ...PAY_PERSON_HANDLERS,
  ...FORM_HANDLERS,
  ...BOARD_HANDLERS,
  ...PAY_HANDLERS,
  ...RANK_HANDLERS,
  ...CASE_HANDLERS,
  ...ACCOUNT_HANDLERS,
  ...ADMINISTRATION_HANDLERS,
]
