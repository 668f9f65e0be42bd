import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { changesConditions, type Judged, judged, saysConditions } from '../kernel/judged.ts'

type Needs = 'executivesTrained' | 'ratersTrained' | 'systemEvaluated'

/** Training on the appraisal system, its evaluation, and telling executives of the results. */
export const upkeep = rule<Needs, Judged, 'aggregateResultsShared'>({
  id: 'appraisal/upkeep',
  asks: 'Does the agency train on its appraisal system and evaluate it as it must?',
  needs: ['executivesTrained', 'ratersTrained', 'systemEvaluated'],
  may: ['aggregateResultsShared'],
  says: saysConditions('It does', 'It does not'),
  changes: changesConditions(['The records of each rating are kept for at least five years besides.']),
  law: [
    {
      ...version(
        '2015-10-26',
        '5 CFR 430.313',
        'The agency trains executives and raters on the system, evaluates it from time to time and improves it, and tells executives the results in the aggregate.',
      ),
      standing: 'recalled',
    },
    version(
      '2000-11-13',
      '5 CFR 430.311',
      'The agency trains executives and raters on the system, evaluates it from time to time and improves it as needed.',
    ),
  ],
})

function version(
  from: string,
  cite: Cite,
  summary: string,
): Version<Needs, 'aggregateResultsShared', Judged> {
  const shares = cite === '5 CFR 430.313'
  return {
    from: day(from),
    by: [cite],
    summary,
    alsoNeeds: () => (shares ? ['aggregateResultsShared'] : []),
    apply: ({ executivesTrained, ratersTrained, systemEvaluated, aggregateResultsShared }, note) =>
      judged(note, [
        ['Executives are trained on it', executivesTrained, cite, 'training of executives'],
        ['Raters are trained on it', ratersTrained, cite, 'training of raters'],
        ['It is evaluated and improved', systemEvaluated, cite, 'an evaluation from time to time'],
        ...(shares
          ? ([
              [
                'Executives are told the results in the aggregate',
                aggregateResultsShared === true,
                cite,
                'the results in the aggregate for executives to see',
              ],
            ] as const)
          : []),
      ]),
  }
}
