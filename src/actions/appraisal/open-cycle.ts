import { z } from 'zod'
import { daysBetween, type IsoDate } from '../../base/dates.ts'
import type { AppraisalSystem } from '../../record/appraisal-terms.ts'
import { cycleOf, cycleStream, systemOf, systemOn, systemStream } from '../../record/appraisal-cycle.ts'
import { standing } from '../../record/fold.ts'
import { appraisalSystem } from '../../rulebook/appraisal/appraisal-system.ts'
import { period } from '../../rulebook/appraisal/period.ts'
import { systemApproval } from '../../rulebook/appraisal/system-approval.ts'
import { systemStandards } from '../../rulebook/appraisal/system-standards.ts'
import { action, type Decision, type Given } from '../action.ts'
import { dateField, invalid, yesNoField } from '../fields.ts'
import { type Asked, ask, refuse } from '../asked.ts'
import { agencyField, fiscalYearField } from './rating-fields.ts'

/** The most days of a cycle: two years, for an agency that moves its period. */
const MOST_DAYS = 731

/** An agency’s appraisal cycle of a fiscal year; it keeps the system that was published when it began. */
export const openCycle = action({
  id: 'appraisal/open-cycle',
  title: 'Open an appraisal cycle',
  about:
    'Opens the cycle of a fiscal year for an agency, under the system that is published by its first day. It usually runs from 1 October to 30 September.',
  power: 'run-appraisal',
  fields: z.strictObject({
    unit: agencyField(),
    fiscalYear: fiscalYearField(),
    start: dateField({ title: 'First day', hint: 'Left blank, 1 October' }).optional(),
    end: dateField({ title: 'Last day', hint: 'Left blank, 30 September' }).optional(),
    elementsOf2012Kept: yesNoField({
      title: 'The elements of 2012 are kept for this period',
      hint: 'Only in the transition to the system of fiscal year 2026',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, fiscalYear }) => [systemStream(unit), cycleStream(unit, fiscalYear)],
  decide(input, given) {
    const { unit, fiscalYear, elementsOf2012Kept = false } = input
    if (cycleOf(standing(given.history(cycleStream(unit, fiscalYear)))) !== undefined) {
      return invalid(
        'fiscalYear',
        fiscalYear,
        `the cycle of ${unit} for fiscal year ${fiscalYear} is open already`,
      )
    }
    const usual = ask(period, { on: given.today, scopes: given.scopes }, { appraisalYear: fiscalYear })
    const start = input.start ?? usual.value?.from
    const end = input.end ?? usual.value?.last
    if (start === undefined || end === undefined) {
      return invalid(
        'fiscalYear',
        fiscalYear,
        `${fiscalYear}: give the first and the last day of the period too`,
      )
    }
    const days = daysBetween(start, end)
    if (days <= 0 || days > MOST_DAYS) {
      return invalid(
        'end',
        end,
        `${start} to ${end} is no period; the last day follows the first within two years`,
      )
    }
    const published = systemOn(systemOf(standing(given.history(systemStream(unit)))), start)
    if (published === undefined) {
      const asked = ask(
        systemApproval,
        { on: start, scopes: given.scopes },
        { effectiveDate: start, opmApproval: false, correctionOutstanding: false },
      )
      const message = `no appraisal system is published for ${unit} by ${start}; plans are drafted under one that OPM approved`
      return refuse(asked, { message, compared: { start }, cites: ['5 USC 4312(c)'] })
    }
    const { system } = published
    const fits = systemFor(given, system, { start, elementsOf2012Kept })
    if ('refused' in fits) return fits.refused
    return {
      kind: 'events',
      says: `The cycle of ${unit} for fiscal year ${fiscalYear} is open, from ${start} to ${end}. ${fits.says}`,
      rulings: fits.asked.explanation.kind === 'ruled' ? [fits.asked.explanation] : [],
      events: [
        {
          stream: cycleStream(unit, fiscalYear),
          type: 'appraisal/cycle-opened',
          effective: given.today,
          body: {
            unit,
            fiscalYear,
            start,
            end,
            system,
            ...(elementsOf2012Kept ? { elementsOf2012Kept } : {}),
          },
          ruling: fits.asked.explanation,
        },
      ],
    }
  },
})

/** Whether a kind of system may govern a period that begins on a day. */
function systemFor(
  { scopes }: Given,
  system: AppraisalSystem,
  facts: { start: IsoDate; elementsOf2012Kept: boolean },
): { asked: Asked<unknown>; says: string } | { refused: Decision } {
  const { start, elementsOf2012Kept } = facts
  const at = { on: start, scopes }
  const asked = ask(appraisalSystem, at, { periodStart: start, elementsOf2012Kept })
  const regulated = ask(systemStandards, at, {
    alignsPlans: true,
    appraisesYearly: true,
    resultsUsed: true,
  })
  const may: readonly AppraisalSystem[] =
    asked.value?.system === 'system of fiscal year 2026'
      ? ['fiscal-2026']
      : asked.value?.system === 'basic system of 2012'
        ? elementsOf2012Kept
          ? ['basic-2012']
          : ['basic-2012', 'rule-of-2000']
        : regulated.explanation.kind === 'no-law'
          ? ['before-2000']
          : ['rule-of-2000']
  const governs = asked.value === undefined ? regulated : asked
  if (!may.includes(system)) {
    const message = `a period that begins on ${start} can’t run under ${system}; it may run under ${may.join(' or ')}`
    return { refused: refuse(governs, { message, compared: { start, system, may } }) }
  }
  const own = system === 'rule-of-2000' || system === 'before-2000'
  return {
    asked: governs,
    says: own ? 'Each plan names its own elements, without weights.' : asked.explanation.answer,
  }
}
