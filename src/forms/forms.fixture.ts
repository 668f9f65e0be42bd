import { day } from '../base/dates.ts'
import { usd } from '../base/money.ts'
import { BANDS_OF_2012 } from '../rulebook/tables/element-weights.ts'
import { CRITICAL_ELEMENTS, ELEMENTS_OF_2012 } from '../rulebook/tables/critical-elements.ts'
import type { Agreement } from './agreement.ts'
import { boardBook } from './board-book.ts'
import { boardCertificate, boardMinutes, type Sitting } from './board-certificate.ts'
import { boardRecommendation } from './board-recommendation.ts'
import { federalRegisterNotice } from './federal-register-notice.ts'
import { adjustmentNotice, awardNotice } from './pay-notices.ts'
import { reductionDecision, reductionNotice } from './reduction-notices.ts'
import { performanceAgreement } from './performance-agreement.ts'
import { progressReview } from './progress-review.ts'
import { ratingNotice } from './rating-notice.ts'
import { resultsStatement } from './results-statement.ts'
import type { Sheet } from './sheet.ts'

const YEAR = { from: day('2025-10-01'), to: day('2026-09-30') }
const ON = day('2026-11-12')

/** An agreement with nothing but the names in it. */
export function emptyAgreement(system: Agreement['system']): Agreement {
  const names =
    system === 'basic-2012' ? ELEMENTS_OF_2012.elements : (CRITICAL_ELEMENTS.rows[0]?.value.elements ?? [])
  return {
    agency: 'Department of Examples',
    system,
    period: YEAR,
    executive: { name: 'Ada Marsh' },
    ratingOfficial: {},
    consultation: {},
    elements: names.map((name) => ({ name, requirements: [] })),
    amendments: [],
    progressReviews: [],
    initial: {},
    board: {},
    annual: {},
    ...(system === 'basic-2012' || system === 'fiscal-2026' ? { bands: BANDS_OF_2012 } : {}),
  }
}

/** An agreement that has come to its end, with this text wherever somebody wrote one, and this name. */
export function wholeAgreement(system: Agreement['system'], text: string, name = text): Agreement {
  const empty = emptyAgreement(system)
  const signed = { name, on: ON }
  const weights = system === 'basic-2012' ? [1000, 1000, 1000, 1000, 6000] : [2500, 1500, 1500, 1500, 3000]
  const review = {
    on: ON,
    feedback: text,
    executive: signed,
    ratingOfficial: signed,
    reviewingOfficial: signed,
  }
  return {
    ...empty,
    executive: { name, title: name, organization: name, appointment: 'career' },
    ratingOfficial: { name, title: name },
    reviewingOfficial: { name, title: name },
    consultation: { executive: signed, ratingOfficial: signed, reviewingOfficial: signed },
    elements: empty.elements.map((element, index) => ({
      name: element.name,
      weight: weights[index] ?? 0,
      standard: text,
      requirements: [1, 2, 3].map(() => ({
        text,
        goals: [{ goal: name, source: name, page: '12' }],
        weight: 1000,
      })),
      level: 4,
      narrative: text,
    })),
    amendments: [
      { version: 1, on: ON, reason: text, executive: signed, ratingOfficial: { name, instead: name } },
    ],
    progressReviews: [review, review, review, review],
    initial: { level: 4, ratingOfficial: signed, executive: signed, reviewingOfficial: signed },
    response: { on: ON, text },
    higherReview: { requested: true, requestedOn: ON, reviewer: signed, level: 5, comments: text },
    board: { level: 4, chair: signed },
    annual: { level: 4, authority: signed },
    derived: { score: 400, level: 4 },
    ratingNarrative: text,
    accomplishments: text,
    agencyUse: text,
  }
}

function sittingOf(text: string): Sitting {
  return {
    agency: text,
    board: text,
    charter: text,
    on: ON,
    number: '2026-1',
    rule: { says: text, cites: ['5 USC 4314(c)(5)', '5 CFR 430.311'] },
    roll: [
      { name: text, seat: 'chair', appointment: 'career', voting: true, present: true },
      { name: text, seat: 'member', appointment: 'none', voting: false, present: false },
    ],
    recusals: [{ member: text, executive: text, ground: 'own subordinate', by: 'the system' }],
    results: [
      { executive: text, organization: text, initial: 5, level: 4, votes: '3 to 0' },
      { executive: text, initial: 3, level: null },
      { executive: text, initial: 3 },
    ],
    chair: { name: text, on: ON },
  }
}

