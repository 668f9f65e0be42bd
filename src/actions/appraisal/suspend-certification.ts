import { z } from 'zod'
import { certifiedOn, systemOf, systemStream } from '../../record/appraisal-cycle.ts'
import { standing } from '../../record/fold.ts'
import { suspension } from '../../rulebook/appraisal/suspension.ts'
import { action } from '../action.ts'
import { dateField, invalid, textField, yesNoField } from '../fields.ts'
import { ask, bars, refuse } from '../asked.ts'
import { dayProblem } from './at-hand.ts'
import { agencyField, onField } from './rating-fields.ts'

/** OPM suspends a certification, after notice to the agency head, 5 CFR 430.405(h). */
export const suspendCertification = action({
  id: 'appraisal/suspend-certification',
  title: 'Suspend a certification',
  about:
    'Records OPM’s suspension of a certification: the notice, its reasons, and the first day on which it holds.',
  power: 'publish-system',
  fields: z.strictObject({
    unit: agencyField(),
    notice: onField('OPM’s notice'),
    begins: dateField({ title: 'First day suspended' }),
    explained: yesNoField({ title: 'The notice gives the reasons and the correction asked for' }),
    automatic: yesNoField({
      title: 'It is automatic',
      hint: 'OPM withdrew its approval of the system, or ordered a correction for misapplying it',
    }),
    reason: textField({ title: 'Reason', widget: 'textarea' }, 1000),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [systemStream(input.unit)],
  decide({ unit, notice, begins, explained, automatic, reason }, given) {
    if (dayProblem(notice, given.today) !== undefined) {
      return invalid('notice', notice, `${notice} is in the future; give a day up to ${given.today}`)
    }
    const record = systemOf(standing(given.history(systemStream(unit))))
    if (certifiedOn(record, begins) === undefined) {
      return {
        kind: 'not-found',
        message: `no certification of the system of ${unit} is in force on ${begins}`,
      }
    }
    const asked = ask(
      suspension,
      { on: notice, scopes: given.scopes },
      {
        suspensionNotice: notice,
        suspensionBegins: begins,
        suspensionExplained: explained,
        suspensionAutomatic: automatic,
      },
    )
    if (bars(asked)) {
      return refuse(asked, { compared: { notice, begins }, earliest: asked.value?.firstLawful ?? null })
    }
    return {
      kind: 'events',
      says: `The certification is suspended from ${begins}. From the notice on, no pay may be set above level III.`,
      rulings: asked.explanation.kind === 'ruled' ? [asked.explanation] : [],
      events: [
        {
          stream: systemStream(unit),
          type: 'appraisal/certification-suspended',
          effective: begins,
          body: { unit, notice, reason },
          ruling: asked.explanation,
        },
      ],
    }
  },
})

/** OPM, with OMB, lifts a suspension after correction. */
export const reinstateCertification = action({
  id: 'appraisal/reinstate-certification',
  title: 'Reinstate a certification',
  about: 'Records that OPM and OMB reinstated a suspended certification.',
  power: 'publish-system',
  fields: z.strictObject({
    unit: agencyField(),
    on: onField('Reinstated on'),
    letter: textField({ title: 'Letter' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [systemStream(input.unit)],
  decide({ unit, on, letter }, given) {
    const certification = systemOf(standing(given.history(systemStream(unit)))).certifications.at(-1)
    if (certification?.suspended === undefined) {
      return { kind: 'not-found', message: `no certification of the system of ${unit} is suspended` }
    }
    const problem = dayProblem(on, given.today, {
      day: certification.suspended,
      what: 'the suspension began',
    })
    if (problem !== undefined) return problem
    return {
      kind: 'events',
      says: `The certification of ${certification.from} is reinstated on ${on}.`,
      rulings: [],
      events: [
        {
          stream: systemStream(unit),
          type: 'appraisal/certification-reinstated',
          effective: on,
          body: { unit, letter },
        },
      ],
    }
  },
})
