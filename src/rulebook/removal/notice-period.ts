import { day } from '../../base/dates.ts'
import type { FactId, FactValue } from '../facts.ts'
import { rule } from '../kernel/rule.ts'

const NEEDS = ['pendingStatus', 'retentionThreatens'] as const satisfies readonly FactId[]
const MAY = ['crimeBelieved', 'absentFromWork'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Status = FactValue<'pendingStatus'>
type Answer = { allowed: boolean; status: Status; lacks: string | null }

/** How an executive is kept while the notice of a disciplinary action runs. */
export const noticePeriod = rule<Needs, Answer, May>({
  id: 'removal/notice-period',
  asks: 'May the executive be kept in this way while the notice of a disciplinary action runs?',
  needs: NEEDS,
  may: MAY,
  says: ({ allowed, status, lacks }) =>
    allowed || lacks === null ? `Allowed: ${status}.` : `Not allowed: ${status} needs ${lacks}.`,
  changes: ({ allowed }) =>
    allowed
      ? ['Where there is no threat the executive stays at work.']
      : ['At work in the usual duties is always open.'],
  law: [
    {
      from: day('1995-02-02'),
      by: ['5 CFR 752.604'],
      summary:
        'The executive normally stays at work. Where that may threaten people, property or Government interests: other duties; leave, or absence without leave for one who is absent; a shorter notice, for a crime alone; or paid nonduty status for the time necessary. The text of 2015 sets no ten-day limit; later law on notice leave was not read.',
      alsoNeeds({ pendingStatus }) {
        if (pendingStatus === 'shortened notice') return ['crimeBelieved']
        return pendingStatus === 'absent without leave' ? ['absentFromWork'] : undefined
      },
      apply({ pendingStatus: status, retentionThreatens, crimeBelieved, absentFromWork }, note) {
        const usual = note.test('The executive stays at work as usual', status === 'at work', '5 CFR 752.604')
        if (usual) return { allowed: true, status, lacks: null }
        const threat = note.test(
          'Presence at work may threaten people, property or Government interests',
          retentionThreatens,
          '5 CFR 752.604',
        )
        if (!threat) return { allowed: false, status, lacks: 'a threat from presence at work' }
        if (status === 'shortened notice') {
          const crime = note.test(
            'There is reasonable cause to believe an imprisonable crime',
            crimeBelieved === true,
            '5 CFR 752.604',
          )
          return { allowed: crime, status, lacks: crime ? null : 'cause to believe an imprisonable crime' }
        }
        if (status === 'absent without leave') {
          const absent = note.test(
            'The executive is absent without leave asked for',
            absentFromWork === true,
            '5 CFR 752.604',
          )
          return { allowed: absent, status, lacks: absent ? null : 'absence from work' }
        }
        return { allowed: true, status, lacks: null }
      },
    },
  ],
})
