import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import type { FactValue } from '../facts.ts'

type Answer = { allowed: boolean; objection: FactValue<'representativeObjection'> }

/** Whether the agency may refuse the representative whom the executive chose. */
export const representative = rule({
  id: 'removal/representative',
  asks: 'May the agency refuse this representative in a disciplinary action?',
  needs: ['representativeObjection'],
  says: ({ allowed, objection }: Answer) =>
    allowed
      ? `Yes: ${objection} is a reason to refuse.`
      : `No: ${objection} is no reason; the executive chooses the representative.`,
  changes: ({ allowed }) =>
    allowed
      ? ['Without a conflict, unreasonable cost or priority work the choice stands.']
      : ['A conflict, unreasonable cost or priority work would be a reason.'],
  law: [
    {
      from: day('1995-02-02'),
      by: ['5 USC 7543(b)(3)', '5 CFR 752.604'],
      summary:
        'The executive may be represented. The agency may refuse a representative for a conflict of interest or position, for unreasonable cost, or because priority work does not spare the representative.',
      apply({ representativeObjection: objection }, note): Answer {
        const allowed = note.test(
          'The reason is a conflict, unreasonable cost or priority work',
          objection !== 'another reason',
          '5 CFR 752.604',
        )
        return { allowed, objection }
      },
    },
  ],
})
