import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { changesConditions, type Judged, judged, saysConditions } from '../kernel/judged.ts'

type Needs = 'careerAppointee' | 'functionTransfers' | 'otherwiseReduced'

/** The right to go with one’s function to another agency. */
export const withFunction = rule<Needs, Judged>({
  id: 'removal/with-function',
  asks: 'May the executive go with the function to the agency that takes it over?',
  needs: ['careerAppointee', 'functionTransfers', 'otherwiseReduced'],
  says: saysConditions(
    'The executive may go with the function, with the same tenure',
    'There is no right to go with the function',
  ),
  changes: changesConditions([
    'If the executive were not to be removed in a reduction in force otherwise, there would be no such right.',
  ]),
  law: [
    version('1995-02-02', ['5 USC 3595(e)', '5 CFR 359.608'], '5 CFR 359.608'),
    version('1981-06-01', ['5 USC 3595(e)'], '5 USC 3595(e)'),
  ],
})

function version(from: string, by: readonly Cite[], cite: Cite): Version<Needs, never, Judged> {
  return {
    from: day(from),
    by,
    standing: from === '1981-06-01' ? 'assumed' : undefined,
    summary:
      'Where a continuing function moves from one agency to one or more others, a career appointee may go with it, with unchanged tenure, if the alternative is removal in a reduction in force.',
    apply: (facts, note) =>
      judged(note, [
        ['The executive is a career appointee', facts.careerAppointee, cite, 'a career appointment'],
        [
          'The function moves to one or more other agencies and goes on there',
          facts.functionTransfers,
          cite,
          'a continuing function that moves to another agency',
        ],
        [
          'The alternative is removal in a reduction in force',
          facts.otherwiseReduced,
          cite,
          'removal in a reduction in force as the alternative',
        ],
      ]),
  }
}
