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

/** Which kinds of appointment a general and a career reserved position take. */
export const types = rule({
  id: 'positions/types',
  asks: 'May this kind of appointment be made to a position so designated?',
  needs: ['appointmentType', 'designation'],
  says: ({ allowed, appointment, designation }: Pairing) =>
    `${NAMES[appointment]} appointee ${allowed ? 'may' : 'may not'} fill a ${designation === 'general' ? 'general' : 'career reserved'} position.`,
  changes: ({ allowed, designation }) => {
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
  cites: Readonly<Record<'general' | 'careerReserved', Cite>>,
): Version<'appointmentType' | 'designation', never, Pairing> {
  return {
    from,
    by,
    summary:
      'A career reserved position takes a career appointee alone. A general position takes a career, noncareer, limited term or limited emergency appointee.',
    apply({ appointmentType: appointment, designation }, note) {
      const allowed = note.anyOf([
        ['The position is general, which takes any of the four', designation === 'general', cites.general],
        [
          'The appointment is a career one, which either kind of position takes',
          appointment === 'career',
          cites.careerReserved,
        ],
      ])
      return { allowed, appointment, designation }
    },
  }
}
