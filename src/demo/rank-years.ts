import { addDays, day, daysBetween, earlier, type IsoDate } from '../base/dates.ts'
import type { NewEvent } from '../record/event.ts'
import { type Rank, rankStream, VETTING, type Vetting } from '../record/pay-terms.ts'
import { frameOf } from './calendar.ts'
import type { OpenCase } from './open-cases.ts'
import { holderId } from './positions.ts'
import { RANK_STORIES, type RankStory } from './rank-stories.ts'
import { AGENCY } from './units.ts'

/** Career executives of the whole Government in the demonstration; invented. */
const GOVERNMENT_CAREER = 7_600
const CALL = 'Demonstration: invented call for nominations'
/** Who answers on each item of the vetting. */
const ANSWERS: Readonly<Record<Vetting, string>> = {
  'conduct and discipline': 'Employee Relations (demonstration)',
  'inspector general': 'Office of Inspector General (demonstration)',
  'equal employment opportunity findings': 'Office of Civil Rights (demonstration)',
  taxes: 'Tax compliance check (demonstration)',
  'credentials and clearance': 'Personnel Security (demonstration)',
}

/** The days of a program year, from the calls to the grant. */
type Days = Readonly<
  Record<
    | 'government'
    | 'agency'
    | 'due'
    | 'nominate'
    | 'vet'
    | 'certify'
    | 'approve'
    | 'transmit'
    | 'withdraw'
    | 'recommend'
    | 'again'
    | 'end',
    IsoDate
  >
>

/** A program year of the demonstration: the one that is over, or the one whose nominations are being made. */
export type DemoRankYear = { fiscalYear: number; days: Days; stories: readonly RankStory[] }

/** The two program years of the demonstration: the year last ended with its outcome, and the one that runs. */
export function demoRankYears(today: IsoDate): readonly DemoRankYear[] {
  const { cycle } = frameOf(today)
  return [
    { fiscalYear: cycle, days: daysOver(cycle), stories: RANK_STORIES.over },
    { fiscalYear: cycle + 1, days: daysRunning(cycle + 1, today), stories: RANK_STORIES.running },
  ]
}

function daysOver(year: number): Days {
  const on = (told: string): IsoDate => day(`${year}-${told}`)
  return {
    government: on('01-05'),
    agency: on('01-07'),
    due: on('02-05'),
    nominate: on('01-12'),
    vet: on('01-16'),
    certify: on('01-20'),
    approve: on('01-22'),
    transmit: on('01-26'),
    withdraw: on('04-20'),
    recommend: on('06-15'),
    again: on('06-22'),
    end: on('09-15'),
  }
}

/** Reckoned back from today, or from the day that nominations were due where that has passed. */
function daysRunning(year: number, today: IsoDate): Days {
  const due = day(`${year}-02-05`)
  const ago = (days: number): IsoDate => addDays(earlier(today, due), -days)
  return {
    government: ago(20),
    agency: ago(18),
    due,
    nominate: ago(14),
    vet: ago(9),
    certify: ago(6),
    approve: ago(5),
    transmit: ago(3),
    withdraw: ago(2),
    recommend: ago(1),
    again: ago(1),
    end: ago(0),
  }
}

/** OPM opens the year for the Government, and the agency its own call. */
export function rankYearOpened(today: IsoDate, { fiscalYear, days }: DemoRankYear): readonly OpenCase[] {
  const { due } = days
  return [
    {
      seat: 'opm',
      ago: daysBetween(days.government, today),
      action: 'awards/open-rank-year',
      input: { fiscalYear, due, career: GOVERNMENT_CAREER, document: CALL },
    },
    {
      seat: 'esu',
      ago: daysBetween(days.agency, today),
      action: 'awards/open-rank-call',
      input: { unit: AGENCY, fiscalYear, due, countedOn: days.agency, document: CALL },
    },
  ]
}

/** The ways to nominate in a story, one for each executive of whom it may be told; whom the rules refuse is passed over. */
export function rankTries(
  today: IsoDate,
  { fiscalYear, days }: DemoRankYear,
  { positions, rank, years, narrative }: RankStory,
): readonly (OpenCase & { person: string })[] {
  return positions.map((position) => {
    const person = holderId(position)
    const input = {
      unit: AGENCY,
      person,
      fiscalYear,
      rank: rank satisfies Rank,
      accomplishmentYears: years,
      narrative,
    }
    return {
      person,
      seat: 'esu',
      ago: daysBetween(days.nominate, today),
      action: 'awards/nominate-for-rank',
      input,
    }
  })
}

