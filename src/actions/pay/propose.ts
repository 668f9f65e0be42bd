import { z } from 'zod'
import type { NewEvent } from '../../record/event.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { action, type Decision } from '../action.ts'
import { invalid, personField, rowsField } from '../fields.ts'
import { executiveStreams } from './executive-pay.ts'
import { MOST_PEOPLE, SHEET_FIELDS, TERMS_FIELDS } from './pay-fields.ts'
import { proposalOf } from './proposal.ts'
import { sheetAtHand, sheetStreams } from './sheet-at-hand.ts'

/** Pay and award of one executive after an appraisal year, proposed to the Performance Review Board. */
export const proposePay = action({
  id: 'pay/propose',
  title: 'Propose pay and award',
  about:
    'Proposes a new rate, an award, or both for one executive after the rating. A proposal that no law allows is refused with the limit and the lawful amounts. A later one takes its place.',
  power: 'propose-pay',
  fields: z.strictObject({
    ...SHEET_FIELDS,
    person: personField({ title: 'Executive' }),
    ...TERMS_FIELDS,
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [...sheetStreams(input), ...executiveStreams(input.person, input.fiscalYear)],
  decide(input, given) {
    const found = sheetAtHand(given, input)
    if ('refused' in found) return found.refused
    const one = proposalOf(given, found, input, input)
    if ('refused' in one) return one.refused
    const notes = one.notes.map((note) => ` ${note}`).join('')
    return {
      kind: 'events',
      says: `It is proposed for ${input.person}; the board recommends on it.${notes}`,
      rulings: one.rulings,
      events: [one.event],
    }
  },
})

/** Pay and awards of many executives at once; all of them, or none. */
export const proposeMany = action({
  id: 'pay/propose-many',
  title: 'Propose pay and awards for many',
  about: 'Proposes for several executives at once, a row each. All of them, or none.',
  power: 'propose-pay',
  fields: z.strictObject({
    ...SHEET_FIELDS,
    rows: rowsField(
      { person: personField({ title: 'Executive' }), ...TERMS_FIELDS },
      { title: 'Proposals' },
      MOST_PEOPLE,
    ),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [
    ...sheetStreams(input),
    ...input.rows.flatMap(({ person }) => executiveStreams(person, input.fiscalYear)),
  ],
  decide(input, given) {
    const found = sheetAtHand(given, input)
    if ('refused' in found) return found.refused
    const { rows } = input
    if (rows.length === 0) return invalid('rows', null, 'nobody is named; give one executive at least')
    if (new Set(rows.map(({ person }) => person)).size < rows.length)
      return invalid('rows', null, 'somebody has two rows; leave one of them')
    const events: NewEvent[] = []
    const rulings: Explanation[] = []
    const problems: Extract<Decision, { kind: 'invalid' }>['problems'][number][] = []
    let carried = 0
    for (const [index, row] of rows.entries()) {
      const one = proposalOf(given, found, input, row)
      if ('refused' in one) {
        if (one.refused.kind !== 'invalid') return one.refused
        for (const { message, value } of one.refused.problems)
          problems.push({
            field: 'rows',
            value,
            message: `row ${index + 1}, ${row.person}: ${message}`,
            code: 'invalid-input',
          })
        continue
      }
      events.push(one.event)
      // Each event keeps its own ruling; the answer shows how the first was decided.
      if (rulings.length === 0) rulings.push(...one.rulings)
      if (one.notes.some((note) => note.startsWith('Of the award'))) carried++
    }
    if (problems.length > 0) return { kind: 'invalid', problems }
    const wait =
      carried === 0 ? '' : ` Of ${carried} of the awards a part would wait for the next year’s limit on pay.`
    return {
      kind: 'events',
      says: `${rows.length === 1 ? '1 proposal is' : `${rows.length} proposals are`} made; the board recommends on them.${wait}`,
      rulings,
      events,
    }
  },
})
