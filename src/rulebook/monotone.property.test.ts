import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, epochDay, fromEpochDay, isIsoDate, type IsoDate } from '../base/dates.ts'
import { type FactId, factOf } from './facts.ts'
import { RULES, TABLES } from './index.ts'
import { decide } from './kernel/decide.ts'
import { FIRST_FACT_DATE, LARGEST_COUNT, LAST_FACT_DATE } from './kernel/fact.ts'
import { factsOf } from './kernel/read-facts.ts'
import { type AnyCase, type AnyRule, type Entry, governing, type Known } from './kernel/rule.ts'
import { dated, type Row } from './kernel/table.ts'
import { dayNumber } from './kernel/timeline.ts'

/** What more of a fact, or a later day, can never do: turn a refusal into a yes, or a yes into a refusal. */
type Never = 'helps' | 'harms'

/** Where the law runs one way: the rule, the fact, and what more of it never does. */
const ONE_WAY: readonly (readonly [rule: string, fact: FactId, never: Never])[] = [
  ['positions/noncareer-government', 'noncareerAppointees', 'helps'],
  ['positions/noncareer-government', 'allocatedPositions', 'harms'],
  ['positions/noncareer-agency', 'noncareerAppointees', 'helps'],
  ['positions/limited-government', 'limitedAppointees', 'helps'],
  ['positions/limited-government', 'allocatedPositions', 'harms'],
  ['positions/ceiling-105', 'establishedPositions', 'helps'],
  ['positions/ceiling-105', 'authorizedForYear', 'harms'],
  ['positions/five-years-service', 'lackingFiveYears', 'helps'],
  ['positions/career-reserved-floor', 'careerReservedGovernmentwide', 'harms'],
  ['positions/career-reserved-floor', 'careerReservedMinimum', 'helps'],
  ['positions/establish', 'establishedPositions', 'helps'],
  ['positions/change-designation', 'effectiveDate', 'harms'],
  ['positions/change-designation', 'opmApprovalDate', 'helps'],
  ['staffing/limited-service', 'limitedServiceMonths', 'helps'],
  ['staffing/limited-appointment', 'opmAuthorizedMonths', 'harms'],
  ['staffing/limited-pool', 'poolUsed', 'helps'],
  ['staffing/limited-pool', 'allocatedPositions', 'harms'],
  ['staffing/end-noncareer-or-limited', 'effectiveDate', 'harms'],
  ['staffing/end-noncareer-or-limited', 'noticeReceived', 'helps'],
  ['staffing/announcement', 'announcementCloses', 'harms'],
  ['staffing/announcement', 'announcementOpens', 'helps'],
  ['staffing/application-method', 'applicationPages', 'helps'],
  ['boards/performance-review-board', 'boardCareerMembers', 'harms'],
  ['boards/performance-review-board', 'careerMembersSitting', 'harms'],
  ['boards/member-service', 'serviceBegins', 'harms'],
  ['boards/member-service', 'federalRegisterNotice', 'helps'],
  ['boards/certification-deadline', 'caseSubmitted', 'helps'],
  ['boards/certification-deadline', 'moratoriumDays', 'harms'],
  ['appraisal/minimum-period', 'daysUnderPlan', 'harms'],
  ['appraisal/top-ratings-cap', 'careerTopRated', 'helps'],
  ['appraisal/top-ratings-cap', 'inspectorGeneralTopRated', 'helps'],
  ['appraisal/distribution-signed', 'populationsOverCap', 'helps'],
  ['appraisal/distribution-signed', 'recommendationsDue', 'helps'],
  ['appraisal/distribution-signed', 'casesSuspended', 'helps'],
  ['appraisal/distribution-signed', 'reasonsDue', 'helps'],
  ['pay/rate-table', 'levelFourRate', 'harms'],
  ['pay/above-subordinates', 'proposedPay', 'harms'],
  ['pay/above-subordinates', 'subordinatePay', 'helps'],
  ['pay/reduction', 'effectiveDate', 'harms'],
  ['pay/raise-for-rating', 'proposedPay', 'helps'],
  ['pay/increase', 'lastAdjustment', 'helps'],
  ['awards/pool', 'awardsSoFar', 'helps'],
  ['awards/pool', 'careerPayroll', 'harms'],
  ['awards/recipients', 'awardRecipients', 'helps'],
  ['awards/contribution-pool', 'contributionAwards', 'helps'],
  ['awards/rank-nominations', 'rankNominations', 'helps'],
  ['awards/rank-nominations', 'careerExecutives', 'harms'],
  ['awards/rank-quota', 'ranksAwarded', 'helps'],
  ['awards/rank-quota', 'careerExecutives', 'harms'],
  ['awards/rank-repeat', 'priorRankYear', 'helps'],
  ['awards/rank-nominee', 'rankServiceYears', 'harms'],
  ['awards/incentive-award', 'awardAmount', 'helps'],
  ['awards/recruitment-relocation', 'milesMoved', 'harms'],
  ['awards/recruitment-relocation-amount', 'incentiveAmount', 'helps'],
  ['awards/retention-incentive', 'incentivePercent', 'helps'],
  ['awards/physicians-allowance', 'physicianAllowance', 'helps'],
  ['movement/reassignment-notice', 'effectiveDate', 'harms'],
  ['movement/reassignment-notice', 'consultationDate', 'helps'],
  ['removal/during-probation', 'exceptionReplyDays', 'harms'],
  ['removal/discipline', 'effectiveDate', 'harms'],
  ['removal/discipline', 'noticeReceived', 'helps'],
  ['removal/furlough', 'furloughDays', 'helps'],
  ['removal/placement-position', 'positionMonths', 'harms'],
  ['removal/immediate-annuity', 'creditableYears', 'harms'],
  ['removal/immediate-annuity', 'ageYears', 'harms'],
  ['records/performance-retention', 'disposalDate', 'harms'],
  ['records/vacancy-file', 'disposalDate', 'harms'],
]

