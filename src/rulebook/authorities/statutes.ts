import { type Authority, usc } from './authority.ts'

/** Sections of the United States Code. */
export const STATUTES = {
  '5 USC 3132': usc(3132, 'Definitions and exclusions'),
  '5 USC 3133': usc(3133, 'Authorization of positions; authority for appointment'),
  '5 USC 3134': usc(3134, 'Limitations on noncareer and limited appointments'),
  '5 USC 3392': usc(3392, 'General appointment provisions'),
  '5 USC 3394': usc(3394, 'Noncareer and limited appointments'),
  '5 USC 3395': usc(3395, 'Reassignment and transfer within the Senior Executive Service'),
  '5 USC 5307': usc(5307, 'Limitation on certain payments'),
  '5 USC 5383': usc(5383, 'Setting individual senior executive pay'),
  '5 USC 8336': usc(8336, 'Immediate retirement'),
} as const satisfies Record<string, Authority>
