import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { REGULATION_FACTORS, STATUTE_FACTORS } from '../tables/appraisal-factors.ts'

/** Whether the factor is taken into account, and where it is named. */
type Answer = { required: boolean; inStatute: boolean; inRegulation: boolean }

/** The factors that an appraisal takes into account. */
export const criteria = rule({
  id: 'appraisal/criteria',
  asks: 'Is this a factor that appraisals of executives take into account?',
  needs: ['appraisalFactor'],
  says({ required, inStatute, inRegulation }: Answer) {
    if (!required) return 'No: neither statute nor regulation names it on that day.'
    if (inStatute && inRegulation) return 'Yes: statute and regulation name it.'
    return inStatute
      ? 'Yes: the statute names it; the regulation does not.'
      : 'Yes: the regulation names it; the statute does not.'
  },
  changes: () => ['On another day the lists of statute and regulation may differ.'],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 4313', '5 USC 4315'],
      summary:
        'Appraisals rest on individual and organizational performance and take into account the factors that the statute names, and since 2000 those of OPM’s regulation.',
      apply({ appraisalFactor }, note): Answer {
        const statute = note.table(STATUTE_FACTORS)
        const inStatute = note.test('The statute names it', statute.includes(appraisalFactor), '5 USC 4313')
        const regulation = note.table(REGULATION_FACTORS)
        const inRegulation = note.test(
          'The regulation names it',
          regulation.includes(appraisalFactor),
          '5 USC 4315',
        )
        return { required: inStatute || inRegulation, inStatute, inRegulation }
      },
    },
  ],
})