const VERDICTS = ['allowed', 'within', 'eligible'] as const

/** The answer of a rule, yes or no, where it gives one. */
function verdict(rule: AnyRule, example: AnyCase, facts: Known<FactId, FactId>): boolean | undefined {
  const ruling = decide(rule, example, facts)
  if (ruling.kind !== 'ruled') return undefined
  const answer = ruling.value as Record<string, unknown>
  return VERDICTS.map((name) => answer[name]).find((given) => typeof given === 'boolean')
}

/** Two amounts of the fact in order, near those of the worked examples, near each other, or any. */
function amountsOf(entry: Entry, fact: FactId): fc.Arbitrary<readonly [number, number]> {
  const given = entry.cases.flatMap(({ facts }) => (facts[fact] === undefined ? [] : [numberOf(facts[fact])]))
  const isDate = factOf(fact).kind === 'date'
  const [least, most] = isDate ? [epochDay(FIRST_FACT_DATE), epochDay(LAST_FACT_DATE)] : [0, LARGEST_COUNT]
  const near = fc.tuple(fc.constantFrom(...given), fc.integer({ min: -3, max: 3 })).map(([at, by]) => at + by)
  const amount = fc
    .oneof({ weight: 4, arbitrary: near }, fc.integer({ min: least, max: most }))
    .map((at) => Math.min(most, Math.max(least, at)))
  return fc.tuple(amount, amount).map(([one, other]) => (one <= other ? [one, other] : [other, one]))
}

function numberOf(given: unknown): number {
  return typeof given === 'string' && isIsoDate(given) ? epochDay(given) : Number(given)
}

function valueOf(fact: FactId, amount: number): number | IsoDate {
  return factOf(fact).kind === 'date' ? fromEpochDay(amount) : amount
}

/** The facts of one worked example, with some of another's. */
function mixed(entry: Entry): fc.Arbitrary<readonly [AnyCase, Known<FactId, FactId>]> {
  const anyCase = fc.constantFrom(...entry.cases)
  return fc
    .tuple(
      anyCase,
      anyCase,
      fc.subarray([...factsOf(entry.rule)]).map((ids) => ids.slice(0, 3)),
    )
    .map(([one, other, taken]) => [
      one,
      { ...one.facts, ...Object.fromEntries(taken.map((id) => [id, other.facts[id]])) },
    ])
}

function entryOf(id: string): Entry {
  const entry = RULES.find(({ rule }) => rule.id === id)
  assert.ok(entry, `${id} is a rule`)
  return entry
}

