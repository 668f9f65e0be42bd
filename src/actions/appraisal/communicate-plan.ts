import { z } from 'zod'
import { type IsoDate, later } from '../../base/dates.ts'
import { cycleOf, cycleStream } from '../../record/appraisal-cycle.ts'
import { appraisalStream } from '../../record/appraisal.ts'
import { standing } from '../../record/fold.ts'
import { minimumPeriod } from '../../rulebook/appraisal/minimum-period.ts'
import { planDue } from '../../rulebook/appraisal/plan-due.ts'
import { settingOf } from '../../rulebook/settings.ts'
import { action, type Given } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { dayProblem, streamsOf } from './at-hand.ts'
import { type DraftedCase, supervisedCase, textsIn, withPlan } from './plan-case.ts'
import { bindable } from './plan-check.ts'
import { OF_FIELDS, onField } from './rating-fields.ts'
import { invalid } from '../fields.ts'

/** The plan goes to the executive and binds from then on, 5 USC 4312(b)(1); a late one counts its days from that day. */
export const communicatePlan = action({
  id: 'appraisal/communicate-plan',
  title: 'Communicate a performance plan',
  about:
    'Records that the executive has the plan. It must be complete; a late one is taken, with the days late and what they cost.',
  power: 'write-appraisal',
  fields: z.strictObject({ ...OF_FIELDS, on: onField('Communicated on') }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [...streamsOf(input), cycleStream(input.unit, input.fiscalYear)],
  decide(input, given) {
    const { unit, person, fiscalYear, on } = input
    const found = withPlan(supervisedCase(given, input), input)
    if ('refused' in found) return found.refused
    const { appraisal, entries } = found
    const { draft, period, consulted, communicated } = appraisal
    if (communicated !== undefined) {
      return invalid('person', person, `the plan of ${person} was communicated on ${communicated.on} already`)
    }
    const problem =
      dayProblem(on, given.today, { day: draft.on, what: 'the plan was drafted' }) ??
      dayProblem(on, given.today, consulted && { day: consulted.on, what: 'the consultation' })
    if (problem !== undefined) return problem
    if (on > period.end) {
      return invalid(
        'on',
        on,
        `the period ended on ${period.end}; a plan after it can’t be rated, so extend the period first`,
      )
    }
    const cycle = cycleOf(standing(given.history(cycleStream(unit, fiscalYear))))
    const texts = textsIn(entries, draft.entry)
    const terms = {
      system: appraisal.system,
      start: period.start,
      elementsOf2012Kept: cycle?.elementsOf2012Kept === true,
    }
    const bound = bindable(given, terms, {
      ...draft,
      texts,
      consulted: consulted !== undefined,
      communicated: on,
    })
    if ('refused' in bound) return bound.refused
    const due = dueOf(given, found, cycle?.start ?? period.start, on)
    if (due.value === undefined) return refuse(due, { compared: { on } })
    const { due: by, daysLate } = due.value
    const late = daysLate ?? 0
    const since = later(on, period.start)
    const counted = ask(
      minimumPeriod,
      { on: period.end, scopes: given.scopes },
      { underPlanSince: since, periodEnd: period.end },
    )
    const [ruling] = bound.rulings
    return {
      kind: 'events',
      says: [
        `The plan of ${person} is communicated on ${on}; it was due by ${by}.`,
        ...(late === 0 ? [] : [costOf(late, since, counted.value)]),
        ...bound.flags,
      ].join(' '),
      rulings: [...bound.rulings, due.explanation, counted.explanation],
      events: [
        {
          stream: appraisalStream(person, fiscalYear),
          type: 'appraisal/plan-communicated',
          effective: on,
          body: { person, fiscalYear, daysLate: late },
          ruling,
        },
      ],
    }
  },
})

/** By when the plan was due: the first day of the cycle, or the office’s days after an entry during it. */
function dueOf(given: Given, { appraisal }: DraftedCase, cycleStart: IsoDate, on: IsoDate) {
  const setting = given.setting('plan-days-after-entry') ?? settingOf('plan-days-after-entry')?.initial
  return ask(
    planDue,
    { on: cycleStart, scopes: given.scopes },
    {
      periodStart: cycleStart,
      enteredPosition: appraisal.period.start,
      agencyPlanDays: setting === 'day-of-entry' ? 0 : 30,
      planCommunicated: on,
    },
  )
}

/** What a late plan costs: the days of the minimum period run from its own day. */
function costOf(
  late: number,
  since: string,
  counted: { allowed: boolean; days: number; firstLawful: string | null } | undefined,
): string {
  const days = `${late} ${late === 1 ? 'day' : 'days'} late: the 90 days run from ${since}`
  if (counted === undefined) return `It is ${days}.`
  const end = counted.allowed ? '' : `, which leaves ${counted.days} of them and asks for a longer period`
  return `It is ${days}, so that a rating is possible from ${counted.firstLawful ?? 'no day'}${end}.`
}
