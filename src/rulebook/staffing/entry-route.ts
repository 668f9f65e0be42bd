import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { rule } from '../kernel/rule.ts'

type Route = FactValue<'entryRoute'>
type Entry = { required: boolean; certification: boolean; route: Route }

/** Whether a way of filling a vacancy needs competition, and a certification that the person has not got yet. */
export const entryRoute = rule({
  id: 'staffing/entry-route',
  asks: 'Must the vacancy be announced and competed for, if it is filled by this route?',
  needs: ['entryRoute'],
  may: ['programArea', 'programCertified'],
  says: ({ required, certification, route }: Entry) =>
    `${required ? 'Competition is needed' : 'No competition is needed'} to fill it by ${WORDS[route]}; ${certification ? 'a Qualifications Review Board has to certify the person' : 'no new certification is needed'}.`,
  changes: ({ required, route }) =>
    route === 'development program graduate' && required
      ? [
          'A certified graduate of a program open to the whole civil service could be appointed without competition.',
        ]
      : required
        ? ['Reassignment, transfer, reinstatement or a certified program graduate needs no competition.']
        : ['A person who is new to the SES comes by competition, or by a development program.'],
  law: [
    {
      from: day('1989-03-08'),
      by: ['5 USC 3393', '5 CFR 317.501(b)', '5 CFR 317.501(c)(1)', '5 CFR 317.502(a)'],
      summary:
        'A first career appointment is announced and competed for, and certified. Without competition come reassignment, transfer, reinstatement, and the certified graduate of a candidate development program for which at least the whole civil service could compete. A present career appointee or one eligible for reinstatement may also compete.',
      alsoNeeds: ({ entryRoute: route }) =>
        route === 'development program graduate' ? ['programArea', 'programCertified'] : undefined,
      apply({ entryRoute: route, programArea, programCertified }, note): Entry {
        const graduate = note.test(
          'The person graduated from an OPM-approved candidate development program',
          route === 'development program graduate',
          '5 USC 3393(c)(2)(B)',
        )
        if (graduate) {
          const wide = note.test(
            'At least the whole civil service could compete for the program',
            programArea !== 'agency only',
            '5 USC 3393(a)',
          )
          const certified = note.test(
            'A Qualifications Review Board has certified the graduate',
            programCertified === true,
            '5 CFR 317.502(a)',
          )
          return { required: !(wide && certified), certification: !certified, route }
        }
        const required = note.test(
          'The person is new to the SES and is to hold a career appointment',
          route === 'announcement',
          '5 CFR 317.501(b)',
        )
        if (OPEN.has(route))
          note.says('The person may compete all the same', 'if the agency so chooses', '5 CFR 317.501(c)(1)')
        return { required, certification: required, route }
      },
    },
  ],
})

const WORDS: Readonly<Record<Route, string>> = {
  announcement: 'a first career appointment',
  reassignment: 'reassignment',
  transfer: 'transfer',
  reinstatement: 'reinstatement',
  'development program graduate': 'a graduate of a candidate development program',
  'noncareer appointment': 'a noncareer appointment',
  'limited appointment': 'a limited appointment',
}

/** Routes of present career appointees and of those eligible for reinstatement. */
const OPEN: ReadonlySet<Route> = new Set(['reassignment', 'transfer', 'reinstatement'])
