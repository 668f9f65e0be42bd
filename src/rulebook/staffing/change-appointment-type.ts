import { addDays, day, type IsoDate } from '../../base/dates.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { type Given, rule, type Span } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

type Needs = 'madeACondition' | 'choiceIsDocumented' | 'effectiveDate'
type Facts = Given<Exclude<Needs, 'effectiveDate'>, 'choiceDocumented'>
type Answer = { allowed: boolean; firstLawful: IsoDate | null; missing: readonly string[] }

/** A career appointee who takes a noncareer or limited appointment: of the person’s own will, in writing beforehand. */
export const changeAppointmentType = rule<Needs, Answer, 'choiceDocumented'>({
  id: 'staffing/change-appointment-type',
  asks: 'May a career appointee take this noncareer or limited appointment on this day?',
  needs: ['madeACondition', 'choiceIsDocumented', 'effectiveDate'],
  may: ['choiceDocumented'],
  datedBy: 'effectiveDate',
  day: 'effectiveDate',
  says({ allowed, firstLawful, missing }) {
    if (allowed) return 'Allowed; the document of the free choice stays in the personnel folder for good.'
    const first = firstLawful === null ? '' : ` First lawful day: ${shownDate(firstLawful)}.`
    return `Not allowed: ${missing.join('; ')}.${first}`
  },
  changes: ({ allowed, firstLawful }) =>
    allowed
      ? ['As a condition of another SES position it could not be asked for.']
      : firstLawful === null
        ? ['A free choice, put in writing before the appointment takes effect, would allow it.']
        : [`From ${shownDate(firstLawful)} on it may take effect.`],
  law: [
    {
      from: day('1989-03-08'),
      by: ['5 CFR 317.904'],
      summary:
        'An agency may not make a career appointee take a noncareer or limited appointment as a condition of another SES position. If the person chooses to, the choice is put in writing before the new appointment takes effect and kept in the personnel folder permanently.',
      alsoNeeds: ({ choiceIsDocumented }) => (choiceIsDocumented ? ['choiceDocumented'] : undefined),
      lawful,
      apply(facts, note) {
        const [span] = lawful(facts)
        const firstLawful = span?.from ?? null
        const tests: Test[] = [...conditions(facts)]
        if (facts.choiceDocumented !== undefined) {
          tests.push([
            'It was put in writing before the appointment takes effect',
            facts.effectiveDate > facts.choiceDocumented,
            '5 CFR 317.904',
            'it was not put in writing before the day it takes effect',
          ])
        }
        note.tests(tests)
        if (firstLawful !== null) note.date('First day on which it may take effect', firstLawful)
        const allowed = firstLawful !== null && facts.effectiveDate >= firstLawful
        if (allowed) note.says('The document is kept', 'permanently in the personnel folder', '5 CFR 317.904')
        return { allowed, firstLawful, missing: lackingOf(tests) }
      },
    },
  ],
})

function conditions(facts: Facts): readonly Test[] {
  return [
    [
      'It is no condition of another SES position',
      !facts.madeACondition,
      '5 CFR 317.904',
      'it may not be made a condition of another SES position',
    ],
    [
      'The person’s free choice is put in writing',
      facts.choiceIsDocumented,
      '5 CFR 317.904',
      'the free choice is not in writing',
    ],
  ]
}

function lawful(facts: Facts): readonly Span[] {
  if (facts.madeACondition || !facts.choiceIsDocumented || facts.choiceDocumented === undefined) return []
  return [{ from: addDays(facts.choiceDocumented, 1) }]
}
