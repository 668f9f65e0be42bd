import { z } from 'zod'
import { action } from '../action.ts'
import { agencyField, longTextField, positionField } from './position-fields.ts'
import { utilisationOf } from './space.ts'
import { takeStep } from './step.ts'

const VIEWS = ['supported', 'not-supported'] as const

/** The board oversees how positions are planned, ICE Directive 1056.1, 3.5; what it saw is kept with its view. */
export const reviewPosition = action({
  id: 'positions/review-position',
  title: 'Review the planning need',
  about: 'Records the board’s view of a proposed position, with the vacancies and the bench that it saw.',
  power: 'review-position',
  fields: z.strictObject({
    unit: agencyField(),
    position: positionField(),
    view: z
      .enum(VIEWS, { error: (issue) => `${String(issue.input)} is neither supported nor not-supported` })
      .meta({ title: 'View of the board' }),
    reason: longTextField({ title: 'Reason' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`position:${input.position}`, `allocation:${input.unit}`],
  counts: true,
  decide({ unit, position, view, reason }, given) {
    const step = takeStep(given, unit, position, 'review')
    if ('refused' in step) return step.refused
    const { benchReady } = step.proposal
    const seen = utilisationOf(given, unit, given.today)
    const bench = benchReady === undefined ? 'bench not stated' : `${benchReady} ready to succeed`
    return {
      kind: 'events',
      says: `The board’s review of ${position} is recorded: ${view.replace('-', ' ')}. Seen: ${seen.established} established, ${seen.vacant} vacant, ${bench}.`,
      rulings: [step.explanation],
      events: [
        {
          stream: `position:${position}`,
          type: 'positions/position-reviewed',
          effective: given.today,
          body: { position, view, seen: { ...seen, ...(benchReady === undefined ? {} : { benchReady }) } },
          personal: { reason },
          ruling: step.explanation,
        },
      ],
    }
  },
})
