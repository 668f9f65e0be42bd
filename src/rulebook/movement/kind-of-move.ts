import { day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { counted, workDaysBetween } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownOf } from '../kernel/shown.ts'

const NEEDS = ['withinAgency', 'moveIsPermanent', 'effectiveDate'] as const satisfies readonly FactId[]
const MAY = ['leftFormerAgency'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]

/** What the move is; the whole work days between leaving and entering, null within one agency. */
type Answer = {
  kind: 'reassignment' | 'transfer' | 'detail' | 'reinstatement or new appointment'
  workDaysLost: number | null
}

/** Which kind of move it is: that decides which rules it follows. */
export const kindOfMove = rule<Needs, Answer, May>({
  id: 'movement/kind-of-move',
  asks: 'Is this move a reassignment, a transfer or a detail?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'effectiveDate',
  says({ kind, workDaysLost }: Answer) {
    const words = kind === 'reinstatement or new appointment' ? kind : `a ${kind}`
    return workDaysLost === null
      ? `It is ${words}.`
      : `It is ${words}: ${shownOf(workDaysLost, 'full work day', 'full work days')} between leaving and entering.`
  },
  changes: ({ kind }) => {
    if (kind === 'detail') return ['Without an end date, and with no return expected, it would be permanent.']
    if (kind === 'reassignment') {
      return ['To another agency it would be a transfer.', 'With an end date it would be a detail.']
    }
    return kind === 'transfer'
      ? ['A full work day lost on the way would make it a reinstatement or a new appointment.']
      : ['Entering before a full work day is lost would make it a transfer.']
  },
  law: [
    version(
      '2019-07-31',
      ['ICE Directive 1056.1, 3.13', 'ICE Directive 1056.1, 3.16', '5 CFR 317.901(a)', '5 CFR 317.902'],
      'ICE Directive 1056.1, 3.16',
      true,
    ),
    version('1979-07-13', ['5 USC 3395(a)(1)'], '5 USC 3395(a)(1)(B)', false),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  transferBy: Cite,
  directive: boolean,
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    ...(directive ? { scope: 'component:ICE' as const } : {}),
    by,
    summary:
      'A permanent move to another SES position in the same agency is a reassignment; to another agency, without a break of a full work day, a transfer. A temporary move, with a return expected, is a detail. Agency means the executive department or military department, not a component.',
    alsoNeeds: ({ withinAgency, moveIsPermanent }) =>
      moveIsPermanent && !withinAgency ? ['leftFormerAgency'] : undefined,
    apply: (facts, note) => kindOf(facts, note, transferBy, directive),
  }
}

function kindOf(facts: Given<Needs, May>, note: Note, transferBy: Cite, directive: boolean): Answer {
  const permanent = note.test('The move is permanent', facts.moveIsPermanent, '5 USC 3395(a)(1)')
  if (!permanent) return { kind: 'detail', workDaysLost: null }
  const within = note.test('Both positions are in the same agency', facts.withinAgency, '5 USC 3395(a)(1)(A)')
  if (within) return { kind: 'reassignment', workDaysLost: null }
  counted(note, 'workDays')
  if (!directive) note.assumed('Break', 'a transfer bears no break of a full work day')
  const workDaysLost = note.count(
    'Full work days between the last day there and the first here',
    workDaysBetween(facts.leftFormerAgency as IsoDate, facts.effectiveDate),
  )
  const unbroken = note.test('No full work day is lost', workDaysLost === 0, transferBy)
  return { kind: unbroken ? 'transfer' : 'reinstatement or new appointment', workDaysLost }
}
