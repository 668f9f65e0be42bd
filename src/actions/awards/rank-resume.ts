import { z } from 'zod'
import { rankYearStream } from '../../record/pay-terms.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import { action, type Decision, type Given } from '../action.ts'
import { textField } from '../fields.ts'
import { GOVERNMENT, programYear, programYearField, rankAgencyField } from './rank-fields.ts'

const reason = textField({ title: 'Reason', hint: 'Why it was entered in error', widget: 'textarea' })

/** A year that was called off by mistake goes on: the entry is cancelled, and stays on record as cancelled. */
export const resumeRankYear = action({
  id: 'awards/resume-rank-year',
  title: 'Take back that a year was called off',
  about:
    'Cancels the entry that no ranks are awarded in a year, where it was made in error. It stays on record as cancelled; nominations go on where they stopped.',
  power: 'decide-rank',
  fields: z.strictObject({ fiscalYear: programYearField(), reason }),
  unit: () => GOVERNMENT,
  units: () => [],
  reads: ({ fiscalYear }) => [rankYearStream(GOVERNMENT, fiscalYear)],
  decide: (input, given) => resumed(given, { ...input, unit: GOVERNMENT }),
})

/** The same of an agency's own call. */
export const resumeRankCall = action({
  id: 'awards/resume-rank-call',
  title: 'Take back that the call was called off',
  about:
    'Cancels the entry that an agency nominates nobody further in a year, where it was made in error. It stays on record as cancelled; nominations go on where they stopped.',
  power: 'run-pay',
  fields: z.strictObject({ unit: rankAgencyField(), fiscalYear: programYearField(), reason }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, fiscalYear }) => [rankYearStream(unit, fiscalYear)],
  decide: (input, given) => resumed(given, input),
})

function resumed(given: Given, of: { unit: string; fiscalYear: number; reason: string }): Decision {
  const { unit, fiscalYear } = of
  const cancelled = programYear(given, unit, fiscalYear)?.cancelled
  const what = unit === GOVERNMENT ? 'the rank awards' : `the call of ${unit}`
  if (cancelled === undefined) {
    return { kind: 'not-found', message: `${what} of fiscal year ${fiscalYear} stands as not called off` }
  }
  return {
    kind: 'events',
    says: `That ${what} of fiscal year ${fiscalYear} ${unit === GOVERNMENT ? 'were' : 'was'} called off on ${shownDate(cancelled.on)} is taken back; nominations go on.`,
    rulings: [],
    events: [
      {
        stream: rankYearStream(unit, fiscalYear),
        type: 'record/entry-cancelled',
        effective: cancelled.on,
        body: { mends: cancelled.entry, reason: of.reason },
      },
    ],
  }
}
