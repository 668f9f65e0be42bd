import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { Test } from '../kernel/note.ts'
import type { Scope } from '../kernel/at.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { changesConditions, type Judged, judged, saysConditions } from '../kernel/judged.ts'

type Needs = 'executiveSetMet' | 'technicalSetMet'

/** Executive and technical qualifications: two sets, of which neither replaces the other. */
export const bothQualifications = rule<Needs, Judged, 'opmMinimumMet'>({
  id: 'development/both-qualifications',
  asks: 'May the person be found qualified for the position?',
  needs: ['executiveSetMet', 'technicalSetMet'],
  may: ['opmMinimumMet'],
  says: saysConditions('The person may be found qualified', 'The person may not be found qualified'),
  changes: changesConditions(['Without one of the two sets the person would not be qualified.']),
  law: [
    version('2019-07-31', ['ICE Directive 1056.1, 3.12'], 'component:ICE'),
    version('1991-07-01', ['5 USC 3393(c)', '5 USC 3393(e)', 'OPM SES-91-04, qualifications a']),
  ],
})

function version(from: string, by: readonly Cite[], scope?: Scope): Version<Needs, 'opmMinimumMet', Judged> {
  const layered = scope !== undefined
  return {
    from: day(from),
    by,
    scope,
    summary: layered
      ? 'A position asks for OPM’s minimum requirements, which cannot be lowered, to which professional and technical ones may be added; and for the executive core qualifications.'
      : 'Executive qualifications are the same for all positions and come on top of the technical ones of the position; passing one set does not replace the other.',
    alsoNeeds: () => (layered ? ['opmMinimumMet'] : undefined),
    apply({ executiveSetMet, technicalSetMet, opmMinimumMet }, note) {
      const tests: Test[] = [
        [
          'The executive qualifications are met',
          executiveSetMet,
          '5 USC 3393(c)',
          'the executive qualifications',
        ],
        [
          'The technical qualifications of the position are met',
          technicalSetMet,
          '5 USC 3393(e)',
          'the technical qualifications of the position',
        ],
      ]
      if (layered) {
        tests.push([
          'OPM’s minimum requirements are met',
          opmMinimumMet === true,
          'ICE Directive 1056.1, 3.12',
          'OPM’s minimum requirements',
        ])
      }
      return judged(note, tests)
    },
  }
}
