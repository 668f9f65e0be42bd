import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { changesConditions, type Judged, judged, saysConditions } from '../kernel/judged.ts'

const NEEDS = ['alignsPlans', 'appraisesYearly', 'resultsUsed'] as const satisfies readonly FactId[]

const MAY = [
  'elementsOnCompetencies',
  'standardForEachLevel',
  'derivedMathematically',
  'aboveForExceeding',
  'consultsAndMonitors',
  'balancedMeasures',
] as const satisfies readonly FactId[]

type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** The standards of an appraisal system; its levels and the ban on preset distributions have rules of their own. */
export const systemStandards = rule<Needs, Judged, May>({
  id: 'appraisal/system-standards',
  asks: 'Does this appraisal system for executives meet OPM’s standards?',
  needs: NEEDS,
  may: MAY,
  says: saysConditions('It meets the standards asked about here', 'It does not meet them'),
  changes: changesConditions(['The scale of levels, and OPM’s approval, are asked about apart.']),
  law: [
    {
      from: day('2015-10-26'),
      by: ['5 CFR 430.305(a)', '80 FR 57693'],
      summary:
        'Critical elements rest on competencies that OPM validated; plans are aligned with mission and strategy; there is a standard for each level; executives are appraised at least once a year; the annual summary rating is derived by a mathematical method that agrees with the level descriptions; the results are used. An agency may build its own system, or take OPM’s basic one with little adaptation.',
      alsoNeeds: () => ['elementsOnCompetencies', 'standardForEachLevel', 'derivedMathematically'],
      apply: (facts, note) =>
        judged(note, [
          ...common(facts, '5 CFR 430.305(a)'),
          [
            'Critical elements are built on competencies that OPM validated',
            facts.elementsOnCompetencies === true,
            '5 CFR 430.305(a)(1)',
            'critical elements built on validated competencies',
          ],
          [
            'There is a performance standard for each level',
            facts.standardForEachLevel === true,
            '5 CFR 430.305(a)(3)',
            'a performance standard for each level',
          ],
          [
            'The annual summary rating is derived by a mathematical method that agrees with the level descriptions',
            facts.derivedMathematically === true,
            '5 CFR 430.305(a)(5)',
            'a mathematical method for the annual summary rating',
          ],
        ]),
    },
    {
      from: day('2000-11-13'),
      by: ['5 CFR 430.304', '65 FR 60842'],
      summary:
        'The system links plans to strategic plans, provides for consultation and monitoring, appraises executives yearly with balanced measures of results, customers and employees, rates above fully successful only those who exceed normal expectations, and uses the results for pay and other actions.',
      alsoNeeds: () => ['aboveForExceeding', 'consultsAndMonitors', 'balancedMeasures'],
      apply: (facts, note) =>
        judged(note, [
          ...common(facts, '5 CFR 430.304'),
          [
            'Only those who exceed normal expectations are rated above fully successful',
            facts.aboveForExceeding === true,
            '5 CFR 430.304',
            'a method by which only those who exceed normal expectations rate above fully successful',
          ],
          [
            'It provides for consultation on plans and for monitoring',
            facts.consultsAndMonitors === true,
            '5 CFR 430.304',
            'consultation and monitoring',
          ],
          [
            'Its measures balance results with the views of customers and employees',
            facts.balancedMeasures === true,
            '5 CFR 430.304',
            'balanced measures',
          ],
        ]),
    },
  ],
})

function common({ alignsPlans, appraisesYearly, resultsUsed }: Facts, cite: Cite): Test[] {
  return [
    [
      'Plans are aligned with mission and strategic plan',
      alignsPlans,
      cite,
      'plans aligned with the strategic plan',
    ],
    [
      'Executives are appraised at least once a year',
      appraisesYearly,
      cite,
      'an appraisal at least once a year',
    ],
    [
      'The results are a basis for pay, awards, retention, development and removal',
      resultsUsed,
      cite,
      'the use of the results for pay, awards and other actions',
    ],
  ]
}
