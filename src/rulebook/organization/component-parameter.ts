import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

type Parameter = { allowed: boolean; inherits: boolean; missing: readonly string[] }

const NO_CITATION = 'the statute or regulation that exempts it'
const NO_DATES = 'the dates of the exemption'

/** A component keeps the department’s performance rules: it may tighten them, and leave them only where law exempts it. */
export const componentParameter = rule({
  id: 'organization/component-parameter',
  asks: 'May the component set this value beside the department’s?',
  needs: ['parameterChange'],
  may: ['exemptionCited', 'exemptionDated'],
  says({ allowed, inherits, missing }: Parameter) {
    if (!allowed) return `It may not: it is looser than the department’s. Missing: ${missing.join('; ')}.`
    return inherits
      ? 'It may; the department’s rules stay in force beside it.'
      : 'It may, under the exemption cited.'
  },
  changes: ({ allowed }) =>
    allowed
      ? ['A looser value would need an exemption by statute or regulation, with its dates.']
      : ['A value that is stricter or the same; or an exemption by statute or regulation, with its dates.'],
  law: [
    {
      from: day('2012-06-05'),
      scope: 'department:DHS',
      by: ['DHS SES directive, IV.C', 'DHS SES directive, II.A'],
      standing: 'assumed',
      summary:
        'The department’s rules hold in every component, which runs the system under them: it may be stricter, not looser. Only a part that statute or regulation exempts may leave them. The copy bears no date.',
      apply({ parameterChange, exemptionCited, exemptionDated }, note): Parameter {
        const kept = note.test(
          'The component’s value is no looser than the department’s',
          parameterChange !== 'looser',
          'DHS SES directive, IV.C',
        )
        if (kept) return { allowed: true, inherits: true, missing: [] }
        const cited = note.test(
          'A statute or regulation is cited that exempts the component',
          exemptionCited === true,
          'DHS SES directive, II.A',
        )
        const dated = note.test(
          'The exemption has its dates',
          exemptionDated === true,
          'DHS SES directive, II.A',
        )
        const missing = [...(cited ? [] : [NO_CITATION]), ...(dated ? [] : [NO_DATES])]
        return { allowed: cited && dated, inherits: !(cited && dated), missing }
      },
    },
  ],
})
