import type { IsoDate } from '../base/dates.ts'
import type { PayTerms } from './bodies/pay.ts'
import type { RecordedEvent } from './event.ts'
import { whoOf } from './event.ts'
import { PAY_REASONS, type PayReason } from './pay-terms.ts'

/** How far a proposal has come. */
export type PayCaseState = 'proposed' | 'returned' | 'recommended' | 'approved'

/** What is proposed for an executive after an appraisal year, from the events of `pay-case:PERSON/YEAR`. */
export type PayCase = {
  person: string
  fiscalYear: number
  unit: string
  state: PayCaseState
  proposed: {
    on: IsoDate
    by: string
    terms: PayTerms
    justified: boolean
    reasons?: readonly PayReason[] | undefined
    entry: string
  }
  /** What the Performance Review Board recommended after the proposal. */
  board?: {
    on: IsoDate
    sitting: string
    terms: PayTerms
    members: number
    career: number
    reasons?: readonly PayReason[] | undefined
    entry: string
  }
  returned?: { on: IsoDate; by: string }
  rate?: { on: IsoDate; by: string; cents: number; effective: IsoDate }
  award?: { on: IsoDate; by: string; cents: number; points: number; pool: number }
  /** Who ever proposed. */
  proposers: readonly string[]
}

/** The case of a stream, from the events that stand; undefined where nothing was proposed. */
export function payCaseOf(events: readonly RecordedEvent[]): PayCase | undefined {
  let found: PayCase | undefined
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    const on = event.effective
    const by = whoOf(event)
    if (event.type === 'pay/proposed') {
      const { person, fiscalYear, unit, terms, justified, reasons } = event.body
      const proposed = { on, by, terms, justified, reasons, entry: event.id }
      const proposers = [...new Set([...(found?.proposers ?? []), by])]
      const kept = found === undefined ? {} : decided(found)
      found = { person, fiscalYear, unit, state: 'proposed', proposed, proposers, ...kept }
    } else if (found !== undefined) {
      found = evolved(found, event, on, by)
    }
  }
  return found
}

/** What the board or the holder of a power gives; what stands as long as it is not proposed again. */
export function termsOf({ proposed, board }: PayCase): PayTerms {
  return board?.terms ?? proposed.terms
}

/** What the written reasons on file answer: the proposer’s, and the board’s for terms of its own. */
export function reasonsOf({ proposed, board }: Pick<PayCase, 'proposed' | 'board'>): readonly PayReason[] {
  const said = proposed.justified ? (proposed.reasons ?? PAY_REASONS) : []
  if (board === undefined) return said
  const { terms } = proposed
  const { rate, award, exception } = board.terms
  const other = rate !== terms.rate || award !== terms.award || exception !== terms.exception
  const added = board.reasons ?? (other ? PAY_REASONS : [])
  return PAY_REASONS.filter((reason) => said.includes(reason) || added.includes(reason))
}

function decided({ rate, award }: PayCase): Pick<PayCase, 'rate' | 'award'> {
  return { ...(rate === undefined ? {} : { rate }), ...(award === undefined ? {} : { award }) }
}

function evolved(found: PayCase, event: RecordedEvent, on: IsoDate, by: string): PayCase {
  switch (event.type) {
    case 'pay/board-recommended': {
      const { sitting, terms, members, career, reasons } = event.body
      return {
        ...found,
        state: 'recommended',
        board: { on, sitting, terms, members, career, reasons, entry: event.id },
      }
    }
    case 'pay/returned': {
      const { board: _, ...rest } = found
      return { ...rest, state: 'returned', returned: { on, by } }
    }
    case 'pay/adjustment-approved':
      return {
        ...found,
        state: 'approved',
        rate: { on, by, cents: event.body.rate, effective: event.body.effective },
      }
    case 'pay/award-approved': {
      const { award: cents, awardPoints: points, pool } = event.body
      return { ...found, state: 'approved', award: { on, by, cents, points, pool } }
    }
    case 'awards/performance-award-withdrawn': {
      const { award: _, ...rest } = found
      // A rate that was approved beside it stands; else the board’s word is what is left.
      return found.state === 'approved' && found.rate === undefined ? { ...rest, state: 'recommended' } : rest
    }
    default:
      return found
  }
}
