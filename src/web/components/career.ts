import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'

/** Something that happened on a day. */
export type Point = { date: IsoDate; label: string }

/** Something that lasts; without an end it runs today. `planned` is drawn dashed. */
export type Span = { from: IsoDate; to?: IsoDate; label: string; planned?: boolean }

/** A rating over its appraisal period; level 1 to 5. A rating that is not final is drawn white. */
export type Rating = { from: IsoDate; to: IsoDate; level: number; final: boolean; label?: string }

/** A whole career in the SES, lane by lane. */
export type Career = {
  /** Whose: `Career of Marchetti, Elena R.` */
  title: string
  today: IsoDate
  /** The steps of entry, in order: announced, ERB, QRB, appointed. */
  entry: readonly Point[]
  probation?: Span & { remark?: string }
  positions: readonly Span[]
  ratings: readonly Rating[]
  /** Rates of basic pay, each from its date. */
  pay: readonly { from: IsoDate; rate: Cents }[]
  /** The band of each schedule, from its date. */
  band: readonly { from: IsoDate; floor: Cents; ceiling: Cents }[]
  awards: readonly Point[]
  /** Ranks, details and what else is a point in time. */
  rank: readonly Point[]
}
