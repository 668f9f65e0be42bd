import { day } from '../../base/dates.ts'
import type { Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'

type Part = 'component' | 'FLETC' | 'OIG' | 'NPPD' | 'legal office'

/** Who approves final ratings, who carries the system out, and who validates the outcome. */
type Answer = {
  approver: string
  delegable: boolean
  carriesOut: string
  validates: string | null
}

/** Who carries the department’s system out in each part of it. */
const HEADS: Readonly<Record<Part, string>> = {
  component: 'the head of the component',
  FLETC: 'the head of FLETC',
  OIG: 'the Inspector General',
  NPPD: 'the head of NPPD',
  'legal office': 'the head of the Office of the General Counsel',
}

function said(answer: Answer, cite: Parameters<Note['says']>[2], note: Note): Answer {
  note.says('Final ratings are approved by', answer.approver, cite)
  note.says('The system is carried out by', answer.carriesOut, cite)
  if (answer.validates !== null)
    note.says('Ratings and awards are validated by', answer.validates, 'DHS SES directive, IV.A')
  return answer
}

/** Who approves the final rating of an executive of an office. */
export const ratingApprover = rule({
  id: 'appraisal/rating-approver',
  asks: 'Who approves the final rating of an executive here, and who carries the system out?',
  needs: ['executivePart'],
  says: ({ approver, delegable, validates }: Answer) => {
    const passed = delegable ? '' : ', and the power goes no further'
    const after = validates === null ? '' : ` It is validated by ${validates}.`
    return `Final ratings are approved by ${approver}${passed}.${after}`
  },
  changes: () => ['The texts clash: an office setting, never an inference, may name another holder.'],
  law: [
    {
      from: day('2019-07-31'),
      scope: 'component:ICE',
      by: ['ICE Directive 1056.1, 4.1', 'ICE Directive 1056.1, 4.1, footnote 3'],
      summary:
        'The Director of ICE approves final ratings and performance awards; the power is not delegated. The department’s Deputy Secretary validates.',
      also: [
        {
          by: 'ICE Directive 1056.1, 4.4',
          says: 'The board sends its recommendations to the Deputy Director for approval.',
          governs: false,
          why: 'The footnote reserves this very duty to the Director; the office’s setting decides.',
        },
        {
          by: 'DHS SES directive, IV.A',
          says: 'The Deputy Secretary is the appointing authority and validates appraisals and awards.',
          governs: false,
          why: 'The component’s directive is the narrower one; validation by the department follows.',
        },
      ],
      apply: ({ executivePart }, note): Answer =>
        said(
          {
            approver: 'the Director of ICE',
            delegable: false,
            carriesOut: HEADS[executivePart],
            validates: 'the Deputy Secretary',
          },
          'ICE Directive 1056.1, 4.1, footnote 3',
          note,
        ),
    },
    {
      from: day('2012-06-05'),
      scope: 'department:DHS',
      by: ['DHS SES directive, IV.A'],
      summary:
        'The Deputy Secretary is the appointing authority and validates performance, appraisals and awards; the chief human capital officer designs the system; heads of components carry it out, those of FLETC, OIG and NPPD for their own, the General Counsel’s for legal offices. Members and raters are trained, and the system stays certified.',
      apply: ({ executivePart }, note): Answer =>
        said(
          {
            approver: 'the Deputy Secretary',
            delegable: true,
            carriesOut: HEADS[executivePart],
            validates: 'the Deputy Secretary',
          },
          'DHS SES directive, IV.A',
          note,
        ),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 4314(c)(3)'],
      summary:
        'The appointing authority makes the appraisal after considering the board’s recommendation; the agency head or whoever the head names.',
      apply: (_, note): Answer =>
        said(
          {
            approver: 'the appointing authority',
            delegable: true,
            carriesOut: 'the agency',
            validates: null,
          },
          '5 USC 4314(c)(3)',
          note,
        ),
    },
  ],
})
