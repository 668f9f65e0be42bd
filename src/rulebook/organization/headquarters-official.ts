import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { rule } from '../kernel/rule.ts'

type PostKind = FactValue<'postKind'>

/** Whether the holder of the post is such an official, and why. */
export type Official = { official: boolean; basis: string }

/** The posts that the directive names: they qualify whomever they report to. */
const NAMED: ReadonlySet<PostKind> = new Set<PostKind>([
  'EAD of HSI',
  'EAD of ERO',
  'EAD of M&A',
  'principal legal advisor',
  'associate director of OPR',
])
/** The posts to one of which an Assistant Director, Officer or equivalent must report. */
const ABOVE: ReadonlySet<PostKind> = new Set<PostKind>([
  'director',
  'deputy director',
  'chief of staff',
  'EAD of M&A',
])
const BY_LINE: ReadonlySet<PostKind> = new Set<PostKind>(['assistant director', 'officer'])

/** Who is a Headquarters Responsible Official: five named posts, and others by their reporting line. */
export const headquartersOfficial = rule({
  id: 'organization/headquarters-official',
  asks: 'Is the holder of this post a Headquarters Responsible Official?',
  needs: ['postKind'],
  may: ['reportsToKind', 'equivalentPost'],
  says: ({ official, basis }: Official) =>
    official
      ? `A Headquarters Responsible Official: ${basis}.`
      : `Not a Headquarters Responsible Official: ${basis}.`,
  changes: ({ official }) =>
    official
      ? ['The status follows the post: a new reporting line can end it on that day.']
      : [
          'An Assistant Director, Officer or equivalent who reports directly to the Director, the Deputy Director, the Chief of Staff or the EAD of M&A would be one.',
        ],
  law: [
    {
      from: day('2019-07-31'),
      scope: 'component:ICE',
      by: ['ICE Directive 1056.1, 3.6'],
      summary:
        'Three Executive Associate Directors, the Principal Legal Advisor and the head of OPR always; Assistant Directors, Officers and equivalent posts if they report directly to the Director, the Deputy Director, the Chief of Staff or the EAD of M&A.',
      alsoNeeds({ postKind, equivalentPost }) {
        if (BY_LINE.has(postKind)) return ['reportsToKind']
        if (postKind !== 'other') return undefined
        return equivalentPost === true ? ['reportsToKind'] : ['equivalentPost']
      },
      apply({ postKind, reportsToKind, equivalentPost }, note): Official {
        const named = note.test(
          'It is one of the five posts that the directive names',
          NAMED.has(postKind),
          'ICE Directive 1056.1, 3.6',
        )
        if (named) return { official: true, basis: 'it is one of the five named posts' }
        const ranks = note.test(
          'It is the post of an Assistant Director or Officer, or equivalent',
          BY_LINE.has(postKind) || (postKind === 'other' && equivalentPost === true),
          'ICE Directive 1056.1, 3.6',
        )
        if (!ranks || reportsToKind === undefined) {
          return { official: false, basis: 'it is neither named nor of the rank of an Assistant Director' }
        }
        const direct = note.test(
          'It reports directly to the Director, the Deputy Director, the Chief of Staff or the EAD of M&A',
          ABOVE.has(reportsToKind),
          'ICE Directive 1056.1, 3.6',
        )
        if (direct) return { official: true, basis: `it reports directly to the ${reportsToKind}` }
        const line = reportsToKind === 'other' ? 'a post that is none of the four' : `the ${reportsToKind}`
        return { official: false, basis: `it reports to ${line}` }
      },
    },
  ],
})
