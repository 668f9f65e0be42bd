import { day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactValue } from '../facts.ts'
import { rule, type Version } from '../kernel/rule.ts'

type Pairing = {
  allowed: boolean
  appointment: FactValue<'appointmentType'>
  designation: FactValue<'designation'>
}

const NAMES: Readonly<Record<FactValue<'appointmentType'>, string>> = {
  career: 'A career',
  noncareer: 'A noncareer',
  'limited-term': 'A limited term',
  'limited-emergency': 'A limited emergency',
}

type Needs = 'appointmentType' | 'designation'

/** Where each pairing is written; from the year of the primer on also what it clashes with. */
type Cites = { general: Cite; careerReserved: Cite; reading?: Cite }

/** Which kinds of appointment a general and a career reserved position take. */
export const types = rule({
  id: 'positions/types',
  asks: 'May this kind of appointment be made to a position so designated?',
  needs: ['appointmentType', 'designation'],
  may: ['limitedEmergencyReading'],
  says: ({ allowed, appointment, designation }: Pairing) =>
    `${NAMES[appointment]} appointee ${allowed ? 'may' : 'may not'} fill a ${designation === 'general' ? 'general' : 'career reserved'} position.`,
  changes: ({ allowed, designation }) => {
    if (!allowed && designation === 'general')
      return ['The other reading of the office’s setting on limited emergency appointments would allow it.']
    if (!allowed) {
      return [
        'A career appointment could be made.',
        'Were the position general, this appointment could be made.',
      ]
    }
    return designation === 'general'
      ? []
      : ['A noncareer, limited term or limited emergency appointment could not be made to this position.']
  },
  law: [
    {
      ...version(day('2015-01-01'), ['5 CFR 214.401', '5 USC 3132(a)(8)', '5 USC 3132(a)(9)'], {
        general: '5 CFR 214.401(a)',
        careerReserved: '5 CFR 214.401(b)',
        reading: 'OPM SES-91-04, III.A',
      }),
      summary:
        'A career reserved position takes a career appointee alone. A general position takes a career, noncareer, limited term or limited emergency appointee; an office may keep to the list that leaves the last out.',
      also: [
        {
          by: 'SEA primer',
          says: 'The list of appointments to general positions leaves limited emergency appointments out.',
          governs: false,
          why: 'Three of four texts name them; the office’s setting may follow the primer.',
        },
      ],
    },
    version(day('1980-09-19'), ['5 CFR 214.401', '5 USC 3132(a)(8)', '5 USC 3132(a)(9)'], {
      general: '5 CFR 214.401(a)',
      careerReserved: '5 CFR 214.401(b)',
    }),
    version(day('1979-07-13'), ['5 USC 3132(a)(8)', '5 USC 3132(a)(9)'], {
      general: '5 USC 3132(a)(9)',
      careerReserved: '5 USC 3132(a)(8)',
    }),
  ],
})

function version(
  from: IsoDate,
  by: readonly Cite[],
  { general, careerReserved, reading }: Cites,
): Version<Needs, 'limitedEmergencyReading', Pairing> {
  return {
    from,
    by,
    summary:
      'A career reserved position takes a career appointee alone. A general position takes a career, noncareer, limited term or limited emergency appointee.',
    apply({ appointmentType: appointment, designation, limitedEmergencyReading }, note) {
      const taken = note.anyOf([
        ['The position is general, which takes any of the four', designation === 'general', general],
        [
          'The appointment is a career one, which either kind of position takes',
          appointment === 'career',
          careerReserved,
        ],
      ])
      const asked = reading !== undefined && appointment === 'limited-emergency' && designation === 'general'
      const allowed = asked
        ? note.test(
            'The office does not keep to the list that leaves limited emergency appointments out',
            limitedEmergencyReading !== 'general-not-listed',
            reading,
          )
        : taken
      return { allowed, appointment, designation }
    },
  }
}
