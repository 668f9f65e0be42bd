import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownOf } from '../kernel/shown.ts'

/** The item of the schedule; years kept, null where another event ends it; whether longer is allowed. */
type Answer = {
  item: '070' | '071' | '072' | '073'
  years: number | null
  keptUntil: string
  longerAllowed: boolean
}

const ITEMS: Readonly<
  Record<
    | 'acceptable performance, not SES'
    | 'unacceptable performance, not SES'
    | 'SES performance'
    | 'superseded performance records',
    Answer
  >
> = {
  'acceptable performance, not SES': {
    item: '070',
    years: 4,
    keptUntil: '4 years after the appraisal',
    longerAllowed: false,
  },
  'unacceptable performance, not SES': {
    item: '071',
    years: 1,
    keptUntil: 'a year of acceptable performance since the notice',
    longerAllowed: false,
  },
  'SES performance': {
    item: '072',
    years: 5,
    keptUntil: 'no sooner than 5 years after the appraisal',
    longerAllowed: true,
  },
  'superseded performance records': {
    item: '073',
    years: null,
    keptUntil: 'when superseded',
    longerAllowed: false,
  },
}

/** The item of the general schedule for records of performance. */
export const schedule = rule({
  id: 'records/performance-schedule',
  asks: 'Which item of the general records schedule covers these performance records, and how long are they kept?',
  needs: ['scheduleItem'],
  says: ({ item, keptUntil, years, longerAllowed }: Answer) =>
    `Item ${item}: ${keptUntil}${years === null ? '' : ` (${shownOf(years, 'year', 'years')})`}.${longerAllowed ? ' Longer is allowed.' : ''}`,
  changes: () => ['Item, number and authority are recalled, not read: check before relying on them.'],
  law: [
    {
      from: day('2017-01-01'),
      by: ['General Records Schedule 2.2'],
      standing: 'recalled',
      summary:
        'Item 070: not SES, acceptable, 4 years. Item 071: unacceptable, until a year of acceptable performance. Item 072: SES, no sooner than 5 years after the appraisal, longer allowed. Item 073: superseded.',
      apply({ scheduleItem }, note): Answer {
        const found = ITEMS[scheduleItem]
        note.says('Item', found.item, 'General Records Schedule 2.2')
        return found
      },
    },
  ],
})
