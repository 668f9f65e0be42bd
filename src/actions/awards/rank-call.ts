import { z } from 'zod'
import { rankYearStream } from '../../record/pay-terms.ts'
import { rankNominations } from '../../rulebook/awards/rank-nominations.ts'
import { shownCount, shownDate } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { countField, dateField, invalid, textField } from '../fields.ts'
import { cancelledRefused } from './rank-at-hand.ts'
import { programAsked } from './rank-facts.ts'
import { dueProblem, GOVERNMENT, programYear, programYearField, rankAgencyField } from './rank-fields.ts'

/** An agency’s own call for nominations; 9% of its career executives may be nominated, 5 CFR 451.301(c). */
export const openRankCall = action({
  id: 'awards/open-rank-call',
  title: 'Call for rank nominations',
  about:
    'Opens an agency’s nominations for a year of rank awards: the day by which they are due, and the career executives of whom 9% may be nominated.',
  power: 'run-pay',
  fields: z.strictObject({
    unit: rankAgencyField(),
    fiscalYear: programYearField(),
    due: dateField({ title: 'Nominations due by', hint: 'The nomination deadline, no later than OPM’s' }),
    countedOn: dateField({ title: 'Career executives counted on', hint: 'A day up to today' }),
    career: countField({
      title: 'Career executives',
      hint: 'Left blank, those of record on the day above',
      unit: 'executives',
    }).optional(),
    document: textField({ title: 'Document', hint: 'OPM’s call, with its date' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, fiscalYear }) => [rankYearStream(unit, fiscalYear), rankYearStream(GOVERNMENT, fiscalYear)],
  payroll: ({ unit, countedOn }) => ({ unit, on: countedOn }),
  decide({ unit, fiscalYear, due, countedOn, document, ...input }, given) {
    if (countedOn > given.today) {
      return invalid('countedOn', countedOn, `${countedOn} is in the future; give a day up to ${given.today}`)
    }
    const wrongDue = dueProblem(due, fiscalYear)
    if (wrongDue !== undefined) return wrongDue
    const cancelled = cancelledRefused(given, { unit, fiscalYear })
    if (cancelled !== undefined) return cancelled
    const at = { on: given.today, scopes: given.scopes }
    const program = programAsked(at, fiscalYear)
    const deadline = programYear(given, GOVERNMENT, fiscalYear)?.opened.due ?? program.value?.nominationsDue
    if (deadline !== undefined && deadline !== null && due > deadline) {
      const message = `nominations of fiscal year ${fiscalYear} are due at OPM by ${shownDate(deadline)}; give that day or an earlier one`
      return refuse(program, { message, compared: { due, deadline } })
    }
    const career = input.career ?? given.payroll?.executives ?? 0
    const facts = {
      rankNominations: programYear(given, unit, fiscalYear)?.counted.size ?? 0,
      careerExecutives: career,
    }
    const limit = ask(rankNominations, at, facts)
    if (limit.value?.within === false)
      return refuse(limit, { compared: { ...facts, ceiling: limit.value.ceiling } })
    const most =
      limit.value === undefined
        ? 'no limit of that day is known'
        : `at most ${shownCount(limit.value.ceiling)}`
    return {
      kind: 'events',
      says: `${unit} calls for nominations of fiscal year ${fiscalYear} by ${shownDate(due)}: ${most} of ${shownCount(career)} career executives.`,
      rulings: [program.explanation, limit.explanation],
      events: [
        {
          stream: rankYearStream(unit, fiscalYear),
          type: 'awards/rank-year-opened',
          effective: given.today,
          body: { unit, fiscalYear, due, career, document },
          ruling: limit.explanation,
        },
      ],
    }
  },
})

/** An agency calls its nominations off. */
export const cancelRankCall = action({
  id: 'awards/cancel-rank-call',
  title: 'Call off rank nominations',
  about: 'Ends an agency’s nominations of a year. Those under way stop where they are.',
  power: 'run-pay',
  fields: z.strictObject({
    unit: rankAgencyField(),
    fiscalYear: programYearField(),
    document: textField({ title: 'Document', hint: 'The decision, with its date' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, fiscalYear }) => [rankYearStream(unit, fiscalYear), rankYearStream(GOVERNMENT, fiscalYear)],
  decide({ unit, fiscalYear, document }, given) {
    const found = programYear(given, unit, fiscalYear)
    if (found === undefined) {
      return {
        kind: 'not-found',
        message: `${unit} has not called for nominations of fiscal year ${fiscalYear}`,
      }
    }
    const cancelled = cancelledRefused(given, { unit, fiscalYear })
    if (cancelled !== undefined) return cancelled
    return {
      kind: 'events',
      says: `${unit} nominates nobody further for fiscal year ${fiscalYear}.`,
      rulings: [],
      events: [
        {
          stream: rankYearStream(unit, fiscalYear),
          type: 'awards/rank-year-cancelled',
          effective: given.today,
          body: { unit, fiscalYear, document },
        },
      ],
    }
  },
})
