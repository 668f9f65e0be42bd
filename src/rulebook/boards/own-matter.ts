import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { changesConditions, type Judged, judged, saysConditions } from '../kernel/judged.ts'
import type { FactValue } from '../facts.ts'
import { rule, type Version } from '../kernel/rule.ts'

type Needs = 'subjectIsSelf' | 'boardMatter'

/** A member takes no part where the board deliberates on the member’s own matter. */
export const ownMatter = rule<Needs, Judged>({
  id: 'boards/own-matter',
  asks: 'May this member of the Performance Review Board take part in the deliberation?',
  needs: ['subjectIsSelf', 'boardMatter'],
  says: saysConditions('The member may take part', 'The member may not take part'),
  changes: changesConditions(['In a matter of the member’s own the member stays out.']),
  law: [
    {
      ...version(
        '2015-10-26',
        '5 CFR 430.311',
        'Members take no part in deliberations on their own appraisals, pay and awards.',
        ['appraisal', 'award', 'pay adjustment'],
      ),
      standing: 'recalled',
    },
    version('2000-11-13', '5 CFR 430.310', 'Members take no part in deliberations on their own appraisals.', [
      'appraisal',
    ]),
  ],
})

function version(
  from: string,
  cite: Cite,
  summary: string,
  matters: readonly FactValue<'boardMatter'>[],
): Version<Needs, never, Judged> {
  return {
    from: day(from),
    by: [cite],
    summary,
    apply: ({ subjectIsSelf, boardMatter }, note) =>
      judged(note, [
        [
          'It is not a matter of the member’s own from which the regulation keeps members away',
          !(subjectIsSelf && matters.includes(boardMatter)),
          cite,
          'a matter that is not the member’s own',
        ],
      ]),
  }
}
