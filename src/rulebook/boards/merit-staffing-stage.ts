import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { rule } from '../kernel/rule.ts'

type Stage = FactValue<'staffingStage'>
type Step = { allowed: boolean; wanted: Stage; next: Stage | null }

const ORDER: readonly Stage[] = ['announce', 'review', 'rate', 'select', 'certify']

/** The five stages of merit staffing, one after the other. */
export const meritStaffingStage = rule({
  id: 'boards/merit-staffing-stage',
  asks: 'May the merit staffing case go on to this stage?',
  needs: ['staffingStage', 'stagesDone'],
  says: ({ allowed, wanted, next }: Step) =>
    allowed
      ? `It may go on: the stage is to ${wanted}.`
      : next === null
        ? 'It may not: all five stages are done.'
        : `It may not go on to ${wanted}: the next stage is to ${next}.`,
  changes: ({ next }) =>
    next === null ? ['A new announcement begins the stages anew.'] : [`The next stage is to ${next}.`],
  law: [
    {
      from: day('2019-07-31'),
      scope: 'department:DHS',
      by: ['USCIS SES briefing, slide 14'],
      standing: 'secondary',
      summary: 'Merit staffing has five stages in order: announce, review, rate, select, certify.',
      apply({ staffingStage: wanted, stagesDone }, note): Step {
        const next = ORDER[stagesDone] ?? null
        note.count('Stages done', stagesDone)
        const allowed = note.test(
          'Every stage before it is done, and it is not',
          wanted === next,
          'USCIS SES briefing, slide 14',
        )
        return { allowed, wanted, next }
      },
    },
  ],
})
