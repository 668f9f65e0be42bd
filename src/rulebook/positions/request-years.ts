import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

type Years = { required: boolean; firstFiscalYear: number | null; secondFiscalYear: number | null }

/** In each even calendar year the agency asks for spaces for the two fiscal years that begin after it. */
export const requestYears = rule({
  id: 'positions/request-years',
  asks: 'Does the agency ask for SES positions in this calendar year, and for which fiscal years?',
  needs: ['requestYear'],
  says: ({ required, firstFiscalYear, secondFiscalYear }: Years) =>
    required
      ? `Yes: it asks for fiscal years ${firstFiscalYear} and ${secondFiscalYear}, and lists the career reserved positions to be added and removed by title, with reasons.`
      : 'No: the request is made in even calendar years.',
  changes: ({ required }) =>
    required
      ? [
          'In an odd calendar year no request is due; OPM may adjust the number at a written request or by itself.',
        ]
      : ['In the next calendar year, an even one, the request is due.'],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3133(a)', '5 USC 3133(b)', '5 USC 3133(c)'],
      summary:
        'In each even calendar year an agency examines its needs and asks OPM for numbers of SES positions in each of the two fiscal years that begin after it, with career reserved positions to add or remove by title and reasons. OPM, after consulting OMB, authorizes.',
      apply({ requestYear }, note): Years {
        const required = note.test('The calendar year is even', requestYear % 2 === 0, '5 USC 3133(a)')
        if (!required) return { required, firstFiscalYear: null, secondFiscalYear: null }
        note.assumed('Begins after the calendar year', 'the fiscal year that starts on 1 October of the next')
        const first = note.count('First fiscal year', requestYear + 2)
        const second = note.count('Second fiscal year', requestYear + 3)
        note.says('Authorized by', 'OPM, with the Office of Management and Budget', '5 USC 3133(c)')
        return { required, firstFiscalYear: first, secondFiscalYear: second }
      },
    },
  ],
})