/** The version that governs; a later day may come under another, where the law itself changed. */
function versionOf(rule: AnyRule, example: AnyCase, facts: Known<FactId, FactId>): unknown {
  return decide(rule, example, facts).kind === 'ruled'
    ? rule.law.findIndex(
        ({ from, until }) =>
          from <= governing(rule, example, facts).on &&
          (until === undefined || governing(rule, example, facts).on < until),
      )
    : undefined
}

describe('where the law runs one way, the answers do', () => {
  test('the list is long enough to mean something, and names each once', () => {
    assert.ok(ONE_WAY.length >= 25)
    assert.equal(new Set(ONE_WAY.map(([rule, fact]) => `${rule} ${fact}`)).size, ONE_WAY.length)
  })

  for (const [id, fact, never] of ONE_WAY) {
    const entry = entryOf(id)
    const { rule } = entry

    test(`${id}: more of ${fact} never ${never}`, () => {
      fc.assert(
        fc.property(mixed(entry), amountsOf(entry, fact), ([example, facts], [less, more]) => {
          const [few, many] = [less, more].map((amount) => ({ ...facts, [fact]: valueOf(fact, amount) }))
          assert.ok(few && many)
          if (versionOf(rule, example, few) !== versionOf(rule, example, many)) return
          const [before, after] = [verdict(rule, example, few), verdict(rule, example, many)]
          if (before === undefined || after === undefined) return
          assert.ok(
            never === 'helps' ? before || !after : !before || after,
            `${less} gives ${before}, ${more} gives ${after}`,
          )
        }),
        { numRuns: 400, interruptAfterTimeLimit: 20_000 },
      )
    })

    test(`${id}: and ${fact} does turn the answer of a worked example`, () => {
      const amounts = entry.cases.flatMap(({ facts }) => {
        if (facts[fact] === undefined) return []
        const given = numberOf(facts[fact])
        return factOf(fact).kind === 'date'
          ? [-400, -1, 0, 1, 400].map((by) => given + by)
          : [0, Math.floor(given / 2), given - 1, given, given + 1, 2 * given]
      })
      const turns = entry.cases.some((example) => {
        const given = amounts
          .filter((amount) => amount >= 0)
          .map((amount) => verdict(rule, example, { ...example.facts, [fact]: valueOf(fact, amount) }))
        return new Set(given.filter((answer) => answer !== undefined)).size === 2
      })
      assert.ok(turns, `${fact} never turns it`)
    })
  }
})

describe('a newer row', () => {
  const anyDay = fc
    .integer({ min: epochDay(FIRST_FACT_DATE), max: epochDay(LAST_FACT_DATE) - 1 })
    .map(fromEpochDay)
  const anyOffice = fc.constantFrom(
    undefined,
    ['department:DHS'] as const,
    ['component:ICE', 'department:DHS', 'government'] as const,
  )

  for (const table of TABLES) {
    test(`of ${table.title} changes nothing before its first day`, () => {
      fc.assert(
        fc.property(
          anyDay,
          anyDay,
          fc.option(anyDay, { nil: undefined }),
          anyOffice,
          (from, on, known, scopes) => {
            const model = table.rows[0]
            assert.ok(model)
            const added = { from, by: model.by, value: Symbol('added') as unknown }
            const place = table.rows.findIndex((row) => row.from <= from)
            const rows: readonly Row<unknown>[] =
              place < 0
                ? [...table.rows, added]
                : [...table.rows.slice(0, place), added, ...table.rows.slice(place)]
            const wider = dated('Widened', rows, table.unit)
            const at = { on, ...(known && { known }), ...(scopes && { scopes }) }
            const found = wider.timeline.inForce(at, dayNumber(on))?.value
            if (on < from) assert.equal(found, table.timeline.inForce(at, dayNumber(on))?.value)
            const first = wider.timeline.inForce({ on: from }, dayNumber(from))?.value
            assert.equal(first, added.value, 'it is in force on its first day')
            const eve = addDays(from, -1)
            assert.equal(
              wider.timeline.inForce({ on: eve }, dayNumber(eve))?.value,
              table.timeline.inForce({ on: eve }, dayNumber(eve))?.value,
            )
          },
        ),
        { numRuns: 100, interruptAfterTimeLimit: 20_000 },
      )
    })
  }
})
