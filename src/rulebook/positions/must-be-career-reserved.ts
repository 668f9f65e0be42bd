import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'

const NEEDS = [
  'inExecutiveOffice',
  'executiveScheduleIn1978',
  'competitiveByLaw',
  'answersToPublic',
  'careerNeededForTrust',
] as const satisfies readonly FactId[]

const MAY = [
  'positionField',
  'dayToDayOperations',
  'advocatesMajorPolicy',
  'opmDirectsCareerReserved',
] as const satisfies readonly FactId[]

type Facts = Given<(typeof NEEDS)[number], (typeof MAY)[number]>
type Must = { required: boolean; reasons: readonly string[] }

/** When a position has to be career reserved; the agency head designates, and OPM may direct it. */
export const mustBeCareerReserved = rule({
  id: 'positions/must-be-career-reserved',
  asks: 'Must this position be designated career reserved?',
  needs: NEEDS,
  may: MAY,
  says: ({ required, reasons }: Must) =>
    required
      ? `It must be career reserved: ${reasons.join('; ')}.`
      : 'It need not be career reserved; the agency head may designate it general.',
  changes: ({ required }) =>
    required
      ? ['With none of these grounds the agency head could designate it general.']
      : [
          'A finding that only a career appointee secures impartiality, or trust in it, would require it.',
          'OPM may review the designation and direct that it be career reserved.',
        ],
  law: [
    {
      from: day('1980-09-19'),
      by: ['5 CFR 214.402', '5 USC 3132(b)'],
      summary:
        'The agency head designates a position career reserved if, outside the Executive Office of the President, it meets all three tests of 1978, or if only a career appointee secures impartiality or the public’s trust in it. Day-to-day work in seven fields counts so. OPM may direct it.',
      alsoNeeds: ({ positionField }) =>
        positionField === undefined
          ? ['positionField']
          : isListed(positionField)
            ? ['dayToDayOperations', 'advocatesMajorPolicy']
            : undefined,
      apply(facts, note) {
        const reasons = [...of1978(facts, note), ...ofTrust(facts, note)]
        const { positionField } = facts
        const field = note.test(
          'Its work lies in one of the seven fields that the regulation lists',
          isListed(positionField),
          '5 CFR 214.402(c)(1)',
        )
        if (field) {
          const operations = note.tests([
            [
              'Its principal duties are day-to-day operations',
              facts.dayToDayOperations === true,
              '5 CFR 214.402(c)(1)',
            ],
            [
              'It has no substantial part in deciding or advocating major controversial policy',
              facts.advocatesMajorPolicy === false,
              '5 CFR 214.402(c)(1)',
            ],
          ])
          if (operations) reasons.push('it is day-to-day work in a listed field, apart from major policy')
        }
        reasons.push(...directed(facts, note, '5 CFR 214.402(d)'))
        return { required: reasons.length > 0, reasons }
      },
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3132(b)'],
      summary:
        'A position is career reserved if, outside the Executive Office of the President, it meets all three tests of 1978, or if only a career appointee secures impartiality or the public’s trust in it.',
      apply(facts, note) {
        const reasons = [
          ...of1978(facts, note),
          ...ofTrust(facts, note),
          ...directed(facts, note, '5 USC 3132(b)(2)'),
        ]
        return { required: reasons.length > 0, reasons }
      },
    },
  ],
})

function of1978(facts: Facts, note: Note): string[] {
  const tests: readonly Test[] = [
    ['It is outside the Executive Office of the President', !facts.inExecutiveOffice, '5 USC 3132(b)(3)(A)'],
    [
      'On 12 October 1978 it was under the Executive Schedule or paid by reference to it',
      facts.executiveScheduleIn1978,
      '5 USC 3132(b)(3)(A)',
    ],
    ['The law requires it to be in the competitive service', facts.competitiveByLaw, '5 USC 3132(b)(3)(A)'],
    [
      'It answers directly to the public for running particular programs or functions',
      facts.answersToPublic,
      '5 USC 3132(b)(3)(A)',
    ],
  ]
  return note.tests(tests) ? ['it meets the three tests of 1978'] : []
}

function ofTrust({ careerNeededForTrust }: Facts, note: Note): string[] {
  const needed = note.test(
    'Its duties need a career appointee for impartiality or the public’s trust in it',
    careerNeededForTrust,
    '5 USC 3132(b)(1)',
  )
  return needed ? ['only a career appointee secures impartiality, or trust in it'] : []
}

function directed({ opmDirectsCareerReserved }: Facts, note: Note, cite: Cite): string[] {
  const found = note.test(
    'OPM has directed that it be career reserved',
    opmDirectsCareerReserved === true,
    cite,
  )
  return found ? ['OPM has directed it'] : []
}

function isListed(field: Facts['positionField']): boolean {
  return field !== undefined && field !== 'scientific, technical or professional' && field !== 'other'
}
