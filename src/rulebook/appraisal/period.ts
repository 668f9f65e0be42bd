import { day, type IsoDate } from '../../base/dates.ts'
import { NoRow } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const FIRST_CYCLE = 1980
const LAST_CYCLE = 2100

type Answer = { from: IsoDate; last: IsoDate }

/** The usual appraisal period of a fiscal year. */
export const period = rule({
  id: 'appraisal/period',
  asks: 'From when to when does the appraisal period of this fiscal year usually run?',
  needs: ['appraisalYear'],
  says: ({ from, last }: Answer) =>
    `Usually from ${shownDate(from)} to ${shownDate(last)}; the agency sets its own period.`,
  changes: () => ['An agency may set another period for its system.'],
  law: [
    {
      from: day('2015-01-01'),
      by: ['SEA primer', '5 CFR 430.304'],
      standing: 'secondary',
      summary: 'The appraisal period usually is the fiscal year. Each agency sets an official period.',
      apply({ appraisalYear }, note): Answer {
        if (appraisalYear < FIRST_CYCLE || appraisalYear > LAST_CYCLE)
          throw new NoRow(`an appraisal cycle outside the fiscal years ${FIRST_CYCLE} to ${LAST_CYCLE}`)
        return {
          from: note.date('First day of the fiscal year', day(`${appraisalYear - 1}-10-01`), 'SEA primer'),
          last: note.date('Last day of the fiscal year', day(`${appraisalYear}-09-30`), 'SEA primer'),
        }
      },
    },
  ],
})
