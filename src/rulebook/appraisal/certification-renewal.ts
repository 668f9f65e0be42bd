import { addMonths, day, type IsoDate } from '../../base/dates.ts'
import { counted } from '../kernel/counting.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'

/** Months before the expiry by which the assessment tool was filed. */
const AHEAD = 6

/** Appraisal periods in a row after which a provisional certification may become a full one. */
const PERIODS = 2

type Answer = {
  allowed: boolean
  /** What it is renewed to. */
  renewsTo: 'full for two years' | 'provisional for a calendar year'
  mayBecomeFull: boolean
  lacking: readonly string[]
}

type Facts = {
  certificationKind: 'full' | 'provisional'
  annualReportsFiled: boolean
  complianceFound: boolean
  periodsUsed?: number | undefined
  assessmentToolFiled?: IsoDate | undefined
  certificationEnds?: IsoDate | undefined
}

function renewed(facts: Facts, more: readonly Test[], note: Note): Answer {
  const { certificationKind, periodsUsed } = facts
  const tests: Test[] = [
    [
      'The annual reports on ratings, pay and awards were filed',
      facts.annualReportsFiled,
      '5 CFR 430.405(e)',
      'the annual reports were not filed',
    ],
    [
      'OPM and OMB find continued compliance',
      facts.complianceFound,
      '5 CFR 430.405(e)',
      'OPM and OMB do not find continued compliance',
    ],
    ...more,
  ]
  const allowed = note.tests(tests)
  const full = certificationKind === 'full'
  const mayBecomeFull =
    !full &&
    periodsUsed !== undefined &&
    note.test(
      'The system was used for two consecutive appraisal periods or more',
      periodsUsed >= PERIODS,
      '5 CFR 430.405(f)',
    )
  if (!full)
    note.says('A provisional certification', 'is asked for anew each calendar year', '5 CFR 430.405(e)(3)')
  return {
    allowed,
    renewsTo: full ? 'full for two years' : 'provisional for a calendar year',
    mayBecomeFull,
    lacking: lackingOf(tests),
  }
}

/** Whether a certification is renewed, and to what. */
export const certificationRenewal = rule({
  id: 'appraisal/certification-renewal',
  asks: 'May this certification be renewed?',
  needs: ['certificationKind', 'annualReportsFiled', 'complianceFound'],
  may: ['periodsUsed', 'assessmentToolFiled', 'certificationEnds'],
  says: ({ allowed, renewsTo, mayBecomeFull, lacking }: Answer) =>
    allowed
      ? `Yes: ${renewsTo}.${mayBecomeFull ? ' It may be asked for as full.' : ''}`
      : `No: ${lacking.join('; ')}.`,
  changes: ({ allowed, lacking }) =>
    allowed
      ? ['Without the annual reports, or without continued compliance, it would not be.']
      : lacking.map((reason) => `It turns on this: ${reason}.`),
  law: [
    {
      from: day('2017-10-01'),
      by: ['5 CFR 430.405(e)', '5 CFR 430.405(f)'],
      standing: 'secondary',
      summary:
        'From the cycle of fiscal year 2018, by a simpler way: a full certification renews for two years where the annual reports are filed and OPM and OMB find continued compliance. A provisional one is asked for each calendar year, may be given more than once, and may become full after two consecutive periods.',
      apply: (facts, note): Answer => renewed(facts, [], note),
    },
    {
      from: day('2011-04-08'),
      by: ['OPM memorandum of 8 April 2011', '5 CFR 430.405(e)', '5 CFR 430.405(f)'],
      summary: 'As before; and the agency files the assessment tool at least six months before the expiry.',
      alsoNeeds: () => ['assessmentToolFiled', 'certificationEnds'],
      apply(facts, note): Answer {
        const { assessmentToolFiled, certificationEnds } = facts
        if (assessmentToolFiled === undefined || certificationEnds === undefined)
          return renewed(facts, [], note)
        counted(note, 'anniversary')
        const by = note.date(
          'Six months before the last day',
          addMonths(certificationEnds, -AHEAD),
          'OPM memorandum of 8 April 2011',
        )
        return renewed(
          facts,
          [
            [
              'The assessment tool was filed at least six months before the expiry',
              assessmentToolFiled <= by,
              'OPM memorandum of 8 April 2011',
              'the assessment tool was filed less than six months before the expiry',
            ],
          ],
          note,
        )
      },
    },
    {
      from: day('2004-07-29'),
      by: ['5 CFR 430.405(e)', '5 CFR 430.405(f)'],
      summary:
        'A full certification renews for two years where the annual reports are filed and OPM and OMB find continued compliance; a provisional one is asked for each calendar year and may become full after two consecutive periods.',
      apply: (facts, note): Answer => renewed(facts, [], note),
    },
  ],
})
