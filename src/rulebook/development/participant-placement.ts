import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

const MOST_MONTHS = 36

const NO_STATUS = ['underScheduleB', 'scheduleBMonths', 'fullTimeDevelopment', 'regularWork'] as const
const STATUS = ['movesFromOwnPosition', 'ofAnotherAgency'] as const
const MAY = [
  ...NO_STATUS,
  ...STATUS,
  'employerConsents',
  'memorandumSigned',
] as const satisfies readonly FactId[]
type Facts = Given<'participantHasStatus', (typeof MAY)[number]>

/** In which position a participant takes part in a candidate development program. */
export const participantPlacement = rule({
  id: 'development/participant-placement',
  asks: 'May the participant be placed so for the candidate development program?',
  needs: ['participantHasStatus'],
  may: MAY,
  says: saysConditions('The participant may be placed so', 'Not so'),
  changes: changesConditions([
    'Regular work on a continuing basis, or a move without the employing agency’s consent, would not be allowed.',
  ]),
  law: [
    {
      from: day('2009-12-10'),
      by: ['5 CFR 412.302'],
      summary:
        'A participant without status is appointed only under Schedule B, 213.3202(j), for at most three years, to a full-time developmental position, with veterans’ preference as far as feasible, and not for regular work on a continuing basis. One with status stays in the own position or moves with the employing agency’s consent; across agencies a memorandum of understanding is signed, with a copy to OPM.',
      alsoNeeds: ({ participantHasStatus, movesFromOwnPosition, ofAnotherAgency }) =>
        participantHasStatus
          ? [
              ...STATUS,
              ...(movesFromOwnPosition === true ? (['employerConsents'] as const) : []),
              ...(ofAnotherAgency === true ? (['memorandumSigned'] as const) : []),
            ]
          : NO_STATUS,
      apply: (facts, note) => {
        const status = note.test(
          'The participant has civil service status',
          facts.participantHasStatus,
          '5 CFR 412.302',
        )
        return judged(note, status ? withStatus(facts) : withoutStatus(facts))
      },
    },
  ],
})

function withoutStatus(facts: Facts): Test[] {
  return [
    [
      'The appointment is under Schedule B, 213.3202(j)',
      facts.underScheduleB === true,
      '5 CFR 412.302',
      'an appointment under Schedule B, 213.3202(j)',
    ],
    [
      'It lasts no more than three years',
      facts.scheduleBMonths !== undefined && facts.scheduleBMonths <= MOST_MONTHS,
      '5 CFR 412.302',
      'an appointment of no more than three years',
    ],
    [
      'The position is a full-time developmental one',
      facts.fullTimeDevelopment === true,
      '5 CFR 412.302',
      'a full-time developmental position',
    ],
    [
      'It is not for regular work on a continuing basis',
      facts.regularWork === false,
      '5 CFR 412.302',
      'work that is not the agency’s regular work',
    ],
  ]
}

function withStatus(facts: Facts): Test[] {
  return [
    [
      'The participant stays in the own position, or moves with the employing agency’s consent',
      facts.movesFromOwnPosition === false || facts.employerConsents === true,
      '5 CFR 412.302',
      'the employing agency’s consent',
    ],
    [
      'Across agencies a memorandum of understanding is signed',
      facts.ofAnotherAgency === false || facts.memorandumSigned === true,
      '5 CFR 412.302',
      'a memorandum of understanding with a copy to OPM',
    ],
  ]
}
