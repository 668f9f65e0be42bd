import { addDays, type IsoDate } from '../../src/base/dates.ts'
import { ELEMENT_NAMES } from '../../src/demo/appraisal-texts.ts'
import type { SeatId } from '../../src/desk/who.ts'
import type { AppraisalLevel } from '../../src/record/appraisal-terms.ts'
import type { PlanElement } from '../../src/record/bodies/appraisal.ts'

export const UNIT = 'HSBB'
/** The sitting that is open, and the one that is certified. */
export const SITTING = 'atk-2'
export const CERTIFIED = 'atk-1'

/** What somebody tries who should not: refused with these words, or not there at all. */
export type Attack = {
  what: string
  seat: SeatId
  action: string
  input: Readonly<Record<string, unknown>>
  is: 'refused-by-rule' | 'invalid-input' | 'not-allowed' | 'not-found'
  why: RegExp
}

const WEIGHTS = [2500, 1500, 1500, 1500, 3000]
const KINDS = ['leadership', 'leadership', 'leadership', 'managing-subordinates', 'results'] as const

/** The five elements of a plan of the cycle. */
export const ELEMENTS = WEIGHTS.map(
  (weight, index): PlanElement => ({
    key: `e${index + 1}`,
    name: ELEMENT_NAMES[index] ?? '',
    critical: true,
    kind: KINDS[index] ?? 'other',
    covers: 'individual',
    weight,
    requirements: 3,
    goals: [],
    measures: ['results'],
  }),
)

/** Every element at one level, with its words. */
export const rows = (level: AppraisalLevel) =>
  ELEMENTS.map(({ key }) => ({ element: key, level, narrative: 'Met the target' }))

type Told = {
  today: IsoDate
  cycle: number
  end: IsoDate
  rater: string
  chair: string
  head: string
  executive: string
}

