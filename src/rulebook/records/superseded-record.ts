import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

/** Whether the record must be destroyed for having been superseded, and by whose rule. */
type Answer = { required: boolean; byRuleOf: 'regulation' | 'agency' | null }

/** Whether a superseded performance record is destroyed. */
export const supersededRecord = rule({
  id: 'records/superseded-record',
  asks: 'Must this superseded performance record be destroyed before its term is over?',
  needs: ['recordSuperseded', 'recordOfExecutive'],
  may: ['agencyRuleOnSuperseded'],
  says: ({ required, byRuleOf }: Answer) =>
    required
      ? `Yes: by the rule of the ${byRuleOf === 'agency' ? 'agency' : 'regulation'}; it is not kept to term.`
      : 'No: it is kept to term.',
  changes: ({ required }) =>
    required
      ? ['A record that is not superseded is kept to term.']
      : [
          'For SES records a rule of the agency would require it; for others an action that supersedes the record does.',
        ],
  law: [
    {
      from: day('2015-01-01'),
      by: ['5 CFR 293.404(a)(1)(iii)', '5 CFR 293.404(b)'],
      summary:
        'A record superseded by an administrative, judicial or quasi-judicial action is destroyed and not kept to term. That line stands in the part that leaves the SES out; for the SES it is for the agency to make it a rule.',
      apply({ recordSuperseded, recordOfExecutive, agencyRuleOnSuperseded }, note): Answer {
        const superseded = note.test(
          'The record was superseded by such an action',
          recordSuperseded,
          '5 CFR 293.404(a)(1)(iii)',
        )
        if (!superseded) return { required: false, byRuleOf: null }
        const executive = note.test(
          'It is a record of a member of the SES',
          recordOfExecutive,
          '5 CFR 293.404(b)',
        )
        if (!executive) return { required: true, byRuleOf: 'regulation' }
        const own = note.test(
          'The agency has made it a rule for the SES',
          agencyRuleOnSuperseded === true,
          'Cadre practice',
        )
        return { required: own, byRuleOf: own ? 'agency' : null }
      },
    },
  ],
})
