import { day, type IsoDate } from '../base/dates.ts'

/**
 * One January's rates in whole dollars: the SES minimum (120% of GS-15 step 1) and the official rates of
 * levels II, III and IV of the Executive Schedule; 5 USC 5376(b)(1), 5382. The demo agency's system is certified.
 */
export type Band = { from: IsoDate; least: number; levelTwo: number; levelThree: number; levelFour: number }

// Kept here only to invent pay that fits its year; the rulebook's pay tables are the law.
const BANDS: readonly Band[] = [
  band('2008-01-06', 114_468, 172_200, 158_500, 149_000),
  band('2009-01-04', 117_787, 177_000, 162_900, 153_200),
  band('2010-01-03', 119_554, 179_700, 165_300, 155_500),
  band('2014-01-12', 120_749, 181_500, 167_000, 157_100),
  band('2015-01-11', 121_956, 183_300, 168_700, 158_700),
  band('2016-01-10', 123_175, 185_100, 170_400, 160_300),
  band('2017-01-08', 124_406, 187_000, 172_100, 161_900),
  band('2018-01-07', 126_148, 189_600, 174_500, 164_200),
  band('2019-01-06', 127_914, 192_300, 176_900, 166_500),
  band('2020-01-05', 131_239, 197_300, 181_500, 170_800),
  band('2021-01-03', 132_552, 199_300, 183_300, 172_500),
  band('2022-01-02', 135_468, 203_700, 187_300, 176_300),
  band('2023-01-01', 141_022, 212_100, 195_000, 183_500),
  band('2024-01-14', 147_649, 221_900, 204_000, 191_900),
  band('2025-01-12', 150_160, 225_700, 207_500, 195_200),
  band('2026-01-11', 151_661, 228_000, 209_600, 197_200),
]

/** The band in force on a day: the last known one for later days; throws a RangeError before 2008. */
export function bandOn(date: IsoDate): Band {
  const found = BANDS.findLast((row) => row.from <= date)
  if (found === undefined) throw new RangeError(`the demonstration has no pay band for ${date}`)
  return found
}

/** The Januaries after one day, up to and including another, in which the band rose. */
export function risesBetween(after: IsoDate, until: IsoDate): readonly Band[] {
  return BANDS.filter((row) => row.from > after && row.from <= until)
}

function band(from: string, least: number, levelTwo: number, levelThree: number, levelFour: number): Band {
  return { from: day(from), least, levelTwo, levelThree, levelFour }
}