/** Every form with this text wherever one may stand. */
export function everyForm(text: string): readonly (readonly [name: string, sheet: Sheet])[] {
  const executive = { name: text, title: text, organization: text }
  const notice = { agency: text, on: ON, executive, period: YEAR }
  const review = {
    agency: text,
    period: YEAR,
    number: 2,
    executive,
    ratingOfficial: { name: text },
    elements: [{ name: text, progress: text }],
    informal: false,
  }
  const memo = {
    agency: text,
    board: text,
    sittingOn: ON,
    to: { name: text, title: text },
    executive: { ...executive, appointment: 'career' as const },
    period: YEAR,
    initial: 5 as const,
    answered: true,
    seen: [text],
    votes: [{ level: 4 as const, count: 3 }],
    sat: [{ name: text, seat: 'chair', appointment: 'career' as const }],
    composition: { says: text, cites: ['5 USC 4314(c)(5)'] as const },
    recused: [{ name: text, ground: 'self' as const }],
  }
  return [
    ['agreement of 2012', performanceAgreement(wholeAgreement('basic-2012', text))],
    ['agreement of 2026', performanceAgreement(wholeAgreement('fiscal-2026', text))],
    ['agreement of 2012, empty', performanceAgreement(emptyAgreement('basic-2012'))],
    ['agreement of 2026, empty', performanceAgreement(emptyAgreement('fiscal-2026'))],
    ['agreement of 2000', performanceAgreement(wholeAgreement('rule-of-2000', text))],
    [
      'progress review',
      progressReview({ ...review, on: ON, feedback: text, advice: text, executiveRemarks: text }),
    ],
    ['progress review, to be written', progressReview({ ...review, ratingOfficial: {}, elements: [] })],
    [
      'recommendation',
      boardRecommendation({ ...memo, level: 4, reason: text, dissent: text, award: text, pay: text }),
    ],
    ['recommendation, split', boardRecommendation({ ...memo, level: null, to: {}, votes: [], recused: [] })],
    ['notice of initial rating', ratingNotice({ ...notice, stage: 'initial', level: 3, answerBy: ON })],
    [
      'notice of annual rating',
      ratingNotice({
        ...notice,
        stage: 'annual',
        level: 1,
        initial: 2,
        board: null,
        consequences: [{ says: text, cites: ['5 USC 4314(b)(3)'] }],
        authority: { name: text, on: ON },
      }),
    ],
    ['certificate', boardCertificate(sittingOf(text))],
    ['minutes', boardMinutes(sittingOf(text), [{ point: text, done: text }, { point: text }])],
    [
      'board book',
      boardBook({
        agency: text,
        board: text,
        on: ON,
        member: text,
        agenda: [text, text],
        members: [{ name: text, seat: 'chair', appointment: 'limited-term' }],
        recusedFrom: 1,
        cases: [1, 2].map(() => ({
          executive: text,
          appointment: 'noncareer',
          period: YEAR,
          initial: 4,
          score: 420,
          elements: [{ name: text, weight: 2000, level: 4, narrative: text }, { name: text }],
          summary: text,
          answer: text,
          higherReview: { level: 5, findings: text },
          before: [{ fiscalYear: 2025, level: 3 }],
        })),
      }),
    ],
    [
      'notice for the Federal Register',
      federalRegisterNotice({
        agency: text,
        component: text,
        board: text,
        drawnUpOn: ON,
        serviceBegins: ON,
        members: [{ name: text, title: text }],
        contact: { name: text },
      }),
    ],
    ...payNotices(text),
    [
      'statement of results',
      resultsStatement({
        agency: text,
        fiscalYear: 2026,
        period: YEAR,
        on: ON,
        least: 5,
        rated: 1300,
        levels: {
          5: { count: null },
          4: { count: 300, averageAward: '$14,200', averageAdjustment: '4.1%' },
          3: { count: 995 },
          2: { count: null },
          1: { count: 0 },
        },
        components: [{ name: text, rated: 12, levels: { 5: null, 4: null, 3: 8, 2: 0, 1: 0 } }],
      }),
    ],
  ]
}

function payNotices(text: string): [string, Sheet][] {
  const front = {
    agency: text,
    on: ON,
    executive: { name: text, title: text, organization: text },
    fiscalYear: 2026,
    level: 4 as const,
    rulings: [{ says: text, cites: ['5 CFR 534.404' as const] }],
    approver: { name: text, on: ON },
  }
  const cut = {
    agency: text,
    on: ON,
    executive: { name: text, title: text },
    before: usd(200_000),
    effective: ON,
    rulings: front.rulings,
    official: front.approver,
  }
  const paid = { on: ON, cents: usd(12_000), carried: usd(3_200), due: day('2027-01-01') }
  return [
    [
      'notice of pay adjustment',
      adjustmentNotice({ ...front, before: usd(190_000), rate: usd(195_700), effective: ON }),
    ],
    [
      'notice of performance award',
      awardNotice({ ...front, award: usd(15_200), basisPoints: 8_00, base: usd(190_000), paid }),
    ],
    [
      'notices of pay and award, empty',
      awardNotice({
        agency: text,
        on: ON,
        executive: { name: text },
        fiscalYear: 2026,
        rulings: [],
        award: usd(15_200),
        basisPoints: 8_00,
      }),
    ],
    [
      'notice of reduction',
      reductionNotice({
        ...cut,
        rate: usd(180_000),
        ground: text,
        received: ON,
        answerBy: ON,
        reasons: text,
      }),
    ],
    [
      'notice of reduction, empty',
      reductionNotice({ ...cut, rulings: [], rate: usd(180_000), ground: 'none', received: ON }),
    ],
    [
      'decision on a reduction',
      reductionDecision({
        ...cut,
        rate: usd(180_000),
        noticed: ON,
        answered: text,
        reconsiderBy: ON,
        reasons: text,
      }),
    ],
    ['decision against a reduction', reductionDecision({ ...cut, noticed: ON })],
  ]
}
