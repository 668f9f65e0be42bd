import { civil, type IsoDate } from '../base/dates.ts'
import { type Cents, shareOf } from '../base/money.ts'
import { adjustmentNotice, awardNotice } from '../forms/pay-notices.ts'
import type { Sheet } from '../forms/sheet.ts'
import type { RulingShown } from '../forms/terms-shown.ts'
import { cycleOf, cycleStream } from '../record/appraisal-cycle.ts'
import { type RecordedEvent, whoOf } from '../record/event.ts'
import { ofType, standing } from '../record/fold.ts'
import { payOf, type PayOfRecord, rateOn } from '../record/pay.ts'
import { payCaseOf } from '../record/pay-case.ts'
import { payCaseStream, payStream } from '../record/pay-terms.ts'
import { ratingsOfRecord } from '../record/rating-consequences.ts'
import type { Explanation } from '../rulebook/index.ts'
import { readStreams } from '../store/journal.ts'
import { proposalsOf } from '../store/queries/payments.ts'
import { namesAtBoard } from './board-people.ts'
import { pastTheWall } from './cycle-sight.ts'
import type { Desk } from './desk.ts'
import { agencyName, rulingOf } from './filled-parties.ts'
import { seesBudgets } from './pay-sight.ts'
import { logReading } from './reading.ts'
import { REDUCTION_PAPERS, reductionPaper } from './reduction-papers.ts'
import { visiblePeople } from './seeing.ts'
import type { Principal } from './who.ts'

/** The notices to an executive: after an appraisal year, and of a reduction in pay. */
export const PAY_NOTICES = ['adjustment', 'award', ...REDUCTION_PAPERS] as const
export type PayNoticeKind = (typeof PAY_NOTICES)[number]

/** Which notice is asked for; of a reduction, `fiscalYear` is the calendar year in which its notice was received. */
export type NoticeAsked = { person: string; fiscalYear: number; kind: PayNoticeKind; on: IsoDate }

/**
 * A notice of what was approved for an executive: to that executive, to whoever has the file, and to the offices of pay. Undefined for others, and
 * where nothing was approved. The reading is logged first.
 */
export async function payNotice(desk: Desk, who: Principal, asked: NoticeAsked): Promise<Sheet | undefined> {
  const { person, fiscalYear, kind, on } = asked
  if (kind === 'reduction-notice' || kind === 'reduction-decision') {
    // It tells why pay is cut: that stands with the file, and payroll needs the rate alone.
    if (!(await hasFile(desk, who, person, on))) return undefined
    const paper = await reductionPaper(desk, { person, year: fiscalYear, kind })
    if (paper !== undefined) await logReading(desk, who, { what: 'file', how: 'page', people: [person] })
    return paper
  }
  // What is approved is the executive's to know; the proposal in the same stream is not, and nothing of it is told.
  const service = pastTheWall(desk)
  const streams = [payCaseStream(person, fiscalYear), payStream(person), `person:${person}`]
  const events = standing(await readStreams(service.db, streams))
  const ofCase = events.filter(({ stream }) => stream === streams[0])
  const approved = approvalOf(ofCase, kind)
  const paycase = payCaseOf(ofCase)
  if (approved === undefined || paycase === undefined) return undefined
  if (!(await getsNotice(desk, who, { person, unit: paycase.unit, on }))) return undefined
  await logReading(desk, who, { what: 'file', how: 'page', people: [person] })
  const own = events.filter(({ stream }) => stream !== streams[0])
  const approver = whoOf(approved)
  const named = await namesAtBoard(service, [person, approver], on)
  const { name, title, unit } = named(person)
  const level = ratingsOfRecord(own).find((one) => one.fiscalYear === fiscalYear)?.level
  const front = {
    agency: await agencyName(service, paycase.unit),
    on: approved.effective,
    executive: { name, ...(title === '' ? {} : { title }), ...(unit === '' ? {} : { organization: unit }) },
    fiscalYear,
    ...(level === undefined ? {} : { level }),
    rulings: rulingsOf(approved, own),
    approver: { name: named(approver).name, on: approved.effective },
  }
  const pay = payOf(own)
  if (approved.type === 'pay/adjustment-approved') {
    const { rate, effective } = approved.body
    const before = pay.rates.findLast(({ from }) => from < effective)?.cents
    return adjustmentNotice({
      ...front,
      rate: rate as Cents,
      effective,
      ...(before === undefined ? {} : { before: before as Cents }),
    })
  }
  const { award, awardPoints } = approved.body
  const cycle = cycleOf(standing(await readStreams(service.db, [cycleStream(paycase.unit, fiscalYear)])))
  const ends = cycle?.end ?? civil(fiscalYear, 9, 30)
  const base = ends === undefined ? undefined : rateOn(pay, ends)?.cents
  const [first, ...rest] = pay.payments.filter(
    ({ kind: what, of }) => what === 'performance-award' && of === String(fiscalYear),
  )
  return awardNotice({
    ...front,
    award: award as Cents,
    basisPoints: awardPoints,
    ...(base !== undefined && shareOf(award, base) === awardPoints ? { base: base as Cents } : {}),
    ...(first === undefined
      ? {}
      : {
          paid: {
            on: first.on,
            cents: [first, ...rest].reduce((sum, { cents }) => sum + cents, 0) as Cents,
            carried: (first.carried ?? 0) as Cents,
            ...(first.due === undefined ? {} : { due: first.due }),
          },
        }),
  })
}

