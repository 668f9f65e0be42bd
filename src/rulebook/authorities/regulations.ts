import { type Authority, cfr } from './authority.ts'

/** Sections of the Code of Federal Regulations. */
export const REGULATIONS = {
  '5 CFR 214.201': cfr('214.201', 'Definitions, equivalent position', '1980-09-19'),
  '5 CFR 214.401': cfr('214.401', 'Types of positions', '1980-09-19'),
  '5 CFR 214.402': cfr('214.402', 'Career reserved positions', '1980-09-19'),
  '5 CFR 214.403': cfr('214.403', 'Change of position type', '1980-09-19'),
  '5 CFR 317.601': cfr('317.601', 'Noncareer and limited appointments: authorization', '1995-02-02'),
  '5 CFR 317.602': cfr('317.602', 'Conditions of a limited appointment', '1980-09-19'),
  '5 CFR 317.603': cfr('317.603', 'Noncareer and limited appointments: selection', '1980-09-19'),
  '5 CFR 430.309': cfr('430.309', 'Rating performance', '1979-07-13'),
} as const satisfies Record<string, Authority>
