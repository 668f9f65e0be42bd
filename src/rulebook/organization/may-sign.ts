import { day } from '../../base/dates.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'

/** Whether the signature is lawful, in which capacity, and what stands against it. */
export type MaySign = { allowed: boolean; capacity: 'permanent' | 'acting'; notMet: readonly string[] }

type Facts = {
  powerHeldBy: string
  powerReserved?: boolean | undefined
  delegatorHoldsPower?: boolean | undefined
  withinPowersUnit: boolean
  signerIsSubject: boolean
}

const MAY = ['powerReserved', 'delegatorHoldsPower'] as const

/** Who could sign on a day, and why: the holder of the seat, who acts in it, or the seat it was delegated to. */
export const maySign = rule({
  id: 'organization/may-sign',
  asks: 'Could this person sign on this day?',
  needs: ['powerHeldBy', 'withinPowersUnit', 'signerIsSubject'],
  may: MAY,
  says: ({ allowed, capacity, notMet }: MaySign) =>
    allowed
      ? `Yes${capacity === 'acting' ? ', acting' : ''}: the signature would stand.`
      : `No: ${notMet.join('; ')}.`,
  changes: ({ allowed, notMet }) =>
    allowed
      ? ['The end of the holding, of the acting capacity or of the delegation would end it.']
      : notMet.map((reason) => `It turns on this: ${reason}.`),
  law: [
    {
      from: day('2019-07-31'),
      scope: 'component:ICE',
      by: ['ICE Directive 1056.1, 3.1', 'ICE Directive 1056.1, 4.1'],
      summary:
        'Powers to appoint, to set pay and to give final ratings are held by law or by lawful delegation; final ratings and performance awards are the Director’s alone and go no further.',
      also: [
        {
          by: 'ICE Directive 1056.1, 4.1',
          says: 'The list of the Deputy Director’s duties contains the approval of final ratings and awards.',
          governs: false,
          why: 'The footnote to that very duty reserves it to the Director; the more specific text governs.',
        },
      ],
      alsoNeeds,
      apply: (facts, note) => signed(facts, note, true),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3133(c)'],
      standing: 'assumed',
      summary:
        'A power is exercised by the seat that law or an order names, by who acts in it, or by the seat to which it was delegated. The statutes in our sources name seats; how a power passes on is taken to be as ICE’s directive has it.',
      alsoNeeds,
      apply: (facts, note) => signed(facts, note, false),
    },
  ],
})

function alsoNeeds({ powerHeldBy }: Facts): readonly (typeof MAY)[number][] | undefined {
  return powerHeldBy === 'delegation to the seat' ? MAY : undefined
}

/** By the directive the conditions are law; elsewhere the same conditions are our reading, and are noted so. */
function signed(facts: Facts, note: Note, byDirective: boolean): MaySign {
  const { powerHeldBy, withinPowersUnit, signerIsSubject } = facts
  const delegated = powerHeldBy === 'delegation to the seat'
  const tests: Test[] = [
    [
      'The power is held by the seat, by acting in it, or by delegation',
      powerHeldBy !== 'nothing',
      'ICE Directive 1056.1, 3.1',
      'no seat that the person holds on this day has the power',
    ],
    [
      'The matter lies within the unit for which the power is held',
      withinPowersUnit,
      'ICE Directive 1056.1, 3.1',
      'the matter lies outside the unit for which the power is held',
    ],
  ]
  if (delegated) {
    tests.push(
      [
        'The power may be delegated',
        facts.powerReserved !== true,
        'ICE Directive 1056.1, 4.1, footnote 3',
        'the power is reserved to the seat that holds it and may not be delegated',
      ],
      [
        'The seat that delegated it held it itself',
        facts.delegatorHoldsPower === true,
        'ICE Directive 1056.1, 3.1',
        'the seat that delegated it held it by delegation only, or not at all',
      ],
    )
    note.assumed('A delegate', 'does not delegate further')
  }
  if (byDirective) note.tests(tests)
  else for (const [sentence, passed] of tests) note.assumed(sentence, passed ? 'yes' : 'no')
  note.assumed('Nobody', 'decides a matter of his or her own')
  const own = signerIsSubject ? ['the matter is the signer’s own'] : []
  if (signerIsSubject) note.says('The matter is', 'the signer’s own')
  const notMet = [...lackingOf(tests), ...own]
  return {
    allowed: notMet.length === 0,
    capacity: powerHeldBy === 'acting in the seat' ? 'acting' : 'permanent',
    notMet,
  }
}
