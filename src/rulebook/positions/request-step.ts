import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactValue } from '../facts.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'

type Step = FactValue<'requestStep'>
type State = FactValue<'requestState'>

/** Whether the step may be taken on a request for spaces, and what is in the way. */
export type RequestStep = { allowed: boolean; notMet: readonly string[]; cites: readonly Cite[] }

/** The state from which each step is taken. */
const FROM: Readonly<Record<Step, State>> = {
  open: 'none',
  approve: 'drafted',
  transmit: 'approved',
  answer: 'transmitted',
}

/** The biennial request: two fiscal years, drafted, approved, transmitted and answered in that order. */
export const requestStep = rule({
  id: 'positions/request-step',
  asks: 'May this step be taken on the biennial request for spaces?',
  needs: ['requestStep', 'requestState', 'firstFiscalYear', 'deciderDraftedIt'],
  says: ({ allowed, notMet }: RequestStep) =>
    allowed ? 'The step may be taken.' : `The step may not be taken: ${notMet.join('; ')}.`,
  changes: ({ notMet }) => notMet.map((reason) => `It turns on this: ${reason}.`),
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3133(a)', '5 USC 3133(c)'],
      standing: 'assumed',
      summary:
        'In each even calendar year an agency asks OPM for positions in the two fiscal years that begin after it, so the first of the two is even. The order of the steps, and that nobody approves an own draft, is our choice.',
      apply(
        { requestStep: step, requestState: state, firstFiscalYear, deciderDraftedIt },
        note,
      ): RequestStep {
        const tests: Test[] = [
          [
            'The first of the two fiscal years is even',
            firstFiscalYear % 2 === 0,
            '5 USC 3133(a)',
            `fiscal year ${firstFiscalYear} is not the first of two`,
          ],
          [
            'The step before it has been taken, and no later one',
            state === FROM[step],
            '5 USC 3133(a)',
            `the request is ${state === 'none' ? 'not opened' : state}, and this is done while it is ${FROM[step] === 'none' ? 'not opened' : FROM[step]}`,
          ],
          [
            'Whoever approves is not the one who drafted',
            !(step === 'approve' && deciderDraftedIt),
            '5 USC 3133(c)',
            'whoever drafted a request does not approve it',
          ],
        ]
        const allowed = note.tests(tests)
        const cites = [...new Set(tests.filter(([, met]) => !met).map(([, , cite]) => cite))]
        return { allowed, notMet: lackingOf(tests), cites }
      },
    },
  ],
})
