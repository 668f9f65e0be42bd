import { addDays, day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactValue } from '../facts.ts'
import { counted } from '../kernel/counting.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { shownDate, shownOf } from '../kernel/shown.ts'

/** Days taken where the agency’s policy names none: for the executive’s answer and for the review. */
const USUAL: Partial<Record<FactValue<'ratingStep'>, number>> = {
  'written response': 7,
  'higher-level review': 14,
}

/** Longest time that an agency’s policy is taken to give; a longer one is read as this. */
const MOST_DAYS = 366

type Needs = 'ratingStep' | 'stepBegan'

/** The last day for the step and the days it is counted from; null where neither law nor policy sets any. */
type Answer = { due: IsoDate | null; days: number | null }

/** The time limits of the steps of a rating, which law leaves to the agency. */
export const stepDue = rule<Needs, Answer, 'agencyStepDays'>({
  id: 'appraisal/step-due',
  asks: 'By which day must this step of the rating be done?',
  needs: ['ratingStep', 'stepBegan'],
  may: ['agencyStepDays'],
  datedBy: 'stepBegan',
  says: ({ due, days }) =>
    due === null || days === null
      ? 'No law sets a day for it, and no policy of the agency is known that does.'
      : `By ${shownDate(due)}, ${shownOf(days, 'day', 'days')} after the time began to run. That is the agency’s own limit; no law sets one.`,
  changes: () => ['Another number of days in the agency’s policy would move the day.'],
  law: [
    {
      ...version(
        '2015-10-26',
        '5 CFR 430.309',
        'Neither statute nor regulation sets days for the steps of a rating; the agency does.',
      ),
      standing: 'recalled',
    },
    version(
      '2000-11-13',
      '5 CFR 430.308',
      'Neither statute nor regulation sets days for the steps of a rating; the agency does.',
    ),
    version(
      '1979-07-13',
      '5 USC 4312(b)(3)',
      'The statute sets no days for the steps of a rating; the agency does.',
    ),
  ],
})

function version(from: string, cite: Cite, summary: string): Version<Needs, 'agencyStepDays', Answer> {
  return {
    from: day(from),
    by: [cite],
    summary,
    apply({ ratingStep, stepBegan, agencyStepDays }, note) {
      note.says('Days that the law gives', 'none named', cite)
      const usual = USUAL[ratingStep]
      const days = agencyStepDays === undefined ? usual : Math.min(agencyStepDays, MOST_DAYS)
      if (days === undefined) return { due: null, days: null }
      if (agencyStepDays === undefined)
        note.assumed('Days, as no policy of the agency is known', 'our default; the step lapses after them')
      note.count('Days that are given', days, 'Cadre practice')
      counted(note, 'within')
      return { due: note.date('Last day', addDays(stepBegan, days)), days }
    },
  }
}
