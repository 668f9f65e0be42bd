import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

type Answer = { allowed: boolean; ground: string }

/** Whether a performance record may be disclosed. */
export const disclosure = rule({
  id: 'records/disclosure',
  asks: 'May this performance record be disclosed on this ground?',
  needs: ['disclosureGround'],
  says: ({ allowed, ground }: Answer) => (allowed ? `Yes: by ${ground}.` : 'No: there is no ground for it.'),
  changes: ({ allowed }) =>
    allowed
      ? ['Without such a ground it may not.']
      : ['The Privacy Act, a published routine use, or being public data would be a ground.'],
  law: [
    {
      from: day('2015-01-01'),
      by: ['5 CFR 293.406', '5 CFR 293.311'],
      summary:
        'Performance records are disclosed only as the Privacy Act and the published routine uses allow; the data that the regulation makes public are public.',
      apply({ disclosureGround: ground }, note): Answer {
        const allowed = note.anyOf([
          ['The Privacy Act allows it', ground === 'the Privacy Act', '5 CFR 293.406'],
          ['A published routine use covers it', ground === 'a published routine use', '5 CFR 293.406'],
          ['It is public data', ground === 'public data', '5 CFR 293.311'],
        ])
        return { allowed, ground }
      },
    },
  ],
})
