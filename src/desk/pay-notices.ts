import type { IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import { adjustmentNotice, awardNotice } from '../forms/pay-notices.ts'
import type { Sheet } from '../forms/sheet.ts'
import { type RecordedEvent, whoOf } from '../record/event.ts'
import { ofType, standing } from '../record/fold.ts'
import { payOf } from '../record/pay.ts'
import { payCaseOf } from '../record/pay-case.ts'
import { payCaseStream, payStream } from '../record/pay-terms.ts'
import { ratingsOfRecord } from '../record/rating-consequences.ts'
import type { Explanation } from '../rulebook/index.ts'
import { readStreams } from '../store/journal.ts'
import { namesAtBoard } from './board-people.ts'
import { pastTheWall } from './cycle-sight.ts'
import type { Desk } from './desk.ts'
import { agencyName, rulingOf } from './filled-parties.ts'
import { seesBudgets } from './pay-sight.ts'
import { logReading } from './reading.ts'
import { visiblePeople } from './seeing.ts'
import type { Principal } from './who.ts'

/** The notices to an executive after an appraisal year. */
export const PAY_NOTICES = ['adjustment', 'award'] as const
export type PayNoticeKind = (typeof PAY_NOTICES)[number]

/** Which notice is asked for. */
export type NoticeAsked = { person: string; fiscalYear: number; kind: PayNoticeKind; on: IsoDate }

/**
 * A notice of what was approved for an executive: to that executive, to whoever has the file, and to the offices of pay. Undefined for others, and
 * where nothing was approved. The reading is logged first.
 */
export async function payNotice(
  desk: Desk,
  who: Principal,
  { person, fiscalYear, kind, on }: NoticeAsked,
): Promise<Sheet | undefined> {
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
  const ruling = approved.ruling as Explanation | undefined
  const front = {
    agency: await agencyName(service, paycase.unit),
    on: approved.effective,
    executive: { name, ...(title === '' ? {} : { title }), ...(unit === '' ? {} : { organization: unit }) },
    fiscalYear,
    ...(level === undefined ? {} : { level }),
    rulings: ruling === undefined ? [] : [rulingOf(ruling)],
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
  const [first, ...rest] = pay.payments.filter(
    ({ kind: what, of }) => what === 'performance-award' && of === String(fiscalYear),
  )
  return awardNotice({
    ...front,
    award: award as Cents,
    basisPoints: awardPoints,
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

/** The executive, whoever has the file, and the offices that see the budget of the unit; a board reads cases, not papers. */
async function getsNotice(
  desk: Desk,
  who: Principal,
  { person, unit, on }: { person: string; unit: string; on: IsoDate },
): Promise<boolean> {
  if (person === who.person) return true
  return (await visiblePeople(desk, who, on)).includes(person) || (await seesBudgets(desk, who, unit))
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
