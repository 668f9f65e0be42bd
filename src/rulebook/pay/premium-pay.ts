import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactValue } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'

/** Whether an executive may have it. */
type Answer = { allowed: boolean; kind: string }

/** Premium pay and compensatory time: executives have neither, save for religious observance. */
export const premiumPay = rule({
  id: 'pay/premium-pay',
  asks: 'May an executive be given this premium pay or compensatory time?',
  needs: ['premiumKind'],
  says: ({ allowed, kind }: Answer) =>
    allowed
      ? 'Yes: compensatory time off for religious observance is open to executives.'
      : `No: executives have no ${kind.replaceAll('-', ' ')}${kind === 'compensatory-time' ? '' : ' pay'}; the entry is refused.`,
  changes: ({ allowed }) => [
    allowed
      ? 'Taken in place of overtime it would be refused.'
      : 'Time off for religious observance alone is open.',
  ],
  law: [
    {
      from: day('1995-02-02'),
      by: ['5 USC 5541(2)(xvi)', '5 CFR 534.408', '5 USC 5550a'],
      summary:
        'Executives have no overtime, Sunday, holiday, night, standby or hazard pay and no compensatory time in place of overtime; compensatory time off for religious observance is open to them.',
      apply: ({ premiumKind }, note) => judged(premiumKind, note, '5 CFR 534.408(b)'),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 5541(2)(xvi)', '5 USC 5550a'],
      summary: 'Executives are outside premium pay.',
      apply: ({ premiumKind }, note) => judged(premiumKind, note, '5 USC 5541(2)(xvi)'),
    },
  ],
})

function judged(kind: FactValue<'premiumKind'>, note: Note, by: Cite): Answer {
  note.says('Executives', 'are outside premium pay', '5 USC 5541(2)(xvi)')
  const religious = kind === 'religious-compensatory-time'
  const allowed = note.test(
    'It is time off for religious observance',
    religious,
    religious ? '5 USC 5550a' : by,
  )
  return { allowed, kind }
}
