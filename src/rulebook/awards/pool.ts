import { day } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { AWARD_POOL, AWARD_SPENDING_CAP } from '../tables/award-pool.ts'
import { atLeast, atMost, noteFraction, sumOf } from './shares.ts'

const NEEDS = ['careerPayroll', 'awardsSoFar'] as const satisfies readonly FactId[]
const MAY = [
  'careerExecutives',
  'awardAmount',
  'basicPay',
  'awardCapPercent',
  'capBaseAwards',
  'careerLocality',
] as const satisfies readonly FactId[]

/** The lowest award, of basic pay. */
const LOWEST = 5_00

type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** Whether the awards fit; both limits, what binds, and what is left or over. */
type Answer = {
  within: boolean
  base: Cents
  total: Cents
  statutoryLimit: Cents
  /** Null where the administration set none. */
  administrativeLimit: Cents | null
  limit: Cents
  binding: 'statute' | 'administration'
  remaining: Cents
  over: Cents
  statutoryRemaining: Cents
  /** The lowest award of the executive whose pay is given, and whether even that no longer fits; null where it is not. */
  lowestAward: Cents | null
  lowestFits: boolean | null
}

/** What other sources say of the base and of small agencies. */
const CLASHES = [
  {
    by: '5 USC 5384(b)(3)',
    says: 'The statute takes the basic pay paid during the fiscal year before.',
    governs: false,
    why: 'The regulation takes the annual rates at its end, on 30 September; the two differ by hirings and raises within the year.',
  },
  {
    by: 'OPM SES-91-04, VI.B',
    says: '3% of career payroll at the end of the fiscal year before, and another formula for small agencies.',
    governs: false,
    why: 'The other formula was 15% of the average rate, the greater of the two with fewer than five career executives; the shares rose in 1998.',
  },
] as const

/** The pool of an agency: by statute, and by what the administration set below it; the lower binds. */
export const awardPool = rule<Needs, Answer, May>({
  id: 'awards/pool',
  asks: 'Do the agency’s performance awards of the fiscal year stay within its pool, with the one asked about?',
  needs: NEEDS,
  may: MAY,
  money: [
    'base',
    'total',
    'statutoryLimit',
    'administrativeLimit',
    'limit',
    'remaining',
    'over',
    'statutoryRemaining',
    'lowestAward',
  ],
  says: (answer) => `${saysPool(answer)}${saysLowest(answer)}`,
  changes: ({ within, remaining, over }) => {
    if (!within) return [`${shownUsd(over)} less in awards would be within the limit.`]
    return remaining === 0
      ? ['Any further award would pass the limit.']
      : [`Any award of more than ${shownUsd(remaining)} besides would pass the limit.`]
  },
  law: [
    version(
      '2004-10-01',
      'The awards an agency pays in a fiscal year are at most the greater of 10% of all career rates of basic pay and 20% of their average, as of the end of the fiscal year before. What the administration set below that binds first; an office may name its own limit.',
    ),
    version(
      '2003-10-01',
      'For the base at the end of fiscal year 2003, locality pay and special geographic pay are added to the rates; the limit is as after it.',
    ),
    version(
      '1991-07-01',
      'The greater of a share of all career rates and a share of their average: 3% and 15% until 20 October 1998, 10% and 20% since.',
    ),
    version('1985-02-06', 'The greater of 3% of all career rates and 15% of their average.'),
  ],
})

function version(
  from: '2004-10-01' | '2003-10-01' | '1991-07-01' | '1985-02-06',
  summary: string,
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by: from === '1985-02-06' ? ['5 USC 5384(b)(3)'] : ['5 USC 5384(b)(3)', '5 CFR 534.405(b)'],
    summary,
    also: from === '1985-02-06' ? undefined : CLASHES,
    alsoNeeds: () => (from === '2003-10-01' ? ['careerLocality'] : undefined),
    apply: (facts, note) => pooled(facts, note, from === '2003-10-01'),
  }
}

