import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { Scope } from '../../rulebook/kernel/at.ts'

/** The pool that bears the awards of the sheet. */
export type PoolOfSheet = {
  /** What career executives' rates come to at the end of the fiscal year before; absent where heads are counted. */
  base?: Cents | undefined
  executives?: number | undefined
  /** Locality pay in the base, of fiscal year 2004. */
  locality?: Cents | undefined
  /** SES positions, where heads are counted. */
  positions?: number | undefined
  /** Awards approved for others, who are not on this sheet, and how many recipients they are. */
  soFar: Cents
  recipients?: number | undefined
  /** The office's own limit, in basis points of the base. */
  capPoints?: number | undefined
}

/** The terms of a worksheet: the days on which it takes effect, and how the office reads the law. */
export type WorksheetTerms = {
  unit: string
  /** The appraisal year whose ratings it follows. */
  fiscalYear: number
  /** First day of the pay period on which new rates begin. */
  payOn: IsoDate
  /** The day on which awards are paid: its calendar year's limit counts. */
  awardOn: IsoDate
  /** Whether the appraisal system is certified on the day on which new rates begin. */
  certified: boolean
  /** Whether it is on the last day of the calendar year of payment, when the yearly limit is read; else as above. */
  certifiedAtYearEnd?: boolean | undefined
  /** Null where no pool was opened. */
  pool: PoolOfSheet | null
  /** The office's decisions, by the id of the setting. */
  settings: Readonly<Record<string, string>>
  /** The offices whose own rules apply, narrowest first. */
  scopes: readonly Scope[]
  /** First day of the appraisal cycle, where it is not 1 October. */
  cycleBegan?: IsoDate | undefined
}