/** The attacks, for the people and boards of the situation. */
export function attacksOf({ today, cycle, end, rater, chair, head, executive }: Told): Attack[] {
  const of = (person: string, more: object = {}) => ({ unit: UNIT, person, fiscalYear: cycle, ...more })
  const ofCase = (person: string, more: object = {}) => ({ unit: UNIT, sitting: SITTING, person, ...more })
  const rating = (person: string, on: IsoDate) =>
    of(person, { on, levels: rows(4), summary: 'Met the targets' })
  const elements = (weight: string) =>
    ELEMENTS.map(({ name, kind }) => ({
      name,
      kind,
      critical: true,
      covers: 'individual',
      weight,
      standard: 'Meets the targets',
      requirements: ['Cut the time of cases'],
      goals: ['Shorten the wait'],
      measures: ['results'],
    }))
  const rated = addDays(end, 15)
  const review = { on: addDays(today, 1), informal: true, feedback: 'Well', belowFullySuccessful: false }
  const rule = 'refused-by-rule' as const
  const input = 'invalid-input' as const
  return [
    ...(['read-case', 'cast-vote', 'recommend', 'make-note'] as const).flatMap((step): Attack[] => {
      const more = {
        'read-case': {},
        'cast-vote': { level: 4 },
        recommend: { level: 4, consent: true },
        'make-note': { text: 'Mine' },
      }[step]
      const tried = { seat: 'prb-member', action: `boards/${step}`, is: rule } as const
      return [
        {
          ...tried,
          what: `SD-2: a rating official on the board, ${step} on the own subordinate`,
          input: ofCase('atk-own', more),
          why: /is recused from the case of atk-own/,
        },
        {
          ...tried,
          what: `SD-2: a member with a declared relation, ${step}`,
          input: ofCase('atk-kin', more),
          why: /is recused from the case of atk-kin/,
        },
      ]
    }),
    {
      what: 'SD-2: the recusal of a rating official is not the office’s to lift',
      seat: 'esu',
      action: 'boards/lift-recusal',
      input: ofCase('atk-own', { member: chair, reason: 'It will be fine' }),
      is: 'not-found',
      why: /is not recused|can’t be lifted/,
    },
    {
      what: 'SD-5 and SD-7: nobody below the head gives the final rating',
      seat: 'supervisor',
      action: 'appraisal/give-final-rating',
      input: of('atk-heard', { on: today, level: 4 }),
      is: 'not-allowed',
      why: /does not hold the power/,
    },
    {
      what: 'SD-7: an executive does not answer for another',
      seat: 'executive',
      action: 'appraisal/answer-rating',
      input: of('atk-open', { on: today, answer: 'waived' }),
      is: 'not-found',
      why: /no appraisal of atk-open/,
    },
    {
      what: 'SD-7: a supervisor does not rate the own person',
      seat: 'supervisor',
      action: 'appraisal/rate-initially',
      input: rating(rater, rated),
      is: 'not-found',
      why: /no appraisal/,
    },
    {
      what: 'SD-7: the head does not give the own final rating',
      seat: 'component-head',
      action: 'appraisal/give-final-rating',
      input: of(head, { on: today, level: 5, reason: 'Of course' }),
      is: rule,
      why: /signer’s own/,
    },
    {
      what: 'a final rating signed by whoever has no power that can be passed on',
      seat: 'appointing-authority',
      action: 'appraisal/give-final-rating',
      input: of('atk-heard', { on: today, level: 4 }),
      is: 'not-allowed',
      why: /does not hold the power/,
    },
    {
      what: 'a lower rating after the board without a reason',
      seat: 'component-head',
      action: 'appraisal/give-final-rating',
      input: of('atk-heard', { on: today, level: 3 }),
      is: rule,
      why: /needs a reason: the board recommended 4/,
    },
    {
      what: 'a final rating before the board',
      seat: 'component-head',
      action: 'appraisal/give-final-rating',
      input: of('atk-own', { on: today, level: 4 }),
      is: rule,
      why: /board has not made its recommendation/,
    },
    {
      what: 'weights of 33.3',
      seat: 'supervisor',
      action: 'appraisal/draft-plan',
      input: of('atk-none', { elements: elements('33.3') }),
      is: rule,
      why: /whole percentages that make 100/,
    },
    {
      what: 'a rating on 89 days',
      seat: 'supervisor',
      action: 'appraisal/rate-initially',
      input: rating('atk-short', rated),
      is: rule,
      why: /89 days under the plan .* 90 are needed/,
    },
    {
      what: 'a rating before its plan',
      seat: 'supervisor',
      action: 'appraisal/rate-initially',
      input: rating('atk-later', rated),
      is: rule,
      why: /no plan was in force/,
    },
    {
      what: 'a plan changed after the rating',
      seat: 'supervisor',
      action: 'appraisal/amend-plan',
      input: of('atk-undiscussed', {
        effective: addDays(rated, 1),
        consulted: addDays(rated, 1),
        reason: 'To fit',
        elements: elements('20'),
      }),
      is: rule,
      why: /the rating was settled .*; a plan can’t be changed after that/,
    },
    {
      what: 'a progress review of tomorrow',
      seat: 'supervisor',
      action: 'appraisal/record-progress-review',
      input: of('atk-plan', review),
      is: input,
      why: /in the future/,
    },
    {
      what: 'the board before the time for an answer is over',
      seat: 'prb-member',
      action: 'boards/recommend',
      input: ofCase('atk-open', { level: 4, consent: true }),
      is: rule,
      why: /may not take up the rating of atk-open yet/,
    },
    {
      what: 'a rating that was not discussed does not reach the head',
      seat: 'component-head',
      action: 'appraisal/give-final-rating',
      input: of('atk-undiscussed', { on: today, level: 4 }),
      is: rule,
      why: /./,
    },
    {
      what: 'a distribution over the limit signed off',
      seat: 'prb-member',
      action: 'appraisal/sign-distribution',
      input: { unit: UNIT, fiscalYear: cycle, sitting: CERTIFIED },
      is: rule,
      why: /at level 4 or 5, \d+ allowed: \d+ must change/,
    },
    {
      what: 'the supervisor who was replaced in mid-cycle rates',
      seat: 'supervisor',
      action: 'appraisal/rate-initially',
      input: rating('atk-moved', rated),
      is: 'not-found',
      why: /no appraisal of atk-moved/,
    },
    {
      what: 'the supervisor who was replaced in mid-cycle signs',
      seat: 'supervisor',
      action: 'appraisal/sign-plan',
      input: of('atk-moved', { version: 1 }),
      is: 'not-found',
      why: /no appraisal of atk-moved/,
    },
    {
      what: 'a rating for somebody separated',
      seat: 'supervisor',
      action: 'appraisal/rate-initially',
      input: rating('atk-left', rated),
      is: rule,
      why: /left the Service/,
    },
    {
      what: 'a final rating for somebody separated',
      seat: 'component-head',
      action: 'appraisal/give-final-rating',
      input: of('atk-left', { on: today, level: 3 }),
      is: rule,
      why: /left the Service/,
    },
    ...(['read-case', 'cast-vote'] as const).map(
      (step): Attack => ({
        what: `the executive at the board’s table: ${step}`,
        seat: 'executive',
        action: `boards/${step}`,
        input: ofCase(executive, step === 'cast-vote' ? { level: 5 } : {}),
        is: 'not-allowed',
        why: /does not hold the power/,
      }),
    ),
  ]
}
