import type { IsoDate } from '../../base/dates.ts'

/** Leave years, sabbaticals and elections of benefits (`benefits:PERSON`). Hours are whole. */
export type BenefitBodies = {
  /** The balance at the start of a leave year, after what was forfeit. */
  'benefits/leave-year-closed': {
    person: string
    year: number
    balance: number
    accrued: number
    used: number
    ceiling: number | null
    forfeited: number
  }
  'benefits/leave-restored': { person: string; hours: number; reason: string; useBy: IsoDate }
  'benefits/leave-paid-out': { person: string; hours: number; cents: number }
  /** Both ends included; the purpose is sealed. */
  'benefits/sabbatical-granted': {
    person: string
    start: IsoDate
    end: IsoDate
    agreement: string
    serveUntil: IsoDate
  }
  'benefits/sabbatical-ended': { person: string; how: 'completed' | 'broken off'; owed?: number }
  /** SES benefits kept on a Presidential appointment, 5 USC 3392(c). */
  'benefits/election-made': { person: string; post: string; kept: readonly string[]; mayChangeFrom: IsoDate }
  'benefits/last-move-approved': { person: string; to: string; by: IsoDate }
}
