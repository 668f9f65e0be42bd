import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { changesConditions, type Judged, judged, saysConditions } from '../kernel/judged.ts'

const MAY = [
  'criticalElements',
  'criticalElementsAppraised',
  'ratingAssigned',
  'elementsOutsidePlan',
] as const satisfies readonly FactId[]

type Needs = 'appraisalWritten' | 'restsOnRequirements'
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** What a written appraisal rests on. */
export const basis = rule<Needs, Judged, May>({
  id: 'appraisal/basis',
  asks: 'Does this appraisal rest on what it must?',
  needs: ['appraisalWritten', 'restsOnRequirements'],
  may: MAY,
  says: saysConditions('Yes: it rests on what it must', 'No, not on all that it must'),
  changes: changesConditions(['Requirements set for another period would not do.']),
  law: [
    version(
      '2015-10-26',
      ['5 USC 4312(b)(2)', '5 CFR 430.308'],
      'The appraisal is in writing, at the end of the period, on individual and organizational performance against the requirements set for it, on the critical elements at least, and an annual summary rating is given.',
      '5 CFR 430.308',
    ),
    version(
      '2000-11-13',
      ['5 USC 4312(b)(2)', '5 CFR 430.307(a)'],
      'The appraisal is in writing, at the end of the period, on individual and organizational performance against the requirements set for it, on the critical elements at least, and an annual summary rating is given.',
      '5 CFR 430.307(a)',
    ),
    version(
      '1979-07-13',
      ['5 USC 4312(b)(2)'],
      'The appraisal is in writing and rests on the individual and organizational requirements set for the period.',
      undefined,
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  rules: Cite | undefined,
): Version<Needs, May, Judged> {
  return {
    from: day(from),
    by,
    summary,
    standing: from === '2015-10-26' ? 'recalled' : undefined,
    alsoNeeds:
      rules === undefined
        ? undefined
        : () => ['criticalElements', 'criticalElementsAppraised', 'ratingAssigned'],
    apply: (facts, note) =>
      judged(note, [
        [
          'The appraisal is in writing',
          facts.appraisalWritten,
          '5 USC 4312(b)(2)',
          'the appraisal in writing',
        ],
        [
          'It rests on the individual and organizational requirements set for that period',
          facts.restsOnRequirements,
          '5 USC 4312(b)(2)',
          'the requirements set for that period as its basis',
        ],
        ...(rules === undefined ? [] : byRegulation(facts, rules)),
      ]),
  }
}

function byRegulation(facts: Facts, cite: Cite): Test[] {
  const { criticalElements, criticalElementsAppraised, ratingAssigned, elementsOutsidePlan } = facts
  return [
    [
      'It appraises every critical element',
      (criticalElementsAppraised ?? 0) >= (criticalElements ?? 0),
      cite,
      'an appraisal of every critical element',
    ],
    [
      'It appraises no element that is not in the plan',
      (elementsOutsidePlan ?? 0) === 0,
      cite,
      'elements of the plan alone',
    ],
    [
      'An annual summary rating is assigned at the end of the period',
      ratingAssigned === true,
      cite,
      'an annual summary rating',
    ],
  ]
}
