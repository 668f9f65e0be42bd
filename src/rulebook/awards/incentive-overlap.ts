import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { type Allowed, changesOf, saysOf } from './conditions.ts'

type Kind = 'recruitment' | 'relocation' | 'retention'

/** What may not already be running when another begins, and where that is written. */
const BARRED: Readonly<Record<Kind, { running: readonly Kind[]; by: Cite }>> = {
  recruitment: { running: ['relocation', 'retention'], by: '5 CFR 575.105(c)' },
  relocation: { running: ['recruitment', 'relocation'], by: '5 CFR 575.205(d)' },
  retention: { running: ['recruitment', 'relocation', 'retention'], by: '5 CFR 575.309(g)' },
}

/** Which incentives may run beside one another. */
export const incentiveOverlap = rule({
  id: 'awards/incentive-overlap',
  asks: 'May this incentive start while another is running?',
  needs: ['incentiveType', 'runningIncentive'],
  says: ({ allowed, missing }: Allowed) => saysOf(allowed, missing, 'It may start.', 'It may not start.'),
  changes: ({ allowed, missing }) =>
    changesOf(
      allowed,
      missing,
      'A relocation agreement may run beside an earlier retention incentive; no others may.',
    ),
  law: [
    {
      from: day('2005-05-13'),
      by: ['5 CFR 575.105(c)', '5 CFR 575.205(d)', '5 CFR 575.309(g)'],
      summary:
        'Recruitment may not start during relocation or retention; relocation not during recruitment or another relocation, but beside an earlier retention incentive, both periods then running at once; retention not during recruitment, relocation or an earlier retention.',
      apply({ incentiveType, runningIncentive }, note): Allowed {
        const { running, by } = BARRED[incentiveType]
        const clear = !running.some((kind) => kind === runningIncentive)
        note.says('Running already', runningIncentive)
        if (incentiveType === 'recruitment' && runningIncentive === 'recruitment')
          note.assumed('Another recruitment incentive', 'not barred by the sections read')
        const tests: Test[] = [
          [
            'The one that runs does not bar it',
            clear,
            by,
            'the incentive that is running must end before this one starts',
          ],
        ]
        return { allowed: note.tests(tests), missing: lackingOf(tests) }
      },
    },
  ],
})
