import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

/** Who may waive the limit on the amount. */
type Answer = { waivedBy: 'OPM' | 'the agency'; upTo: string }

/** Who waives the 25% limit of an incentive for a critical agency need. */
export const incentiveWaiver = rule({
  id: 'awards/incentive-waiver',
  asks: 'Who may waive the limit on this incentive for a critical agency need?',
  needs: ['incentiveType'],
  says: ({ waivedBy, upTo }: Answer) =>
    `${waivedBy === 'OPM' ? 'OPM, at the agency’s request' : 'The agency itself'}; ${upTo}.`,
  changes: ({ waivedBy }) =>
    waivedBy === 'OPM'
      ? ['From 13 February 2026 the agency itself waives it for recruitment and relocation.']
      : ['For a retention incentive only OPM’s waiver is on record.'],
  law: [
    {
      from: day('2026-02-13'),
      by: ['90 FR 57867', '5 CFR 575.109(c)', '5 CFR 575.209(c)', '5 USC 5754(f)'],
      summary:
        'The agency itself waives the limit for recruitment and relocation incentives; service periods of less than six months are allowed for recruitment. The retention sections were not seen to change.',
      apply({ incentiveType }, note): Answer {
        if (incentiveType === 'retention') {
          note.assumed(
            'Retention',
            'as before: the change of 2026 was seen for recruitment and relocation alone',
          )
          return { waivedBy: 'OPM', upTo: 'up to 50% of basic pay, always with a signed agreement' }
        }
        note.says('Who waives', 'the agency', '90 FR 57867')
        return { waivedBy: 'the agency', upTo: UP_TO }
      },
    },
    {
      from: day('2005-05-13'),
      by: ['5 USC 5753(e)', '5 USC 5754(f)', '5 CFR 575.109(c)', '5 CFR 575.309(e)'],
      summary: 'OPM waives the limit at the agency’s request, for a critical agency need.',
      apply({ incentiveType }, note): Answer {
        const retention = incentiveType === 'retention'
        note.says('Who waives', 'OPM', retention ? '5 USC 5754(f)' : '5 USC 5753(e)')
        return {
          waivedBy: 'OPM',
          upTo: retention ? 'up to 50% of basic pay, always with a signed agreement' : UP_TO,
        }
      },
    },
  ],
})

const UP_TO = 'up to 50% of basic pay times the years, and 100% in all'
