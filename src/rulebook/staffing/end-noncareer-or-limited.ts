import { day, type IsoDate } from '../../base/dates.ts'
import { counted, noticeEnds } from '../kernel/counting.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { type Given, rule, type Span, type Version } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'
import type { Standing } from '../kernel/standing.ts'

const DAYS = 1

type Needs = 'appointmentType' | 'noticeReceived' | 'effectiveDate'
type May = 'coveredByAdverseActions' | 'endIsDisciplinary'
type Facts = Given<Exclude<Needs, 'effectiveDate'>, May>
type Answer = { allowed: boolean; firstLawful: IsoDate | null; missing: readonly string[] }

/** The end of a noncareer or limited appointment: at any time, on a day’s written notice. */
export const endNoncareerOrLimited = rule<Needs, Answer, May>({
  id: 'staffing/end-noncareer-or-limited',
  asks: 'May this noncareer or limited appointment be ended on this day?',
  needs: ['appointmentType', 'noticeReceived', 'effectiveDate'],
  may: ['coveredByAdverseActions', 'endIsDisciplinary'],
  datedBy: 'noticeReceived',
  day: 'effectiveDate',
  says({ allowed, firstLawful, missing }) {
    const first = firstLawful === null ? '' : ` First lawful day: ${shownDate(firstLawful)}.`
    return allowed ? `It may be ended on that day.${first}` : `It may not: ${missing.join('; ')}.${first}`
  },
  changes: ({ firstLawful }) =>
    firstLawful === null
      ? ['A noncareer appointee, or a limited one not so covered, could be separated on a day’s notice.']
      : [
          `From ${shownDate(firstLawful)} on it may be ended; notice one day earlier would move that day too.`,
        ],
  law: [version('1995-02-02', undefined), version('1980-09-19', 'assumed')],
})

function version(from: string, standing: Standing | undefined): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by: ['5 CFR 317.605(b)'],
    standing,
    summary:
      'An agency may end a noncareer or limited appointment at any time, with written notice at least one day before it takes effect. A limited appointee who is covered against adverse actions is dismissed for discipline by that procedure alone.',
    alsoNeeds: ({ appointmentType, coveredByAdverseActions }) =>
      isLimited(appointmentType) && coveredByAdverseActions === true ? ['endIsDisciplinary'] : undefined,
    lawful,
    apply(facts, note) {
      const tests: readonly Test[] = [...conditions(facts), early(facts)]
      note.tests(tests)
      counted(note, 'notice', '5 CFR 317.605(b)')
      const [span] = lawful(facts)
      const firstLawful = span?.from ?? null
      if (firstLawful !== null) note.date('First day on which it may end', firstLawful, '5 CFR 317.605(b)')
      return {
        allowed: firstLawful !== null && facts.effectiveDate >= firstLawful,
        firstLawful,
        missing: lackingOf(tests),
      }
    },
  }
}

function isLimited(type: Facts['appointmentType']): boolean {
  return type === 'limited-term' || type === 'limited-emergency'
}

function conditions(facts: Facts): Test[] {
  const disciplined =
    isLimited(facts.appointmentType) &&
    facts.coveredByAdverseActions === true &&
    facts.endIsDisciplinary === true
  return [
    [
      'The appointment is a noncareer or limited one',
      facts.appointmentType !== 'career',
      '5 CFR 317.605(b)',
      'a career appointee is removed by other rules',
    ],
    [
      'It is no disciplinary action against a limited appointee covered against adverse actions',
      !disciplined,
      '5 CFR 752.601(c)(2)',
      'the procedure for adverse actions applies',
    ],
  ]
}

function early(facts: Given<Needs, May>): Test {
  return [
    'Written notice came at least one day before',
    facts.effectiveDate >= noticeEnds(facts.noticeReceived, DAYS),
    '5 CFR 317.605(b)',
    'the notice came less than a day before',
  ]
}

function lawful(facts: Facts): readonly Span[] {
  return conditions(facts).every(([, met]) => met) ? [{ from: noticeEnds(facts.noticeReceived, DAYS) }] : []
}
