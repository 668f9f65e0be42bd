import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { rule } from '../kernel/rule.ts'

type Asked = FactValue<'applicantAsks'>
type Answer = { allowed: boolean; asked: Asked }

const GIVEN: ReadonlySet<Asked> = new Set<Asked>([
  'how the position is filled',
  'whether considered qualified',
  'whether referred',
  'material on own qualifications',
])

/** What an applicant may learn, and that nobody at OPM hears an appeal. */
export const applicantInformation = rule({
  id: 'staffing/applicant-information',
  asks: 'Is the applicant for a career SES position entitled to this?',
  needs: ['applicantAsks'],
  says: ({ allowed, asked }: Answer) =>
    allowed ? `Entitled: ${asked}, on request.` : `Not entitled: ${asked}.`,
  changes: ({ allowed }) =>
    allowed
      ? ['What would reveal a confidential source is kept back.']
      : ['Own material that reveals no confidential source may be seen; to OPM there is no appeal.'],
  law: [
    {
      from: day('1989-03-08'),
      by: ['5 CFR 317.501(e)'],
      summary:
        'Anybody may learn how recruiting and selection are done. On request an applicant is told whether considered qualified and whether referred, and may see material on the own qualifications, save what reveals a confidential source. No appeal goes to OPM from what the boards or the appointing authority do.',
      apply: ({ applicantAsks: asked }, note): Answer => {
        const given = note.test(
          'It is information that the regulation gives',
          GIVEN.has(asked),
          '5 CFR 317.501(e)',
        )
        note.test(
          'It would reveal a confidential source',
          asked === 'material that reveals a confidential source',
          '5 CFR 317.501(e)',
        )
        note.test('It is an appeal to OPM', asked === 'appeal to OPM', '5 CFR 317.501(e)')
        return { allowed: given, asked }
      },
    },
  ],
})