function saysPool({ within, total, limit, binding, remaining, over, statutoryRemaining }: Answer): string {
  const whose = binding === 'statute' ? 'the statutory limit' : 'the administrative limit'
  if (within)
    return `Within the pool: ${shownUsd(total)} of ${shownUsd(limit)}, ${whose}; ${shownUsd(remaining)} left.`
  const other =
    binding === 'administration' && statutoryRemaining > 0 ? ' The statutory limit is not reached.' : ''
  return `Over the pool: ${shownUsd(total)} is more than ${shownUsd(limit)}, ${whose}, by ${shownUsd(over)}.${other}`
}

function saysLowest({ lowestAward, lowestFits }: Answer): string {
  if (lowestAward === null || lowestFits === true) return ''
  return ` No award to this executive can fit: the lowest is ${shownUsd(lowestAward)}.`
}

function pooled(facts: Facts, note: Note, withLocality: boolean): Answer {
  const base = withLocality
    ? note.usd(
        'Base: career rates with locality and special geographic pay at the end of fiscal 2003',
        sumOf(facts.careerPayroll, facts.careerLocality ?? usd(0)),
        '5 CFR 534.405(b)(2)',
      )
    : note.usd(
        'Base: all career rates of basic pay at the end of the fiscal year before',
        facts.careerPayroll,
      )
  const statutoryLimit = statutoryOf(base, facts.careerExecutives, note)
  const administrativeLimit = administrativeOf(facts, base, note)
  const binds = administrativeLimit !== null && administrativeLimit < statutoryLimit
  const limit = binds ? administrativeLimit : statutoryLimit
  const total = note.usd('Awards of the fiscal year', sumOf(facts.awardsSoFar, facts.awardAmount ?? usd(0)))
  const lowestAward =
    facts.basicPay === undefined
      ? null
      : note.usd(
          'The lowest award to this executive: 5%',
          atLeast(facts.basicPay, LOWEST),
          '5 USC 5384(b)(2)',
        )
  const within = note.tests([
    ['The awards stay within the statutory limit', total <= statutoryLimit, '5 USC 5384(b)(3)'],
    ...(binds
      ? ([['The awards stay within the administrative limit', total <= limit, '5 USC 5384(d)']] as const)
      : []),
  ])
  return {
    within,
    base,
    total,
    statutoryLimit,
    administrativeLimit,
    limit,
    binding: binds ? 'administration' : 'statute',
    remaining: Math.max(0, limit - total) as Cents,
    over: Math.max(0, total - limit) as Cents,
    statutoryRemaining: Math.max(0, statutoryLimit - total) as Cents,
    lowestAward,
    lowestFits: lowestAward === null ? null : facts.awardsSoFar + lowestAward <= limit,
  }
}

function statutoryOf(base: Cents, people: number | undefined, note: Note): Cents {
  const shares = note.table(AWARD_POOL)
  const by = '5 USC 5384(b)(3)'
  noteFraction(note, base, shares.ofPayroll)
  const ofAll = note.usd('The share of all of it', atMost(base, shares.ofPayroll), by)
  if (people === undefined) {
    note.says(
      'The share of the average',
      'the agency is large enough for the share of the whole to be the greater',
    )
    return note.usd('Statutory limit', ofAll, by)
  }
  const average = people === 0 ? 0 : Math.floor(atMost(base, shares.ofAverage) / people)
  const ofAverage = note.usd('The share of the average rate', average as Cents, by)
  return note.usd('Statutory limit: the greater of the two', Math.max(ofAll, ofAverage) as Cents, by)
}

/** What the administration set, or the office for itself; an earlier year’s spending where that is lower. */
function administrativeOf(facts: Facts, base: Cents, note: Note): Cents | null {
  const { awardCapPercent, capBaseAwards } = facts
  const cap = note.table(AWARD_SPENDING_CAP)
  if (awardCapPercent !== undefined) {
    note.says('The administrative limit', 'as the office has set it')
    return note.usd('Administrative limit', atMost(base, awardCapPercent))
  }
  if (cap === null) return null
  if (cap.share === 0)
    note.assumed('Sequestration', 'nearly all awards were stopped; the exceptions are not on record')
  const share = note.usd('Administrative limit', atMost(base, cap.share))
  if (!cap.earlierYear || capBaseAwards === undefined || capBaseAwards >= share) return share
  return note.usd('The earlier year’s spending is lower', capBaseAwards)
}
