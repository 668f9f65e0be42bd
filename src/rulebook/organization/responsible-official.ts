import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { rule } from '../kernel/rule.ts'

type Unit = FactValue<'departmentUnit'>

/** Who takes the duties of a component head in the appraisal of its executives; `official` where that is its own head. */
type Responsible = { official: boolean; who: string; appointedBy: string }

const OWN_HEAD: ReadonlySet<Unit> = new Set<Unit>(['NPPD', 'OIG', 'FLETC'])
const LEGAL: ReadonlySet<Unit> = new Set<Unit>([
  'OGC headquarters',
  'legal office of TSA',
  'legal office of USCIS',
  'legal office of ICE',
  'legal office of FEMA',
  'legal office of CBP',
  'legal office of FLETC',
])
const APPOINTS = 'the Deputy Secretary; a component’s holder alone by documented delegation'

/** Who is responsible for an organisation’s executives under the department’s performance management system. */
export const responsibleOfficial = rule({
  id: 'organization/responsible-official',
  asks: 'Does the head of this organisation run the performance system for its executives, and if not, who does?',
  needs: ['departmentUnit'],
  may: ['legalOfficeByComponent'],
  says: ({ official, who, appointedBy }: Responsible) =>
    `${official ? 'Its own head' : 'Not its own head'}: ${who}. Appointing authority of the department: ${appointedBy}.`,
  changes: ({ official }) =>
    official
      ? [
          'For a legal office, or a support component other than NPPD, OIG and FLETC, it would be another official.',
        ]
      : ['For an operating component, NPPD, OIG or FLETC it would be its own head.'],
  law: [
    {
      from: day('2012-06-05'),
      scope: 'department:DHS',
      by: ['DHS SES directive, IV'],
      standing: 'assumed',
      summary:
        'Component heads run the system in their components; headquarters human resources does for support components other than NPPD, OIG, FLETC and OGC; the head of OGC for its headquarters and six legal offices. The copy bears no date: it is dated by the youngest delegation that it names.',
      apply({ departmentUnit, legalOfficeByComponent }, note): Responsible {
        const legal = note.test(
          'It is the department’s legal office, or one of its six in the components',
          LEGAL.has(departmentUnit),
          'DHS SES directive, IV.F',
        )
        if (legal) {
          const own = note.test(
            'An override on record leaves the legal office to its component',
            legalOfficeByComponent === true && departmentUnit !== 'OGC headquarters',
            'ICE Directive 1056.1, 3.6',
          )
          return own
            ? { official: true, who: 'the component, by the override on record', appointedBy: APPOINTS }
            : {
                official: false,
                who: 'the head of OGC, helped by headquarters human resources',
                appointedBy: APPOINTS,
              }
        }
        const support = note.test(
          'It is a support component that has no head of its own in this',
          departmentUnit === 'support component',
          'DHS SES directive, IV.D',
        )
        if (support)
          return {
            official: false,
            who: 'the executive director of headquarters human resources management',
            appointedBy: APPOINTS,
          }
        note.test(
          'It is NPPD, OIG or FLETC, whose heads act for their own organisations',
          OWN_HEAD.has(departmentUnit),
          'DHS SES directive, IV.E',
        )
        return { official: true, who: 'the head of the organisation itself', appointedBy: APPOINTS }
      },
    },
  ],
})
