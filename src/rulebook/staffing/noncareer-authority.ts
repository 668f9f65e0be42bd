import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { NONCAREER_APPROVAL } from '../tables/noncareer-approval.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

const NEEDS = ['needReviewed', 'authorityRequested', 'opmApproval'] as const satisfies readonly FactId[]
const MAY = [
  'requestIsIndividual',
  'incumbentLeft',
  'opmLeavesAuthority',
] as const satisfies readonly FactId[]

type Facts = Given<(typeof NEEDS)[number], (typeof MAY)[number]>

/** An authority for one noncareer appointment: asked for each year, approved one by one, gone when the person leaves. */
export const noncareerAuthority = rule({
  id: 'staffing/noncareer-authority',
  asks: 'May the agency use this authority for a noncareer appointment?',
  needs: NEEDS,
  may: MAY,
  says: saysConditions('The authority may be used', 'The authority may not be used'),
  changes: changesConditions([
    'When the incumbent leaves, the authority goes back to OPM unless OPM has provided otherwise.',
  ]),
  law: [
    {
      from: day('1995-02-02'),
      by: ['5 USC 3134', '5 CFR 317.601(b)'],
      summary:
        'Each calendar year the agency reviews its need and asks OPM for a number for the fiscal year that begins in the next one. OPM approves each use, for one person and one general position (OPM Form 1652), and the authority goes back to OPM when the incumbent leaves, unless OPM provides otherwise.',
      alsoNeeds: ({ incumbentLeft }) =>
        incumbentLeft === undefined ? ['requestIsIndividual', 'incumbentLeft'] : ['requestIsIndividual'],
      apply: (facts, note) =>
        judged(note, [...yearly(facts, note.table(NONCAREER_APPROVAL)), ...each(facts, '5 CFR 317.601(b)')]),
    },
    {
      from: day('1991-07-01'),
      by: ['5 USC 3134', 'OPM SES-91-04, III.B.2'],
      summary:
        'As the statute says; OPM approves case by case, takes the authority back when the appointee leaves, and weighs restoring it when a new appointment is asked for.',
      alsoNeeds: ({ incumbentLeft }) =>
        incumbentLeft === undefined ? ['requestIsIndividual', 'incumbentLeft'] : ['requestIsIndividual'],
      apply: (facts, note) =>
        judged(note, [
          ...yearly(facts, note.table(NONCAREER_APPROVAL)),
          ...each(facts, 'OPM SES-91-04, III.B.2'),
        ]),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3134'],
      summary:
        'Each calendar year the agency reviews its need and asks OPM in writing for a number for the fiscal year that begins in the next one; OPM decides by the need shown, and may adjust in an emergency.',
      apply: (facts, note) => judged(note, yearly(facts, note.table(NONCAREER_APPROVAL))),
    },
  ],
})

function yearly(facts: Facts, approval: Cite): Test[] {
  return [
    [
      'The agency has reviewed its need for noncareer appointees in the calendar year',
      facts.needReviewed,
      '5 USC 3134(a)(1)',
      'the yearly review of the need for noncareer appointees',
    ],
    [
      'The agency has asked OPM in writing for a number for the fiscal year',
      facts.authorityRequested,
      '5 USC 3134(a)(2)',
      'the written request to OPM for the fiscal year',
    ],
    ['OPM has approved it', facts.opmApproval, approval, 'OPM’s approval'],
  ]
}

function each(facts: Facts, cite: Cite): Test[] {
  return [
    [
      'The request names one person and one general position',
      facts.requestIsIndividual === true,
      cite,
      'a request that names one person and one general position',
    ],
    [
      'The authority has not gone back to OPM with the last incumbent',
      facts.incumbentLeft === false || facts.opmLeavesAuthority === true,
      cite,
      'a new authority: the old one went back to OPM when the incumbent left',
    ],
  ]
}
