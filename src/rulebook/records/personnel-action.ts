import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import {
  type ActionCode,
  ACTIONS_BY_APPOINTMENT,
  ACTIONS_OF_ALL,
  CONVERSION_TO_REINSTATEMENT,
} from './action-codes.ts'

/** The code of the action and its name; null where none is recalled. */
type Answer = { code: string | null; name: string | null }

const SAME_FOR_ALL: ReadonlySet<string> = new Set([
  'reassignment',
  'presidential rank award',
  'performance award',
])

/** The code of nature of action for a personnel action of an executive. */
export const personnelAction = rule({
  id: 'records/personnel-action',
  asks: 'Which code of nature of action does this personnel action of an executive have?',
  needs: ['personnelAction'],
  may: ['appointmentType', 'reinstatedByConversion'],
  says: ({ code, name }: Answer) =>
    code === null ? 'None that is recalled for this kind of appointment.' : `${code}, ${name ?? ''}.`,
  changes: () => [
    'Codes are recalled, not read, save the title of 721 and the list of award codes: check before use.',
  ],
  law: [
    {
      from: day('2025-01-01'),
      by: ['Guide to Processing Personnel Actions'],
      standing: 'recalled',
      summary:
        'Appointments 142, 146, 148 and 149; reinstatement 143; transfers 145 and 147; conversions 542, 543, 546, 548 and 549; reassignment 721; rank award 878; performance award 879. Legal authority codes were not found.',
      alsoNeeds: ({ personnelAction: action }) =>
        SAME_FOR_ALL.has(action) ? undefined : ['appointmentType'],
      apply({ personnelAction: action, appointmentType, reinstatedByConversion }, note): Answer {
        const found: ActionCode | undefined =
          action === 'reinstatement' && reinstatedByConversion === true && appointmentType === 'career'
            ? CONVERSION_TO_REINSTATEMENT
            : (ACTIONS_OF_ALL[action] ?? ACTIONS_BY_APPOINTMENT[action]?.[appointmentType ?? ''])
        const listed = note.test(
          'The action has a code for this kind of appointment',
          found !== undefined,
          'Guide to Processing Personnel Actions',
        )
        if (!listed || found === undefined) return { code: null, name: null }
        note.says('Code', found.code, 'Guide to Processing Personnel Actions')
        return found
      },
    },
  ],
})
