import { day } from '../../base/dates.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'

type Answer = { allowed: boolean; lacks: readonly string[] }

/** Whether an agency’s pay plan holds what it must. */
export const plan = rule({
  id: 'pay/plan',
  asks: 'May the agency set and adjust executives’ pay under this plan?',
  needs: [
    'systemCertified',
    'planWritten',
    'planDistinguishes',
    'planNamesOfficial',
    'planHasControls',
    'planOpen',
    'planKeepsConfidential',
  ],
  may: ['planCoversAboveLevelIII'],
  says: ({ allowed, lacks }: Answer) =>
    allowed ? 'Allowed: the plan holds all that it must.' : `Not allowed: ${lacks.join('; ')}.`,
  changes: ({ lacks }) => lacks.map((lack) => `To be cured: ${lack}.`),
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 CFR 534.404(g)', '5 CFR 534.402'],
      summary:
        'Each agency has a written plan: criteria for meaningful distinctions within a rating level, between levels or both; criteria for rates above level III, if certified; the named official who sets and adjusts pay; controls. The process is open, a person’s data are confidential.',
      alsoNeeds: ({ systemCertified }) => (systemCertified ? ['planCoversAboveLevelIII'] : undefined),
      apply(facts, note): Answer {
        const cite = '5 CFR 534.404(g)'
        const tests: Test[] = [
          ['The plan is written', facts.planWritten, cite, 'no written plan'],
          [
            'It has criteria for meaningful distinctions within or between rating levels',
            facts.planDistinguishes,
            cite,
            'no criteria for distinctions',
          ],
          [
            'It names the official who sets and adjusts pay',
            facts.planNamesOfficial,
            cite,
            'no official named',
          ],
          ['It has controls', facts.planHasControls, cite, 'no controls'],
          ['The process is open', facts.planOpen, cite, 'the process is not open'],
          [
            'A person’s data are confidential',
            facts.planKeepsConfidential,
            cite,
            'personal data are not protected',
          ],
        ]
        if (facts.systemCertified)
          tests.push([
            'It has criteria for rates above level III',
            facts.planCoversAboveLevelIII === true,
            cite,
            'no criteria for rates above level III',
          ])
        return { allowed: note.tests(tests), lacks: lackingOf(tests) }
      },
    },
  ],
})
