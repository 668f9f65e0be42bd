import { day } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { atLeast, atMost, noteFraction } from './shares.ts'

const MAY = [
  'basicPay',
  'payAtPeriodEnd',
  'awardAmount',
  'awardPercent',
  'keptAwardRights',
  'sesRangeMaximum',
  'retroactive1990',
] as const satisfies readonly FactId[]

type May = (typeof MAY)[number]
type Facts = Given<never, May>

/** Whether the award is none or lies within its limits, and the limits. */
type Answer = { within: boolean; award: Cents; base: Cents; lowest: Cents; highest: Cents }

/** What differs between the versions: the shares in basis points and where they stand. */
type Limits = { lowest: number; highest: number; base: Cite; retroactive: boolean }

const HIGHEST = 20_00
const HIGHEST_RETROACTIVE = 15_00

/** Between which amounts a performance award lies: 5% to 20% of basic pay at the end of the appraisal period. */
export const performanceAwardAmount = rule({
  id: 'awards/performance-award-amount',
  asks: 'Is this performance award within the limits of its size?',
  needs: [],
  may: MAY,
  money: ['award', 'base', 'lowest', 'highest'],
  says({ within, award, lowest, highest }: Answer) {
    const range =
      lowest === 0
        ? `the highest award is ${shownUsd(highest)}, and there is no lowest`
        : `the lowest award is ${shownUsd(lowest)} and the highest ${shownUsd(highest)}`
    if (award === 0) return `Within the limits: no award is given; ${range}.`
    return `${shownUsd(award)} is ${within ? 'within' : 'outside'} the limits: ${range}.`
  },
  changes: ({ award, lowest, highest }) => [
    ...(award < lowest && award > 0 ? [`${shownUsd((lowest - award) as Cents)} more would be allowed.`] : []),
    ...(award > highest ? [`${shownUsd((award - highest) as Cents)} less would be allowed.`] : []),
    lowest === 0
      ? `Over ${shownUsd(highest)} it is refused.`
      : `Below ${shownUsd(lowest)}, unless there is no award, and over ${shownUsd(highest)} it is refused.`,
  ],
  law: [
    {
      from: day('1990-07-17'),
      by: ['5 USC 5384(b)(2)', '5 CFR 534.405(c)', 'PL 101-335, section 7(b)(3)'],
      summary:
        'At least 5% and at most 20% of the SES rate of basic pay at the end of the appraisal period; a later raise does not change the base. For those who kept award rights and are paid above the band, its maximum is the base. Retroactive awards of the act of July 1990, for fiscal years before 1991, run to 15%.',
      also: [
        {
          by: '5 USC 5384(b)(2)',
          says: 'The statute says basic pay and names no day.',
          governs: false,
          why: 'The regulation names the end of the appraisal period.',
        },
      ],
      alsoNeeds,
      apply: (facts, note) =>
        sized(facts, note, { lowest: 5_00, highest: HIGHEST, base: '5 CFR 534.405(c)', retroactive: true }),
    },
    {
      from: day('1985-02-06'),
      by: ['5 USC 5384(b)(2)'],
      summary: 'At least 5% and at most 20% of the rate of basic pay.',
      alsoNeeds,
      apply: (facts, note) =>
        sized(facts, note, { lowest: 5_00, highest: HIGHEST, base: '5 USC 5384(b)(2)', retroactive: false }),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 5384(b)(2)'],
      summary: 'At most 20% of the rate of basic pay; there was no lowest award.',
      alsoNeeds,
      apply: (facts, note) =>
        sized(facts, note, { lowest: 0, highest: HIGHEST, base: '5 USC 5384(b)(2)', retroactive: false }),
    },
  ],
})

function alsoNeeds({ payAtPeriodEnd, awardPercent, keptAwardRights }: Facts): readonly May[] {
  return [
    ...(payAtPeriodEnd === undefined ? (['basicPay'] as const) : []),
    ...(awardPercent === undefined ? (['awardAmount'] as const) : []),
    ...(keptAwardRights === true ? (['sesRangeMaximum'] as const) : []),
  ]
}

function sized(facts: Facts, note: Note, limits: Limits): Answer {
  const by = '5 USC 5384(b)(2)'
  const base = baseOf(facts, note, limits.base)
  const most = limits.retroactive && facts.retroactive1990 === true ? HIGHEST_RETROACTIVE : limits.highest
  const lowest =
    limits.lowest === 0
      ? note.usd('No lowest award', usd(0), by)
      : note.usd('Lowest award: 5%', atLeast(base, limits.lowest), by)
  const highest =
    most === HIGHEST
      ? note.usd('Highest award: 20%', atMost(base, most), by)
      : note.usd('Highest award: 15%', atMost(base, most), 'PL 101-335, section 7(b)(3)')
  noteFraction(note, base, limits.lowest, most, facts.awardPercent ?? 0)
  const award = awardOf(facts, base, limits.lowest, note)
  const within =
    award === 0 ||
    note.tests([
      ['The award is no less than the lowest', award >= lowest, by],
      ['The award is no more than the highest', award <= highest, by],
    ])
  return { within, award, base, lowest, highest }
}

/** The pay of which it is a share. */
function baseOf(facts: Facts, note: Note, by: Cite): Cents {
  const pay = facts.payAtPeriodEnd ?? facts.basicPay ?? usd(0)
  if (facts.payAtPeriodEnd === undefined)
    note.says('Basic pay', 'taken as it was at the end of the appraisal period')
  const { keptAwardRights, sesRangeMaximum } = facts
  if (keptAwardRights !== true || sesRangeMaximum === undefined || pay <= sesRangeMaximum)
    return note.usd('Base: the SES rate of basic pay at the end of the appraisal period', pay, by)
  return note.usd('Base: the maximum of the SES range, as the pay is above it', sesRangeMaximum, by)
}

/** The award in dollars; a percentage of the base to the cent, and no less than the lowest award where it names that. */
function awardOf(facts: Facts, base: Cents, lowest: number, note: Note): Cents {
  const { awardPercent, awardAmount } = facts
  if (awardAmount !== undefined || awardPercent === undefined) return awardAmount ?? usd(0)
  const share = awardPercent === lowest ? atLeast(base, awardPercent) : atMost(base, awardPercent)
  return note.usd('The award in dollars, to the cent', share)
}
