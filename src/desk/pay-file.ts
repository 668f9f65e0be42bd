import type { IsoDate } from '../base/dates.ts'
import { type BenefitsOfRecord, benefitsOf } from '../record/benefits.ts'
import { type RecordedEvent, whoOf } from '../record/event.ts'
import { standing } from '../record/fold.ts'
import { type Incentive, incentiveOf } from '../record/incentive.ts'
import { type PayCase, payCaseOf } from '../record/pay-case.ts'
import { benefitsStream } from '../record/pay-terms.ts'
import type { ViewRow } from '../record/views.ts'
import { readStreams } from '../store/journal.ts'
import {
  incentivesOf,
  nominationsOf,
  proposalsOf,
  type SubordinateRate,
  subordinateRates,
} from '../store/queries/payments.ts'
import { namesInCases } from './appraisal-people.ts'
import type { Desk } from './desk.ts'
import { agreementClocks, clocksOfPay, type PayClock } from './pay-clocks.ts'
import { payFigures, type PayFigures } from './pay-figures.ts'
import { type PayGround, payGround } from './pay-ground.ts'
import { type NoticeListed, noticesOf } from './pay-notices.ts'
import { benefitQuestions, calculators, type PayQuestion } from './pay-questions.ts'
import { paidPeople, seesProposal } from './pay-sight.ts'
import { type PayStep, paySteps } from './pay-steps.ts'
import { type How, logReading } from './reading.ts'
import { visiblePeople } from './seeing.ts'
import { onDay } from './sight.ts'
import type { Principal } from './who.ts'

/** One executive's pay in full, as far as the seat sees it. */
export type PayFile = PayFigures & {
  ground: PayGround
  /** Whether it is the own pay of whoever asks. */
  own: boolean
  incentives: readonly { name: string; incentive: Incentive }[]
  benefits: BenefitsOfRecord
  nominations: readonly ViewRow<'rank_nomination'>[]
  /** What is or was proposed; nothing of the own. Newest first. */
  cases: readonly PayCase[]
  questions: readonly PayQuestion[]
  calculators: readonly PayQuestion[]
  steps: readonly PayStep[]
  /** The notices that the seat may have, newest first. */
  notices: readonly NoticeListed[]
  /** Soonest first. */
  clocks: readonly PayClock[]
  /** Direct subordinates among the executives of record whose pay the seat sees too, the best paid first. */
  subordinates: readonly SubordinateRate[]
  /** Every entry of it that the seat reads, by effective date. */
  events: readonly RecordedEvent[]
  names: ReadonlyMap<string, string>
}

/** One executive's pay, or undefined where there is none that this seat may see. The reading is logged first. */
export async function payFile(
  asked: Desk,
  who: Principal,
  of: { person: string; on: IsoDate },
  how: How = 'page',
): Promise<PayFile | undefined> {
  const desk = onDay(asked, of.on)
  const { person, on } = of
  const paid = await paidPeople(desk, who, on)
  if (!paid.has(person)) return undefined
  const ground = await payGround(desk, who, person, on)
  await logReading(desk, who, { what: 'file', how, people: [person] })
  const own = who.person === person
  const rows = (await incentivesOf(desk.db, [person], 'all')).filter(
    ({ state }) => !own || state !== 'proposed',
  )
  const proposals = (await seesProposal(desk, who, person, on)) ? await proposalsOf(desk.db, person) : []
  const read = await readStreams(desk.db, [
    benefitsStream(person),
    ...rows.map(({ stream }) => stream),
    ...proposals.map(({ stream }) => stream),
  ])
  const byStream = Map.groupBy(read, ({ stream }) => stream)
  const ofStream = (stream: string): RecordedEvent[] => standing(byStream.get(stream) ?? [])
  const incentives = rows.flatMap(({ stream, name }) => {
    const incentive = incentiveOf(ofStream(stream))
    return incentive === undefined ? [] : [{ name, incentive }]
  })
  const cases = proposals.flatMap(({ stream }) => payCaseOf(ofStream(stream)) ?? [])
  const benefits = benefitsOf(ofStream(benefitsStream(person)))
  const files = await visiblePeople(desk, who, on)
  const entries = [...ground.events, ...[...byStream.keys()].flatMap(ofStream)]
  const told = files.includes(person) || who.pay !== 'office' ? entries : entries.map(withoutRating)
  const events = told.sort((a, b) =>
    a.effective === b.effective ? a.seq - b.seq : a.effective < b.effective ? -1 : 1,
  )
  return {
    ground,
    own,
    ...payFigures(ground),
    incentives,
    benefits,
    nominations: await nominationsOf(desk.db, person),
    cases,
    questions: benefitQuestions(ground, benefits),
    calculators: calculators(ground),
    steps: await paySteps(desk, who, { ground, incentives, cases, benefits }),
    notices: await noticesOf(desk, who, { person, on, reductions: ground.pay.reductions }),
    clocks: [...agreementClocks(rows), ...clocksOfPay(person, ground.pay, on)].sort((a, b) =>
      a.on < b.on ? -1 : 1,
    ),
    subordinates: (await subordinateRates(desk.db, person, on)).filter((one) => paid.has(one.person_id)),
    events,
    names: await namesInCases(desk, [person, ...events.map((event) => whoOf(event))]),
  }
}

/** What a proposal rests on may be a rating that is not final: that is not payroll’s or the department’s to read. */
function withoutRating(event: RecordedEvent): RecordedEvent {
  if (event.type !== 'pay/proposed' && event.type !== 'pay/board-recommended') return event
  const { ruling: _, ...rest } = event
  return rest
}
