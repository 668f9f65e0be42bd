import { z } from 'zod'
import type { ScenarioRow } from '../../record/bodies/pay.ts'
import { worksheetStream } from '../../record/pay-terms.ts'
import { action } from '../action.ts'
import { invalid, personField, rowsField, textField } from '../fields.ts'
import { dollarsField } from './money-fields.ts'
import { MOST_PEOPLE, SHEET_FIELDS } from './pay-fields.ts'
import { sheetAtHand, sheetStreams } from './sheet-at-hand.ts'

/** The most scenarios that a worksheet keeps at a time. */
const MOST_SCENARIOS = 20

const scenarioField = () =>
  textField({ title: 'Scenario', hint: 'Your own name for it, such as Flat 8 percent' }, 60)

/** A what-if is kept for comparison; it proposes nothing, and its amounts may be unlawful. */
export const saveScenario = action({
  id: 'pay/save-scenario',
  title: 'Save a scenario',
  about: 'Keeps a what-if of the worksheet under a name, for comparison. It proposes nothing.',
  power: 'run-pay',
  fields: z.strictObject({
    ...SHEET_FIELDS,
    scenario: scenarioField(),
    rows: rowsField(
      {
        person: personField({ title: 'Executive' }),
        rate: dollarsField({ title: 'Rate' }).optional(),
        award: dollarsField({ title: 'Award' }).optional(),
      },
      { title: 'Rows' },
      MOST_PEOPLE,
    ),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: sheetStreams,
  decide(input, given) {
    const found = sheetAtHand(given, input)
    if ('refused' in found) return found.refused
    const { unit, fiscalYear, scenario } = input
    const { scenarios } = found.sheet
    if (input.rows.length === 0) return invalid('rows', null, 'no row is given; give one executive at least')
    if (new Set(input.rows.map(({ person }) => person)).size < input.rows.length)
      return invalid('rows', null, 'somebody has two rows; leave one of them')
    const known = scenarios.some(({ name }) => name === scenario)
    if (!known && scenarios.length >= MOST_SCENARIOS)
      return invalid('scenario', scenario, `${MOST_SCENARIOS} scenarios are kept at most; drop one first`)
    const rows = input.rows.map(
      ({ person, rate, award }): ScenarioRow => ({
        person,
        ...(rate === undefined ? {} : { rate }),
        ...(award === undefined ? {} : { award }),
      }),
    )
    return {
      kind: 'events',
      says: `${scenario} is saved with ${rows.length === 1 ? '1 row' : `${rows.length} rows`}${known ? ', in place of the one before' : ''}.`,
      rulings: [],
      events: [
        {
          stream: worksheetStream(unit, fiscalYear),
          type: 'pay/scenario-saved',
          effective: given.today,
          body: { unit, fiscalYear, scenario, rows },
        },
      ],
    }
  },
})

/** A saved what-if is dropped. */
export const dropScenario = action({
  id: 'pay/drop-scenario',
  title: 'Drop a scenario',
  about: 'Takes a saved what-if off the worksheet.',
  power: 'run-pay',
  fields: z.strictObject({ ...SHEET_FIELDS, scenario: scenarioField() }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: sheetStreams,
  decide(input, given) {
    const found = sheetAtHand(given, input)
    if ('refused' in found) return found.refused
    const { unit, fiscalYear, scenario } = input
    if (!found.sheet.scenarios.some(({ name }) => name === scenario))
      return { kind: 'not-found', message: `the worksheet has no scenario ${scenario}` }
    return {
      kind: 'events',
      says: `${scenario} is dropped.`,
      rulings: [],
      events: [
        {
          stream: worksheetStream(unit, fiscalYear),
          type: 'pay/scenario-dropped',
          effective: given.today,
          body: { unit, fiscalYear, scenario },
        },
      ],
    }
  },
})
