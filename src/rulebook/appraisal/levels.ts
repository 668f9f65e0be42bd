import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { Test } from '../kernel/note.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { changesConditions, type Judged, judged } from '../kernel/judged.ts'

type Needs = 'fullySuccessfulLevels' | 'minimallySatisfactoryLevels' | 'unsatisfactoryLevels'
type Answer = Judged & { levels: number }

/** How many levels a version allows in all; none where it sets no number. */
type Size = { least: number; most: number; cite: Cite }

/** The scale of summary levels. */
export const levels = rule<Needs, Answer, 'equivalencyStated'>({
  id: 'appraisal/levels',
  asks: 'May an appraisal system have this scale of summary levels?',
  needs: ['fullySuccessfulLevels', 'minimallySatisfactoryLevels', 'unsatisfactoryLevels'],
  may: ['equivalencyStated'],
  says: ({ allowed, levels: count, missing }) =>
    allowed
      ? `Yes, with its ${count} levels.`
      : `No, not with ${count} levels. Missing: ${missing.join('; ')}.`,
  changes: changesConditions(['Without one of the kinds of level it could not.']),
  law: [
    version(
      '2015-10-26',
      ['5 USC 4314(a)', '5 CFR 430.305(a)(6)', '5 CFR 430.305(a)(7)'],
      'Exactly five levels: outstanding, exceeds fully successful, fully successful, minimally satisfactory, unsatisfactory. An agency that names them otherwise says to which each is equivalent.',
      { least: 5, most: 5, cite: '5 CFR 430.305(a)(6)' },
    ),
    version(
      '2000-11-13',
      ['5 USC 4314(a)', '5 CFR 430.304'],
      'At least three levels: one or more fully successful ones, one minimally satisfactory, one unsatisfactory.',
      { least: 3, most: Number.POSITIVE_INFINITY, cite: '5 CFR 430.304' },
    ),
    {
      ...version(
        '1991-07-01',
        ['5 USC 4314(a)', 'OPM SES-91-04, VIII.A'],
        'Three to five levels: one or more fully successful ones, one minimally satisfactory, one unsatisfactory.',
        { least: 3, most: 5, cite: 'OPM SES-91-04, VIII.A' },
      ),
      standing: 'secondary',
    },
    version(
      '1979-07-13',
      ['5 USC 4314(a)'],
      'One or more fully successful levels, one minimally satisfactory level, one unsatisfactory level.',
      undefined,
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  size: Size | undefined,
): Version<Needs, 'equivalencyStated', Answer> {
  return {
    from: day(from),
    by,
    summary,
    apply(facts, note) {
      const { fullySuccessfulLevels, minimallySatisfactoryLevels, unsatisfactoryLevels } = facts
      const count = note.count(
        'Levels in all',
        fullySuccessfulLevels + minimallySatisfactoryLevels + unsatisfactoryLevels,
      )
      const conditions: Test[] = [
        [
          'One or more are fully successful levels',
          fullySuccessfulLevels >= 1,
          '5 USC 4314(a)(1)',
          'a fully successful level',
        ],
        [
          'One is minimally satisfactory',
          minimallySatisfactoryLevels === 1,
          '5 USC 4314(a)(2)',
          'one minimally satisfactory level, no more and no less',
        ],
        [
          'One is unsatisfactory',
          unsatisfactoryLevels === 1,
          '5 USC 4314(a)(3)',
          'one unsatisfactory level, no more and no less',
        ],
      ]
      if (size !== undefined) {
        conditions.push([
          'The number of levels is one that is allowed',
          size.least <= count && count <= size.most,
          size.cite,
          'an allowed number of levels in all',
        ])
      }
      if (facts.equivalencyStated !== undefined && size?.least === 5) {
        conditions.push([
          'The agency says to which level each of its names is equivalent',
          facts.equivalencyStated,
          '5 CFR 430.305(a)(7)',
          'the statement of equivalent levels',
        ])
      }
      return { ...judged(note, conditions), levels: count }
    },
  }
}
