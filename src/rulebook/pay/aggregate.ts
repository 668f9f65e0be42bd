import type { IsoDate } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownDate, shownUsd } from '../kernel/shown.ts'
import { basicPayOf, dueOf, LIMIT_VERSIONS, limitOf, roomOf } from './aggregate-limits.ts'

const NEEDS = ['paymentDate', 'countablePayments', 'paymentAmount'] as const satisfies readonly FactId[]
const MAY = [
  'systemCertified',
  'basicPay',
  'basicPayReceived',
  'payDatesAssumed',
  'carriedAmount',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** The year’s total against its limit, and what of the payment is paid now and what is carried. */
type Answer = {
  limit: Cents
  /** Basic pay and all payments, with the one asked about. */
  total: Cents
  /** What fits under the limit before the payment. */
  room: Cents
  payableNow: Cents
  deferred: Cents
  /** Null where nothing is carried. */
  dueOn: IsoDate | null
}

/** What the statute says of the time that counts, beside its regulation. */
const TIME_THAT_COUNTS = [
  {
    by: '5 USC 5307(a)(1)',
    says: 'The statute takes the basic pay paid or payable for service in the year.',
    governs: false,
    why: 'The regulation takes what is actually received in the year, whenever earned; a year holds 26 or 27 pay dates.',
  },
] as const

/** What another source says of the kinds of payment that are carried. */
const KINDS_CARRIED = [
  {
    by: 'OPM SES-91-04, VI.E',
    says: 'Only an excess from performance awards, rank awards and physicians’ allowances is paid at the start of the next year.',
    governs: false,
    why: 'The statute carries any amount that the limit keeps back, whatever its kind; the booklet names the three of the older rule. Whether a payment of another kind may be granted beyond the limit before 2 October 1992 is asked apart.',
  },
] as const

/** What the yearly limit leaves of a payment, and when the rest is due. */
export const aggregate = rule<Needs, Answer, May>({
  id: 'pay/aggregate',
  asks: 'How much of this payment can be paid in the calendar year, and what is carried to the next?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'paymentDate',
  money: ['limit', 'total', 'room', 'payableNow', 'deferred'],
  says({ limit, total, payableNow, deferred, dueOn }) {
    const sum = `The year comes to ${shownUsd(total)}; the limit is ${shownUsd(limit)}.`
    return dueOn === null
      ? `${shownUsd(payableNow)} can be paid now. ${sum}`
      : `${shownUsd(payableNow)} can be paid now; ${shownUsd(deferred)} is carried and due on ${shownDate(dueOn)}, where it counts toward that year’s limit. ${sum}`
  },
  changes: ({ room }) => [
    room === 0
      ? 'Nothing more can be paid in this year.'
      : `A payment of up to ${shownUsd(room)} can be paid in full; what is more is carried.`,
  ],
  law: LIMIT_VERSIONS.map(
    (version): Version<Needs, May, Answer> => ({
      from: version.from,
      by: version.by,
      standing: version.standing,
      summary: `${version.summary} Basic pay is never held back; what other payments bring above the limit is paid in one sum at the beginning of the next calendar year and counts there.`,
      also: clashesOf(version.from),
      alsoNeeds: ({ basicPayReceived }) => [
        ...(version.higher ? (['systemCertified'] as const) : []),
        ...(basicPayReceived === undefined ? (['basicPay'] as const) : []),
      ],
      apply: (facts, note) => divided(facts, note, version.higher),
    }),
  ),
})

function clashesOf(from: IsoDate): Version<Needs, May, Answer>['also'] {
  if (from < '1991-07-01') return undefined
  return from < '2004-12-06' ? KINDS_CARRIED : [...TIME_THAT_COUNTS, ...KINDS_CARRIED]
}

function divided(facts: Facts, note: Note, higher: boolean): Answer {
  const { paymentDate, countablePayments, paymentAmount } = facts
  const limit = limitOf(note, paymentDate, facts.systemCertified, { higher })
  const basic = basicPayOf(facts, note)
  const beside = roomOf(limit, basic, note)
  const carried = facts.carriedAmount ?? usd(0)
  const others = note.usd('Other payments and what was carried in', (countablePayments + carried) as Cents)
  const room = note.usd('Left under the limit before this payment', Math.max(0, beside - others) as Cents)
  const payableNow = note.usd('Payable now', Math.min(paymentAmount, room) as Cents, '5 USC 5307(a)(1)')
  const deferred = note.usd(
    'Carried to the next year',
    (paymentAmount - payableNow) as Cents,
    '5 USC 5307(b)(1)',
  )
  return {
    limit,
    total: (basic + others + paymentAmount) as Cents,
    room,
    payableNow,
    deferred,
    dueOn: deferred > 0 ? dueOf(paymentDate, note) : null,
  }
}
