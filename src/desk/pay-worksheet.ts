import { addDays, civil, earlier, type IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import { certifiedOn, cycleOf, cycleStream, systemOf, systemStream } from '../record/appraisal-cycle.ts'
import { awardPoolOf, sharesOf } from '../record/award-pool.ts'
import { standing } from '../record/fold.ts'
import { poolStream, worksheetStream } from '../record/pay-terms.ts'
import { awardDayOf, type PayWorksheet, payWorksheetOf, type Scenario } from '../record/pay-worksheet.ts'
import { computeWorksheet, type WorksheetResult } from '../record/worksheet/compute.ts'
import { explainRow, type RowRuling } from '../record/worksheet/explain-row.ts'
import type { Overlay, WorksheetRow } from '../record/worksheet/row.ts'
import { overlayOf } from '../record/worksheet/scenarios.ts'
import type { PoolOfSheet, WorksheetTerms } from '../record/worksheet/terms.ts'
import { overlayOfTries, type SheetWhatIf } from '../record/worksheet/what-if.ts'
import { payDatesOf } from '../record/pay-dates.ts'
import { yearEnd } from '../rulebook/pay/aggregate-limits.ts'
import { settledScopes } from '../rulebook/settled-scopes.ts'
import { readStreams } from '../store/journal.ts'
import { sittingsOfYear } from '../store/queries/board-people.ts'
import { settingsFor } from '../store/queries/proposals.ts'
import { unitPath } from '../store/queries/units.ts'
import { sheetRead } from '../store/queries/worksheet.ts'
import { pastTheWall } from './cycle-sight.ts'
import { type Desk, remembered } from './desk.ts'
import { casesAtBoards, seesBudgets } from './pay-sight.ts'
import { type How, logReading } from './reading.ts'
import { officeIn } from './seats.ts'
import { withCarried } from './sheet-carried.ts'
import { visiblePeople } from './seeing.ts'
import { chargedOf, type SheetCase, sheetCaseOf, sheetRowOf } from './sheet-rows.ts'
import { type Principal, scopesOfUnit } from './who.ts'

/** How much of a worksheet a seat sees: all of it with the pool, its own subordinates, or the cases open to it at a board. */
export type SheetSight = 'office' | 'subordinates' | 'cases'

/** An agency’s worksheet as a seat sees it, with what is tried. */
export type PaySheet = {
  unit: string
  unitName: string
  fiscalYear: number
  worksheet: PayWorksheet
  sight: SheetSight
  /** By name; one’s own row holds nothing that is proposed. */
  rows: readonly WorksheetRow[]
  cases: ReadonlyMap<string, SheetCase>
  /** The newest sitting on the year that the seat may see. */
  sitting: string | undefined
  /** The person who asks, where on the sheet. */
  own: string | undefined
  terms: WorksheetTerms
  /** The saved scenario that is looked at, in place of what is proposed. */
  scenario: Scenario | undefined
  whatIf: SheetWhatIf
  overlay: Overlay
  result: WorksheetResult
}

/** What is asked of a worksheet. */
export type SheetQuestion = {
  unit: string
  fiscalYear: number
  on: IsoDate
  how: How
  whatIf: SheetWhatIf
  /** The day on which awards are taken to be paid, in place of that of the worksheet. */
  paid?: IsoDate | undefined
  scenario?: string | undefined
}

/** A worksheet as the record has it, before anybody’s sight is applied. */
export type SheetGround = {
  unitName: string
  worksheet: PayWorksheet
  rows: readonly WorksheetRow[]
  cases: ReadonlyMap<string, SheetCase>
  /** What of each row the pool of the sheet bears already. */
  charged: ReadonlyMap<string, number>
  /** The pool with all that is charged to it. */
  terms: WorksheetTerms
}

/** The worksheet of an agency for who asks; undefined where there is none that the seat may see. */
export async function paySheet(
  desk: Desk,
  who: Principal,
  asked: SheetQuestion,
): Promise<PaySheet | undefined> {
  const { unit, fiscalYear, on, how, whatIf } = asked
  const sight = await sightOf(desk, who, unit, fiscalYear, on)
  if (sight === undefined) return undefined
  const ground = await sheetGround(desk, asked)
  if (ground === undefined) return undefined
  const { people } = sight
  const own = ground.rows.some(({ person }) => person === who.person) ? who.person : undefined
  const rows = ground.rows
    .filter(({ person }) => people === undefined || people.has(person))
    .map((row) => (row.person === own ? withoutProposal(row) : row))
    // Payroll and the department read ratings once they are final (domain model, 3.3).
    .map((row) =>
      who.pay === 'office' && ground.cases.get(row.person)?.rating !== 'final'
        ? { ...row, level: null }
        : row,
    )
    // Pay of people below is not open to who sees no more than these rows.
    .map((row) => (sight.kind === 'office' ? row : { ...row, subordinateHighest: null }))
  if (rows.length === 0 && sight.kind !== 'office') return undefined
  await logReading(desk, who, { what: 'people', how, people: rows.map(({ person }) => person) })
  const office = sight.kind === 'office'
  // Only whoever sees all of the sheet sees the pool and the scenarios of others.
  const pool = office ? poolBeside(ground.terms.pool, ground.charged, own) : null
  const terms = { ...ground.terms, pool }
  const worksheet = office ? ground.worksheet : { ...ground.worksheet, scenarios: [] }
  const scenario = worksheet.scenarios.find(({ name }) => name === asked.scenario)
  const saved = scenario === undefined ? undefined : overlayOf(scenario.rows, rows)
  const overlay = overlayOfTries(rows, whatIf, saved)
  if (own !== undefined) overlay.delete(own)
  return {
    unit,
    unitName: ground.unitName,
    fiscalYear,
    worksheet,
    sight: sight.kind,
    rows,
    cases: ground.cases,
    sitting: (await sittingsOfYear(desk.db, unit, fiscalYear))[0]?.id,
    own,
    terms,
    scenario,
    whatIf,
    overlay,
    result: withoutPool(computeWorksheet(rows, terms, overlay), office),
  }
}

/** Every ruling on a row of a sheet; undefined where the person is not on it, or asks about the own row. */
export function explainSheetRow(sheet: PaySheet, person: string): readonly RowRuling[] | undefined {
  const row = sheet.rows.find((one) => one.person === person)
  if (row === undefined || person === sheet.own) return undefined
  const { overlay, terms, result } = sheet
  return explainRow(row, terms, { overlay, ...(terms.pool === null ? {} : { pool: result.pool }) })
}

/** The worksheet past the second wall, read once for all who ask; undefined where none was opened. */
export async function sheetGround(
  desk: Desk,
  { unit, fiscalYear, on, paid }: Pick<SheetQuestion, 'unit' | 'fiscalYear' | 'on' | 'paid'>,
): Promise<SheetGround | undefined> {
  const service = pastTheWall(desk)
  const key = `pay-sheet/${unit}/${fiscalYear}/${on}/${paid ?? ''}`
  return await remembered(service, key, () => readGround(service, { unit, fiscalYear, on, paid }))
}

async function readGround(
  { db }: Desk,
  { unit, fiscalYear, on, paid }: Pick<SheetQuestion, 'unit' | 'fiscalYear' | 'on' | 'paid'>,
): Promise<SheetGround | undefined> {
  const worksheet = payWorksheetOf(standing(await readStreams(db, [worksheetStream(unit, fiscalYear)])))
  if (worksheet === undefined) return undefined
  const { payOn, awardYear } = worksheet.opened
  const path = await unitPath(db, unit)
  const streams = [cycleStream(unit, fiscalYear), poolStream(unit, awardYear), systemStream(unit)]
  const events = Map.groupBy(standing(await readStreams(db, streams)), ({ stream }) => stream)
  const of = (stream: string) => events.get(stream) ?? []
  const cycle = cycleOf(of(cycleStream(unit, fiscalYear)))
  const pool = awardPoolOf(of(poolStream(unit, awardYear)))
  const awardOn = paid ?? awardDayOf(worksheet.opened)
  const year = Number(awardOn.slice(0, 4))
  const found = await sheetRead(db, {
    unit,
    fiscalYear,
    periodEnd: cycle?.end ?? endOfFiscalYear(fiscalYear),
    on,
    ratesOn: earlier(on, addDays(payOn, -1)),
    year,
  })
  const reads = await withCarried(db, found, year)
  const system = systemOf(of(systemStream(unit)))
  const dates = payDatesOf(year)
  const settings = await settingsFor(db, unit, on)
  const terms: WorksheetTerms = {
    unit,
    fiscalYear,
    payOn,
    awardOn,
    certified: certifiedOn(system, payOn) !== undefined,
    certifiedAtYearEnd: certifiedOn(system, yearEnd(awardOn)) !== undefined,
    pool:
      pool === undefined
        ? null
        : {
            ...sharesOf(pool),
            soFar: pool.used,
            recipients: pool.recipients,
          },
    settings: Object.fromEntries(settings),
    scopes: [...settledScopes((id) => settings.get(id)), ...scopesOfUnit(officeIn(path))],
    ...(cycle === undefined ? {} : { cycleBegan: cycle.start }),
  }
  return {
    unitName: path.at(-1)?.name ?? unit,
    worksheet,
    rows: reads.map((read) => sheetRowOf(read, dates)),
    cases: new Map(reads.map((read) => [read.person, sheetCaseOf(read)])),
    charged: new Map(reads.map((read) => [read.person, chargedOf(read, awardYear)])),
    terms,
  }
}

/** The pool with what is approved on the sheet taken out of what is used: those awards stand in its rows. */
function poolBeside(
  pool: PoolOfSheet | null,
  charged: ReadonlyMap<string, number>,
  own: string | undefined,
): PoolOfSheet | null {
  if (pool === null) return null
  let onSheet = 0
  let people = 0
  for (const [person, cents] of charged) {
    if (person === own || cents === 0) continue
    onSheet += cents
    people++
  }
  return {
    ...pool,
    soFar: Math.max(0, pool.soFar - onSheet) as Cents,
    recipients: Math.max(0, (pool.recipients ?? 0) - people),
  }
}

/** Whose rows of a worksheet a seat sees; all of them where no people are named, undefined where none. */
export async function sightOf(
  desk: Desk,
  who: Principal,
  unit: string,
  fiscalYear: number,
  on: IsoDate,
): Promise<{ kind: SheetSight; people?: ReadonlySet<string> } | undefined> {
  if (await seesBudgets(desk, who, unit)) return { kind: 'office' }
  if (who.person === undefined) return undefined
  if (who.people === 'subordinates') {
    const people = new Set(await visiblePeople(desk, who, on))
    people.delete(who.person)
    return { kind: 'subordinates', people }
  }
  if (!who.powers.includes('sit-on-board')) return undefined
  const open = (await casesAtBoards(desk, who)).filter((one) => one.fiscalYear === fiscalYear)
  return { kind: 'cases', people: new Set(open.map(({ person }) => person)) }
}

/** What is proposed for somebody is never that person’s to see. */
function withoutProposal(row: WorksheetRow): WorksheetRow {
  return {
    ...row,
    // A rating that was not issued yet is not shown either.
    level: null,
    proposed: {},
    boardSaid: null,
    approvedRate: false,
    approvedAward: false,
    justified: false,
    reasons: undefined,
  }
}

/** Who sees a part of the sheet is told of no pool: that there is none on it says nothing. */
function withoutPool(result: WorksheetResult, office: boolean): WorksheetResult {
  return office ? result : { ...result, pool: { ...result.pool, problems: [] } }
}

function endOfFiscalYear(year: number): IsoDate {
  return civil(year, 9, 30) as IsoDate
}