/** What the components answered on a nominee, as far as they have; entered at once, for it is many and turns on nothing. */
export function rankVetting(
  { fiscalYear, days: { vet } }: DemoRankYear,
  { ends, finding }: RankStory,
  person: string,
): readonly NewEvent[] {
  const [answered] = WAY[ends]
  return VETTING.slice(0, answered).map((item): NewEvent => {
    const found = item === 'inspector general' ? finding : undefined
    return {
      stream: rankStream(person, fiscalYear),
      type: 'awards/rank-vetted',
      effective: vet,
      body: { person, fiscalYear, item, clear: found === undefined, by: ANSWERS[item] },
      ...(found === undefined ? {} : { personal: { finding: found } }),
    }
  })
}

/** The steps of a story after the vetting. */
export function rankSteps(
  today: IsoDate,
  { fiscalYear, days }: DemoRankYear,
  { ends, finding }: RankStory,
  person: string,
): readonly OpenCase[] {
  const reason = finding === undefined ? {} : { reason: 'Demonstration: the matter was closed.' }
  const [, ...steps] = WAY[ends]
  return steps.map((name) => {
    const { seat, on, action, input = {} }: Told = STEPS[name]
    const of = { unit: AGENCY, person, fiscalYear }
    const dated = name === 'grant' ? { on: days[on] } : {}
    return {
      seat,
      ago: daysBetween(days[on], today),
      action: `awards/${action}`,
      input: { ...of, ...input, ...dated, ...(action === 'certify-nominee' ? reason : {}) },
    }
  })
}

type Told = {
  seat: 'esu' | 'appointing-authority' | 'opm'
  on: keyof Days
  action: string
  input?: OpenCase['input']
}

const STEPS = {
  certify: {
    seat: 'appointing-authority',
    on: 'certify',
    action: 'certify-nominee',
    input: { time: 'nomination' },
  },
  approve: { seat: 'appointing-authority', on: 'approve', action: 'approve-nomination' },
  transmit: { seat: 'esu', on: 'transmit', action: 'transmit-nomination' },
  recommend: { seat: 'opm', on: 'recommend', action: 'recommend-nomination', input: { recommended: true } },
  decline: {
    seat: 'opm',
    on: 'recommend',
    action: 'recommend-nomination',
    input: { recommended: false, reason: 'Demonstration: strong results, over too short a time.' },
  },
  again: {
    seat: 'appointing-authority',
    on: 'again',
    action: 'certify-nominee',
    input: { time: 'selection' },
  },
  grant: { seat: 'opm', on: 'end', action: 'record-grant' },
  'no grant': { seat: 'opm', on: 'end', action: 'record-no-grant' },
  withdraw: {
    seat: 'esu',
    on: 'withdraw',
    action: 'withdraw-nomination',
    input: { eyesOnly: false, reason: 'Demonstration: the nominee asked to wait a year.' },
  },
  'withdraw for eyes only': {
    seat: 'esu',
    on: 'withdraw',
    action: 'withdraw-nomination',
    input: { eyesOnly: true, reason: 'Demonstration: an inquiry was opened again.' },
  },
} as const satisfies Readonly<Record<string, Told>>

type Step = keyof typeof STEPS

const SENT: readonly Step[] = ['certify', 'approve', 'transmit']
const ALL = VETTING.length

/** For each end of a story: how many items of the vetting are answered, and the steps after it. */
const WAY: Readonly<Record<RankStory['ends'], readonly [number, ...Step[]]>> = {
  drafted: [0],
  'being vetted': [2],
  vetted: [ALL],
  approved: [ALL, 'certify', 'approve'],
  'with OPM': [ALL, ...SENT],
  withdrawn: [1, 'withdraw'],
  'withdrawn for eyes only': [ALL, ...SENT, 'withdraw for eyes only'],
  'certified twice': [ALL, ...SENT, 'recommend', 'again'],
  granted: [ALL, ...SENT, 'recommend', 'again', 'grant'],
  'not granted': [ALL, ...SENT, 'decline', 'no grant'],
}
