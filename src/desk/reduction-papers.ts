import type { IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import { reductionDecision, reductionNotice } from '../forms/reduction-notices.ts'
import type { Sheet } from '../forms/sheet.ts'
import { executiveOn } from '../record/executive.ts'
import type { RecordedEvent } from '../record/event.ts'
import { standing } from '../record/fold.ts'
import { payOf, type Reduction } from '../record/pay.ts'
import { payStream } from '../record/pay-terms.ts'
import type { Explanation } from '../rulebook/index.ts'
import { shownDate } from '../rulebook/kernel/shown.ts'
import { readStreams } from '../store/journal.ts'
import { placesOf } from '../store/queries/payments.ts'
import { namesAtBoard } from './board-people.ts'
import { pastTheWall } from './cycle-sight.ts'
import type { Desk } from './desk.ts'
import { agencyName, rulingOf } from './filled-parties.ts'
import { officeOf } from './seats.ts'

/** The papers of a reduction in pay: the written notice of it, and the decision. */
export const REDUCTION_PAPERS = ['reduction-notice', 'reduction-decision'] as const
type ReductionPaper = (typeof REDUCTION_PAPERS)[number]

/** A paper of the last reduction of which notice was received in a calendar year; undefined where there is none. */
export async function reductionPaper(
  desk: Desk,
  { person, year, kind }: { person: string; year: number; kind: ReductionPaper },
): Promise<Sheet | undefined> {
  // Whoever may have the paper has the file or is the executive; officials and the agency are named past the wall.
  const service = pastTheWall(desk)
  const events = standing(await readStreams(service.db, [payStream(person), `person:${person}`]))
  const pay = payOf(events)
  const reduction = pay.reductions.findLast(({ notice }) => notice.received.startsWith(String(year)))
  if (reduction === undefined) return undefined
  const { notice, decided } = reduction
  const entry =
    kind === 'reduction-notice'
      ? events.find(({ id }) => id === notice.entry)
      : events.findLast((one) => one.type === 'pay/reduction-decided' && one.effective === decided?.on)
  if (entry === undefined) return undefined
  const on = entry.effective
  const by = kind === 'reduction-notice' ? notice.by : (decided?.by ?? '')
  const named = await namesAtBoard(service, [person, by], on)
  const { name, title, unit } = named(person)
  const place = (await placesOf(service.db, [person], on)).get(person)
  const office = place === undefined ? undefined : await officeOf(desk, place.unit_id)
  const front = {
    agency: office === undefined ? '' : await agencyName(service, office),
    on,
    executive: { name, ...(title === '' ? {} : { title }), ...(unit === '' ? {} : { organization: unit }) },
    before: notice.from as Cents,
    rulings: entry.ruling === undefined ? [] : [rulingOf(entry.ruling as Explanation)],
    official: { name: named(by).name, on },
  }
  // The procedure protects career executives, 5 USC 5383(d); the years before 2004 set no days for an answer.
  const career = executiveOn(events, notice.received)?.appointment === 'career'
  if (kind === 'reduction-notice') return noticeOf(front, entry, notice, career)
  const set = pay.rates.find(({ action, from }) => action === 'reduction' && from >= on)
  return decisionOf({ ...front, effective: set?.from ?? notice.effective }, entry, reduction, career)
}

type Front = Pick<
  Parameters<typeof reductionNotice>[0],
  'agency' | 'on' | 'executive' | 'before' | 'rulings' | 'official'
>

function noticeOf(
  front: Front,
  { personal }: RecordedEvent,
  { cents, ground, received, effective, answerBy }: Reduction['notice'],
  career: boolean,
): Sheet {
  const reasons = personal?.['reason']
  return reductionNotice({
    ...front,
    rate: cents as Cents,
    ground,
    received,
    effective,
    ...(career && answerBy > received ? { answerBy } : {}),
    ...(reasons === undefined ? {} : { reasons }),
  })
}

function decisionOf(
  front: Front & { effective: IsoDate },
  { personal }: RecordedEvent,
  { notice, answered, decided }: Reduction,
  career: boolean,
): Sheet {
  const reasons = personal?.['reasons']
  const { reconsiderBy } = decided ?? {}
  return reductionDecision({
    ...front,
    ...(decided?.answer === 'reduced' ? { rate: (decided.cents ?? notice.cents) as Cents } : {}),
    noticed: notice.received,
    ...(answered === undefined ? {} : { answered: `${answered.how}, ${shownDate(answered.on)}` }),
    ...(career && reconsiderBy !== undefined ? { reconsiderBy } : {}),
    ...(reasons === undefined ? {} : { reasons }),
  })
}
