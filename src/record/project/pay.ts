import { awardPoolOf } from '../award-pool.ts'
import type { RecordedEvent } from '../event.ts'
import { criticalPayOf } from '../critical-pay.ts'
import { incentiveOf } from '../incentive.ts'
import { type PayOfRecord, payOf } from '../pay.ts'
import { payCaseOf, reasonsOf } from '../pay-case.ts'
import { payWorksheetOf } from '../pay-worksheet.ts'
import { rankNominationOf, wasSent } from '../rank.ts'
import type { StreamRows, ViewRow } from '../views.ts'

/** Rates and awards of a person, whichever stream holds them. */
export function payRows(
  stream: string,
  person: string,
  pay: PayOfRecord,
): Required<Pick<StreamRows, 'basic_pay' | 'award'>> {
  const of = { stream, person_id: person }
  return {
    basic_pay: pay.rates.map(({ from, cents, basis, action, counts, es }) => ({
      ...of,
      from_on: from,
      cents,
      basis,
      action: action ?? null,
      counts: counts !== false,
      es: es ?? null,
    })),
    award: [
      ...pay.awards.map(
        (award): ViewRow<'award'> => ({
          ...of,
          fiscal_year: award.fiscalYear,
          kind: 'performance',
          cents: award.cents,
          basis_points: award.basisPoints,
          state: award.state,
          granted_on: award.on,
          pool: award.pool ?? null,
        }),
      ),
      ...pay.ranks.map(
        ({ fiscalYear, rank, cents, on }): ViewRow<'award'> => ({
          ...of,
          fiscal_year: fiscalYear,
          kind: rank,
          cents: cents ?? null,
          basis_points: null,
          state: 'approved',
          granted_on: on,
          pool: null,
        }),
      ),
      ...pay.acts.map(
        ({ cents, on }): ViewRow<'award'> => ({
          ...of,
          fiscal_year: Number(on.slice(0, 4)) + (on.slice(5, 7) >= '10' ? 1 : 0),
          kind: 'act',
          cents,
          basis_points: null,
          state: 'approved',
          granted_on: on,
          pool: null,
        }),
      ),
    ],
  }
}

/** What an executive is and was paid. */
export function projectPay(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const person = stream.slice(stream.indexOf(':') + 1)
  const pay = payOf(events)
  return {
    ...payRows(stream, person, pay),
    payment: pay.payments.map(({ on, kind, cents, carried, due, of }) => ({
      stream,
      person_id: person,
      paid_on: on,
      kind,
      cents,
      carried: carried ?? 0,
      due_on: due ?? null,
      paid_for: of ?? null,
    })),
  }
}

/** A proposal for an executive's pay and award. */
export function projectPayCase(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const found = payCaseOf(events)
  if (found === undefined) return {}
  const { proposed, board, rate, award } = found
  return {
    pay_case: [
      {
        stream,
        person_id: found.person,
        fiscal_year: found.fiscalYear,
        unit_id: found.unit,
        state: found.state,
        proposed_on: proposed.on,
        proposer_id: proposed.by,
        rate: proposed.terms.rate ?? null,
        action: proposed.terms.action ?? null,
        exception: proposed.terms.exception ?? null,
        award: proposed.terms.award ?? null,
        award_points: proposed.terms.awardPoints ?? null,
        justified: proposed.justified,
        reasons: reasonsOf(found),
        sitting_id: board?.sitting ?? null,
        board_rate: board?.terms.rate ?? null,
        board_award: board?.terms.award ?? null,
        board_on: board?.on ?? null,
        approved_rate: rate?.cents ?? null,
        rate_from: rate?.effective ?? null,
        approved_award: award?.cents ?? null,
        award_pool: award?.pool ?? null,
      },
    ],
  }
}

/** An agency's worksheet. */
export function projectWorksheet(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const sheet = payWorksheetOf(events)
  if (sheet === undefined) return {}
  const { unit, fiscalYear, payOn, awardYear, on } = sheet.opened
  return {
    pay_worksheet: [
      {
        stream,
        unit_id: unit,
        fiscal_year: fiscalYear,
        pay_on: payOn,
        award_year: awardYear,
        opened_on: on,
        closed_on: sheet.closed ?? null,
      },
    ],
  }
}

/** An agency's pool of a fiscal year. */
export function projectAwardPool(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const pool = awardPoolOf(events)
  if (pool === undefined) return {}
  const { unit, fiscalYear, base, executives, positions, capPoints } = pool.opened
  return {
    award_pool: [
      {
        stream,
        unit_id: unit,
        fiscal_year: fiscalYear,
        base: base ?? null,
        executives: executives ?? null,
        positions: positions ?? null,
        cap_points: capPoints ?? null,
        used: pool.used,
        recipients: pool.charges.size + pool.carriedIn.awards,
        approved_on: pool.lastApproved ?? null,
        reported_on: pool.reported ?? null,
      },
    ],
  }
}

/** A nomination for rank. */
export function projectRank(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const found = rankNominationOf(events)
  if (found === undefined) return {}
  const { person, fiscalYear, unit, rank, on } = found.nominated
  return {
    rank_nomination: [
      {
        stream,
        person_id: person,
        fiscal_year: fiscalYear,
        unit_id: unit,
        rank,
        state: found.state,
        nominated_on: on,
        vetted: found.vetted.size,
        eyes_only: found.withdrawn?.eyesOnly === true,
        sent: wasSent(found),
      },
    ],
  }
}

/** An incentive with its service agreement. */
export function projectIncentive(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const found = incentiveOf(events)
  if (found === undefined) return {}
  const { person, incentive, unit, kind, cents, start } = found.proposed
  return {
    incentive: [
      {
        stream,
        person_id: person,
        name: incentive,
        unit_id: unit,
        kind,
        state: found.state,
        cents,
        paid: found.paid.reduce((sum, one) => sum + one.cents, 0),
        start_on: found.agreement?.start ?? start,
        end_on: found.agreement?.end ?? null,
      },
    ],
  }
}

/** Critical pay of a position. */
export function projectCriticalPay(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const found = criticalPayOf(events)
  if (found === undefined) return {}
  const { position, unit, person, cents } = found.requested
  return {
    critical_pay: [
      {
        stream,
        position_id: position,
        unit_id: unit,
        // Nobody of record yet where somebody is to be recruited.
        person_id: person ?? '',
        state: found.state,
        cents: found.granted?.cents ?? cents,
        granted_on: found.granted?.on ?? null,
        ended_on: found.ended ?? null,
      },
    ],
  }
}
