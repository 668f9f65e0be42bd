import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'

const NEEDS = ['declinedWhat', 'declinedOn'] as const satisfies readonly FactId[]
const MAY = [
  'moveCouldBeDirected',
  'outsideCommutingArea',
  'mobilityAgreement',
  'retirementEligible',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]

/** Whether refusing is a ground for removal, and what follows from it. */
type Answer = {
  allowed: boolean
  ground: 'refusal' | 'efficiency of the service' | null
  noticeDays: number | null
  appeal: 'MSPB' | null
  fallback: boolean
  discontinuedServiceRetirement: boolean
  mayRetire: boolean | null
}

/** What an executive who declines a move may face. */
export const declinedMove = rule<Needs, Answer, May>({
  id: 'movement/declined-move',
  asks: 'May this career executive be removed for declining the move?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'declinedOn',
  says({ allowed, ground, discontinuedServiceRetirement, mayRetire }: Answer) {
    const retire = mayRetire === true ? ' The executive may retire instead.' : ''
    if (!allowed) return `No: declining is no ground for removal here.${retire}`
    const dsr = discontinuedServiceRetirement
      ? ' Retirement upon involuntary separation stays open by age and service.'
      : ''
    const words =
      ground === 'refusal' ? 'the refusal is a ground' : 'the efficiency of the service is a ground'
    return `Yes: ${words}, with 30 days’ notice and appeal to the MSPB, without placement at GS-15.${retire}${dsr}`
  },
  changes: ({ allowed }) =>
    allowed
      ? ['A move that could not lawfully be directed would give no ground.']
      : ['Only a directed reassignment or a transfer of function that is lawful, and declined, is a ground.'],
  law: [
    version(
      '1984-11-08',
      ['5 USC 7543(a)', 'PL 98-615'],
      'Declining a directed reassignment, or declining to go with the position in a transfer of function, is a ground for removal: 30 days’ notice, appeal to the MSPB, no placement at GS-15. Where the new post was outside the commuting area, the refusal is no misconduct for retirement upon involuntary separation, unless mobility was agreed. A transfer may be declined freely.',
      'refusal',
    ),
    version(
      '1981-06-01',
      ['5 USC 7543(a)', 'PL 97-35'],
      'Misconduct, neglect of duty and malfeasance alone are grounds for an adverse action; declining a move is none.',
      null,
    ),
    version(
      '1979-07-13',
      ['5 USC 7543(a)'],
      'Adverse actions serve the efficiency of the service; declining a directed move may come under it.',
      'efficiency of the service',
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  ground: Answer['ground'],
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary,
    alsoNeeds: ({ declinedWhat }) =>
      declinedWhat === 'directed reassignment' ? ['moveCouldBeDirected', 'outsideCommutingArea'] : undefined,
    apply: (facts, note) => answerOf(facts, note, ground),
  }
}

function answerOf(facts: Given<Needs, May>, note: Note, named: Answer['ground']): Answer {
  const { declinedWhat, outsideCommutingArea, mobilityAgreement, retirementEligible } = facts
  const mayRetire = retirementEligible ?? null
  const directed = note.test(
    'What was declined is a directed reassignment or a transfer of function',
    declinedWhat !== 'transfer',
    '5 USC 7543(a)',
  )
  const lawful =
    declinedWhat !== 'directed reassignment' ||
    note.test(
      'The reassignment could lawfully be directed',
      facts.moveCouldBeDirected === true,
      '5 USC 3395(a)(2)',
    )
  const cause = note.test('The law of the day makes declining a ground', named !== null, '5 USC 7543(a)')
  if (named === 'efficiency of the service')
    note.assumed('Efficiency of the service', 'declining a directed move comes under it')
  const allowed = directed && lawful && cause
  if (!allowed) {
    return {
      allowed,
      ground: null,
      noticeDays: null,
      appeal: null,
      fallback: false,
      discontinuedServiceRetirement: false,
      mayRetire,
    }
  }
  const far = declinedWhat === 'directed reassignment' && outsideCommutingArea === true && named === 'refusal'
  const discontinuedServiceRetirement =
    far &&
    note.test(
      'No agreement of nationwide mobility was accepted',
      mobilityAgreement !== true,
      '5 USC 8336, note',
    )
  if (far) note.assumed('Mobility', 'that an agreement shuts out this retirement is recalled, not read')
  return {
    allowed,
    ground: named,
    noticeDays: note.count('Days of notice of the removal', 30, '5 USC 7543(b)(1)'),
    appeal: 'MSPB',
    fallback: false,
    discontinuedServiceRetirement,
    mayRetire,
  }
}
