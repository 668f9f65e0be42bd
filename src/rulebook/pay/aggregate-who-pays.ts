import { day, type IsoDate, later } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId, FactValue } from '../facts.ts'
import { counted, firstOpenAfter } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'
import { nextJanuary } from './aggregate-limits.ts'

const NEEDS = ['departure', 'departureDate'] as const satisfies readonly FactId[]
const MAY = ['rehiredSameYear'] as const satisfies readonly FactId[]
type Facts = Given<(typeof NEEDS)[number], (typeof MAY)[number]>

/** Who pays a carried amount, who bears it, when, and whether the year’s limit holds it back. */
type Answer = {
  payer: string
  bornBy: string
  dueOn: IsoDate
  limitApplies: boolean
  countsAgainstNewPost: boolean
}

type Payment = { payer: string; bornBy: string; limitApplies: boolean; by: Cite }

const PAYMENTS: Readonly<Record<FactValue<'departure'>, Payment>> = {
  none: {
    payer: 'the employing agency',
    bornBy: 'the employing agency',
    limitApplies: true,
    by: '5 CFR 530.204(a)',
  },
  transfer: {
    payer: 'the gaining agency',
    bornBy: 'the losing agency, which sends the records and transfers the full cost',
    limitApplies: true,
    by: '5 CFR 530.204(c)',
  },
  'left-government': {
    payer: 'the last employing agency',
    bornBy: 'the last employing agency',
    limitApplies: false,
    by: '5 CFR 530.204(d)(2)',
  },
  death: {
    payer: 'the last employing agency',
    bornBy: 'the last employing agency',
    limitApplies: false,
    by: '5 CFR 530.204(d)(1)',
  },
}

const BREAK_DAYS = 30

/** Who pays a carried amount when the executive moves, leaves or dies. */
export const aggregateWhoPays = rule<(typeof NEEDS)[number], Answer, (typeof MAY)[number]>({
  id: 'pay/aggregate-who-pays',
  asks: 'Who pays an amount carried over from the yearly limit, and when?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'departureDate',
  says: ({ payer, bornBy, dueOn, limitApplies, countsAgainstNewPost }) =>
    `${payer.charAt(0).toUpperCase()}${payer.slice(1)} pays it from ${shownDate(dueOn)}, ${limitApplies ? 'within that year’s limit' : 'all of it, whatever the limit'}; it is borne by ${bornBy}.${countsAgainstNewPost ? ' It counts against the limit of the year in the new employment.' : ''}`,
  changes: ({ limitApplies }) => [
    limitApplies
      ? 'On leaving the Government all of it would be paid after a break of 30 days.'
      : 'On a transfer the gaining agency would pay it within the limit.',
  ],
  law: [
    {
      from: day('2004-12-06'),
      by: ['5 CFR 530.204(c)', '5 CFR 530.204(d)', '5 CFR 530.205', '5 USC 5582'],
      summary:
        'On a transfer the gaining agency pays, and the losing one sends the records and the full cost. Who leaves the Government is paid all of it by the last agency after a break of 30 days, and on death all of it is paid in the settlement of accounts, whatever the limit. On new employment in the same calendar year what was paid counts against that year. Records name the source of each amount, go with the person, and show any payment after separation.',
      apply: settled,
    },
  ],
})

function settled({ departure, departureDate, rehiredSameYear }: Facts, note: Note): Answer {
  const { payer, bornBy, limitApplies, by } = PAYMENTS[departure]
  note.says('Who pays', payer, by)
  const dueOn = note.date('Payable from', dueOf(departure, departureDate, note), by)
  if (departure === 'transfer')
    note.says('Records', 'sent with the person, naming the source', '5 CFR 530.205')
  const again = departure === 'left-government' && rehiredSameYear === true
  if (again) note.says('New employment in the same year', 'what was paid counts', '5 CFR 530.204(d)(2)')
  return { payer, bornBy, dueOn, limitApplies, countsAgainstNewPost: again }
}

/** The next January; after a break of 30 days; or at once. */
function dueOf(departure: FactValue<'departure'>, date: IsoDate, note: Note): IsoDate {
  if (departure === 'death') return date
  if (departure !== 'left-government') return nextJanuary(date)
  counted(note, 'closed')
  return later(firstOpenAfter(date, BREAK_DAYS), date)
}
