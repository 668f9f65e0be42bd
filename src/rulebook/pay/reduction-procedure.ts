import { addDays, day, type IsoDate } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { counted, lastDayWithin, noticeEnds } from '../kernel/counting.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const NOTICE = 15
const ANSWER = 7
const RECONSIDERATION = 7

const MAY = [
  'effectiveDate',
  'answerGivenOn',
  'decisionDate',
  'decisionGivesReasons',
  'representationAllowed',
  'reconsiderationAskedOn',
] as const satisfies readonly FactId[]

type Facts = Given<'noticeReceived', (typeof MAY)[number]>

type Answer = {
  allowed: boolean
  firstEffective: IsoDate
  answerUntil: IsoDate | null
  reconsiderationUntil: IsoDate | null
  lacks: readonly string[]
}

function testsOf(facts: Facts, first: IsoDate, answerUntil: IsoDate): Test[] {
  const { effectiveDate, answerGivenOn, decisionDate, decisionGivesReasons, representationAllowed } = facts
  const cite = '5 CFR 534.404(j)(3)'
  const tests: Test[] = []
  if (effectiveDate !== undefined)
    tests.push([
      'It takes effect 15 days after the notice, or later',
      effectiveDate >= first,
      '5 USC 5383(d)',
      'less than 15 days’ notice',
    ])
  if (representationAllowed !== undefined)
    tests.push(['The executive may be represented', representationAllowed, cite, 'no representation'])
  if (decisionDate !== undefined) {
    const answered = answerGivenOn !== undefined && answerGivenOn <= decisionDate
    tests.push([
      'The decision came after an answer, or after the seven days for one',
      answered || decisionDate >= answerUntil,
      cite,
      'decided before the time to answer was over',
    ])
  }
  if (decisionGivesReasons !== undefined)
    tests.push([
      'The written decision gives its specific reasons',
      decisionGivesReasons,
      cite,
      'no specific reasons',
    ])
  if (facts.reconsiderationAskedOn !== undefined && decisionDate !== undefined) {
    tests.push([
      'Reconsideration was asked for within seven days of the decision',
      facts.reconsiderationAskedOn <= lastDayWithin(decisionDate, RECONSIDERATION),
      '5 CFR 534.404(j)(4)',
      'reconsideration asked for too late',
    ])
  }
  return tests
}

/** The steps and days of a cut in a career executive’s pay. */
export const reductionProcedure = rule({
  id: 'pay/reduction-procedure',
  asks: 'Is the procedure kept for cutting this career executive’s pay, and which days does it set?',
  needs: ['noticeReceived'],
  may: MAY,
  datedBy: 'noticeReceived',
  says({ allowed, firstEffective, answerUntil, reconsiderationUntil, lacks }: Answer) {
    const kept = allowed ? 'Allowed, as far as is shown' : `Not allowed: ${lacks.join('; ')}`
    const answer = answerUntil === null ? '' : ` The answer is open to ${shownDate(answerUntil)} at least.`
    const again =
      reconsiderationUntil === null
        ? ''
        : ` Reconsideration by the agency head, who has the last word, may be asked for to ${shownDate(reconsiderationUntil)}.`
    return `${kept}. It may take effect from ${shownDate(firstEffective)}.${answer}${again}`
  },
  changes: ({ lacks }) => lacks.map((lack) => `To be cured: ${lack}.`),
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 USC 5383(d)', '5 CFR 534.404(j)(3)', '5 CFR 534.404(j)(4)'],
      summary:
        'Written notice 15 days before; at least seven days to answer, orally, in writing or both, with evidence and a representative; a written decision with specific reasons; within seven days of it reconsideration may be asked of the agency head, whose ruling is final. No appeal under 5 USC 7543; the text sets no day for the ruling and no stay.',
      apply(facts, note): Answer {
        const { noticeReceived, decisionDate } = facts
        counted(note, 'notice')
        const firstEffective = note.date(
          'First day it may take effect',
          noticeEnds(noticeReceived, NOTICE),
          '5 USC 5383(d)',
        )
        const answerUntil = note.date(
          'Time to answer runs at least to',
          addDays(noticeReceived, ANSWER),
          '5 CFR 534.404(j)(3)',
        )
        counted(note, 'within')
        if (decisionDate !== undefined)
          note.assumed('The decision', 'checked against the seven days; the text gives it no day of its own')
        const reconsiderationUntil =
          decisionDate === undefined
            ? null
            : note.date(
                'Reconsideration may be asked for to',
                lastDayWithin(decisionDate, RECONSIDERATION),
                '5 CFR 534.404(j)(4)',
              )
        const tests = testsOf(facts, firstEffective, answerUntil)
        return {
          allowed: note.tests(tests),
          firstEffective,
          answerUntil,
          reconsiderationUntil,
          lacks: lackingOf(tests),
        }
      },
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 5383(d)'],
      summary:
        'Written notice at least 15 days before the cut; no more of the procedure of those years is on record.',
      apply({ noticeReceived, effectiveDate }, note): Answer {
        counted(note, 'notice')
        const firstEffective = note.date(
          'First day it may take effect',
          noticeEnds(noticeReceived, NOTICE),
          '5 USC 5383(d)',
        )
        const tests: Test[] =
          effectiveDate === undefined
            ? []
            : [
                [
                  'It takes effect 15 days after the notice, or later',
                  effectiveDate >= firstEffective,
                  '5 USC 5383(d)',
                  'less than 15 days’ notice',
                ],
              ]
        return {
          allowed: note.tests(tests),
          firstEffective,
          answerUntil: null,
          reconsiderationUntil: null,
          lacks: lackingOf(tests),
        }
      },
    },
  ],
})
