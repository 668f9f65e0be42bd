import type { Cents } from '../../base/money.ts'
import type { Note, Test } from '../kernel/note.ts'
import {
  BAND_MAXIMUM_CERTIFIED,
  BAND_MAXIMUM_NOT_CERTIFIED,
  ES_1,
  ES_2,
  ES_3,
  ES_4,
  ES_5,
  ES_6,
  EX_III,
  SES_MINIMUM,
} from '../tables/pay-schedule.ts'

/** The band on the day of the question, and level III, above which a rate needs more. */
export type Band = { lowest: Cents; highest: Cents; levelIII: Cents }

/** The band of an agency whose system is certified, or is not. */
export function bandOf(certified: boolean, note: Note): Band {
  const lowest = note.usd('Lowest rate of the band', note.table(SES_MINIMUM), '5 USC 5382(a)')
  const highest = certified
    ? note.usd(
        'Highest rate: level II, the system is certified',
        note.table(BAND_MAXIMUM_CERTIFIED),
        '5 USC 5382(b)',
      )
    : note.usd('Highest rate: level III', note.table(BAND_MAXIMUM_NOT_CERTIFIED), '5 USC 5382(a)')
  const levelIII = note.usd('Level III of the Executive Schedule', note.table(EX_III), '5 CFR 534.403(a)(3)')
  return { lowest, highest, levelIII }
}

/** The six rates on the day of the question, lowest first. */
export function sixRatesOf(note: Note): readonly Cents[] {
  return [ES_1, ES_2, ES_3, ES_4, ES_5, ES_6].map((table) =>
    note.usd('One of the six rates', note.table(table)),
  )
}

/** What another rate above level III needs where somebody comes back or is transferred. */
export function aboveLevelIIITest(onFile: boolean | undefined): Test {
  return [
    'Above level III: its ground and the approval of the agency head or the designee are on file',
    onFile === true,
    '5 CFR 534.404(g)(3)',
    'no ground and approval on file for a rate above level III',
  ]
}
