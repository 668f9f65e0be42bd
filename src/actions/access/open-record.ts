import { z } from 'zod'
import { action } from '../action.ts'
import { type FieldWords, personField, textField } from '../fields.ts'

/** How long a record stays open, in minutes. */
export const OPEN_MINUTES = 60

const SHORTEST = 10

const REASON: FieldWords = {
  title: 'Reason',
  hint: 'Why you need to read it: the audit, case or request, with its number. The person concerned reads this.',
  widget: 'textarea',
}

/**
 * Whoever answers for an audit, a complaint or a records schedule may need one file that the seat is not shown. It is
 * opened for an hour, for a written reason, and everybody concerned is told. It gives sight, and no power.
 */
export const openRecord = action({
  id: 'access/open-record',
  title: 'Open a record',
  about:
    'Opens the record of one person to your seat for 60 minutes. The person, the Executive Services Unit and the administrators are told of it with your reason.',
  power: 'open-record',
  fields: z.strictObject({
    person: personField({ title: 'Person' }),
    reason: textField(REASON, 2000)
      .refine((value) => value.length === 0 || value.length >= SHORTEST, {
        error: `too short; say in at least ${SHORTEST} characters why you need to read it`,
      })
      .meta(REASON),
  }),
  unit: () => 'US',
  units: () => [],
  reads: () => [],
  asksFor: (input) => input.person,
  decide({ person, reason }, { asked, today, who }) {
    if (asked === undefined) throw new Error('the action was not told of the record it asks for')
    if (asked.open) {
      const message = 'your seat may read this record as it is; it needs no opening'
      return {
        kind: 'invalid',
        problems: [{ field: 'person', value: person, message, code: 'invalid-input' }],
      }
    }
    if (!asked.within && !asked.preview) {
      const message = 'there is no record of that number that your seat may open'
      return { kind: 'not-found', message }
    }
    const { opening, now } = asked
    const until = new Date(Date.parse(now) + OPEN_MINUTES * 60_000).toISOString()
    return {
      kind: 'events',
      says: asked.preview
        ? `If there is a record of ${person} that your seat may open, it will be open to you for ${OPEN_MINUTES} minutes, and those concerned will be told.`
        : `The record of ${person} is open to your seat until ${until.slice(11, 16)} UTC. Those concerned are told.`,
      rulings: [],
      events: [
        {
          stream: `access:${opening}`,
          type: 'access/opened',
          effective: today,
          body: {
            opening,
            person,
            opener: who.person,
            role: who.role,
            ...(who.unit === undefined ? {} : { unit: who.unit }),
            until,
          },
          personal: { reason },
        },
      ],
    }
  },
})
