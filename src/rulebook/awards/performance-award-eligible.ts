import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { changesOf, saysOf } from './conditions.ts'

const MAY = [
  'careerAppointee',
  'appointmentType',
  'careerAtPeriodEnd',
  'keptAwardRights',
  'ratingIsFinal',
  'forLatestPeriod',
  'alreadyAwarded',
  'detailedToAnotherAgency',
  'detailIsReimbursable',
] as const satisfies readonly FactId[]

type May = (typeof MAY)[number]
type Facts = Given<'summaryLevel', May>

/** Whether an award may be given for the period, what is missing, and of a detail: whether the host may repay. */
type Answer = { eligible: boolean; missing: readonly string[]; hostMayReimburse: boolean | null }

/** Where it is written; the regulation says more than the statute since its first publication. */
type Sources = { career: Cite; rating: Cite; detail: Cite }

/** Who may be given a performance award: career, and rated at least fully successful. */
export const performanceAwardEligible = rule({
  id: 'awards/performance-award-eligible',
  asks: 'May this executive be given a performance award for the appraisal period?',
  needs: ['summaryLevel'],
  may: MAY,
  says: ({ eligible, missing, hostMayReimburse }: Answer) =>
    `${saysOf(eligible, missing, 'Eligible: a performance award may be given.', 'Not eligible.')}${saysDetail(hostMayReimburse)}`,
  changes: ({ eligible, missing }) =>
    changesOf(eligible, missing, 'A rating below fully successful would bar it.'),
  law: [
    {
      from: day('1987-01-02'),
      by: ['5 USC 5384', '5 CFR 534.405'],
      summary:
        'A career appointee as of the end of the appraisal period, even if since left, whose rating of record for it is fully successful or higher. Reemployed annuitants under career SES appointment, people on detail (in their own agency) and those who kept award rights under a Presidential appointment are eligible; noncareer and limited appointees never.',
      alsoNeeds,
      apply: (facts, note) =>
        decided(facts, note, {
          career: '5 CFR 534.405(a)(1)',
          rating: '5 CFR 534.405(a)(1)',
          detail: '5 CFR 534.405(a)(2)(iii)',
        }),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 5384'],
      summary: 'A career appointee whose latest rating is fully successful or higher.',
      alsoNeeds,
      apply: (facts, note) =>
        decided(facts, note, {
          career: '5 USC 5384(a)',
          rating: '5 USC 5384(b)(1)',
          detail: '5 USC 5384(a)',
        }),
    },
  ],
})

function alsoNeeds({
  careerAtPeriodEnd,
  keptAwardRights,
  appointmentType,
}: Facts): readonly May[] | undefined {
  const known = careerAtPeriodEnd !== undefined || appointmentType !== undefined
  return known || keptAwardRights === true ? undefined : ['careerAppointee']
}

function decided(facts: Facts, note: Note, sources: Sources): Answer {
  const { summaryLevel, careerAtPeriodEnd } = facts
  const kept = facts.keptAwardRights === true
  if (kept) note.says('Award rights', 'kept under a Presidential appointment', '5 USC 3392(c)')
  else if (careerAtPeriodEnd === undefined)
    note.says('Career at the end of the period', 'taken as it is now; not said otherwise')
  if (facts.ratingIsFinal === undefined) note.says('The rating', 'taken as the rating of record')
  note.count('Summary level', summaryLevel, sources.rating)
  const tests: Test[] = [
    ...careerTest(facts, sources.career),
    [
      'Rated fully successful or higher',
      summaryLevel >= 3,
      sources.rating,
      'the rating is below fully successful',
    ],
    ['The rating is final', facts.ratingIsFinal !== false, sources.rating, 'the rating is not final yet'],
    [
      'It is for the latest completed appraisal period',
      facts.forLatestPeriod !== false,
      '5 USC 5384(b)(1)',
      'the award is for an older period',
    ],
    [
      'No award has been given for that period',
      facts.alreadyAwarded !== true,
      '5 USC 5384(a)(2)',
      'an award for that period has been given; it is one lump sum',
    ],
  ]
  const eligible = note.tests(tests)
  return { eligible, missing: lackingOf(tests), hostMayReimburse: detailOf(facts, note, sources.detail) }
}

function careerTest(facts: Facts, by: Cite): Test[] {
  const { careerAppointee, careerAtPeriodEnd, appointmentType } = facts
  if (facts.keptAwardRights === true) return []
  const now = careerAppointee ?? appointmentType === 'career'
  return [
    [
      'Career appointee at the end of the appraisal period',
      careerAtPeriodEnd ?? now,
      by,
      'only a career appointee may be given a performance award',
    ],
  ]
}

/** On a detail the own agency awards and its pool bears it; the host may repay where the detail is reimbursable. */
function detailOf(facts: Facts, note: Note, by: Cite): boolean | null {
  if (facts.detailedToAnotherAgency !== true) return null
  note.says('On detail', 'the employing agency gives the award and its pool bears it', by)
  return facts.detailIsReimbursable === true
}

function saysDetail(hostMayReimburse: boolean | null): string {
  if (hostMayReimburse === null) return ''
  const host = hostMayReimburse ? '; the host may repay some or all of it, with no effect on either pool' : ''
  return ` The employing agency gives it and its pool bears it${host}.`
}