/** What the rules said of the approval, and of the rate or the award that it set. */
function rulingsOf(approved: Approval, own: readonly RecordedEvent[]): RulingShown[] {
  const { fiscalYear } = approved.body
  const set = own.findLast(({ type, body }) =>
    approved.type === 'pay/adjustment-approved'
      ? type === 'pay/rate-set' && 'fiscalYear' in body && body.fiscalYear === fiscalYear
      : type === 'awards/performance-award-granted' && body.fiscalYear === fiscalYear,
  )
  return [approved, set].flatMap((event) =>
    event?.ruling === undefined ? [] : [rulingOf(event.ruling as Explanation)],
  )
}

/** A notice that there is for an executive, by its kind and year. */
export type NoticeListed = { kind: PayNoticeKind; year: number }

/** The notices for an executive that a seat may have, newest first. */
export async function noticesOf(
  desk: Desk,
  who: Principal,
  { person, on, reductions }: { person: string; on: IsoDate; reductions: PayOfRecord['reductions'] },
): Promise<readonly NoticeListed[]> {
  const service = pastTheWall(desk)
  const found: NoticeListed[] = []
  for (const { fiscal_year: year, unit_id: unit } of await proposalsOf(service.db, person)) {
    if (!(await getsNotice(desk, who, { person, unit, on }))) continue
    const ofCase = standing(await readStreams(service.db, [payCaseStream(person, year)]))
    for (const kind of ['adjustment', 'award'] as const)
      if (approvalOf(ofCase, kind) !== undefined) found.push({ kind, year })
  }
  if (reductions.length > 0 && (await hasFile(desk, who, person, on)))
    for (const { notice, decided } of reductions) {
      const year = Number(notice.received.slice(0, 4))
      if (decided !== undefined) found.push({ kind: 'reduction-decision', year })
      found.push({ kind: 'reduction-notice', year })
    }
  return found.sort((a, b) => b.year - a.year)
}

async function hasFile(desk: Desk, who: Principal, person: string, on: IsoDate): Promise<boolean> {
  return person === who.person || (await visiblePeople(desk, who, on)).includes(person)
}

/** The executive, whoever has the file, and the offices that see the budget of the unit; a board reads cases, not papers. */
async function getsNotice(
  desk: Desk,
  who: Principal,
  { person, unit, on }: { person: string; unit: string; on: IsoDate },
): Promise<boolean> {
  return (await hasFile(desk, who, person, on)) || (await seesBudgets(desk, who, unit))
}

type Approval = Extract<RecordedEvent, { type: 'pay/adjustment-approved' | 'pay/award-approved' }>

/** The approval that stands: the last one, unless the award was withdrawn after it. */
function approvalOf(events: readonly RecordedEvent[], kind: PayNoticeKind): Approval | undefined {
  if (kind === 'adjustment') return ofType(events, 'pay/adjustment-approved').at(-1)
  const approved = ofType(events, 'pay/award-approved').at(-1)
  const withdrawn = ofType(events, 'awards/performance-award-withdrawn').at(-1)
  return approved === undefined || (withdrawn !== undefined && withdrawn.seq > approved.seq)
    ? undefined
    : approved
}
