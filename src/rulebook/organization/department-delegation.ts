import { day, type IsoDate } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { rule } from '../kernel/rule.ts'

type Office = FactValue<'departmentOffice'>

/** The delegation that an office of the department acts under, and the day from which it is. */
type Answer = { delegation: string; dated: IsoDate; statute: string }

const HELD = {
  'Deputy Secretary': { delegation: 'DHS Delegation 0100.2', dated: day('2003-06-23') },
  'Under Secretary for Management': { delegation: 'DHS Delegation 00002', dated: day('2012-05-29') },
  'human capital office': { delegation: 'DHS Delegation 03000', dated: day('2012-06-05') },
} as const satisfies Record<Office, { delegation: string; dated: IsoDate }>

/** The delegation under which an office of the department acts in the performance management of executives. */
export const departmentDelegation = rule({
  id: 'organization/department-delegation',
  asks: 'Under which delegation does this office of the department act in executive performance management?',
  needs: ['departmentOffice'],
  says: ({ delegation, dated, statute }: Answer) =>
    `Under ${delegation} of ${dated}, on the basis of ${statute}.`,
  changes: () => ['Another office of the department acts under a delegation of its own.'],
  law: [
    {
      from: day('2012-06-05'),
      scope: 'department:DHS',
      by: ['DHS SES directive, III'],
      standing: 'assumed',
      summary:
        'The department’s directive rests on the chapter on performance appraisal and its regulation, and on three delegations. That each office holds the one with its number, in the order in which the directive names them, is our reading; the delegations themselves were not read.',
      apply({ departmentOffice }, note): Answer {
        const { delegation, dated } = HELD[departmentOffice]
        note.says(
          'Statute and regulation',
          '5 USC chapter 43, subchapter II, and 5 CFR part 430, subpart C',
          'DHS SES directive, III',
        )
        note.date(`Date of ${delegation}`, dated, delegation)
        note.assumed('Who holds which delegation', 'in the order in which the directive names them')
        return { delegation, dated, statute: '5 USC chapter 43, subchapter II' }
      },
    },
  ],
})
