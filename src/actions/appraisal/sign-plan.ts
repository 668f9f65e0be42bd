import { z } from 'zod'
import { appraisalStream } from '../../record/appraisal.ts'
import { action } from '../action.ts'
import { countField, invalid } from '../fields.ts'
import { streamsOf } from './at-hand.ts'
import { ownCase, supervisedCase, withPlan } from './plan-case.ts'
import { OF_FIELDS } from './rating-fields.ts'

/** The supervisor of record and the executive each sign the plan, and each amendment, as the version that they name. */
export const signPlan = action({
  id: 'appraisal/sign-plan',
  title: 'Sign a performance plan',
  about: 'Signs a version of a communicated plan, as the supervisor or as the executive whose plan it is.',
  power: 'sign-appraisal',
  fields: z.strictObject({
    ...OF_FIELDS,
    version: countField({ title: 'Version', hint: '1 for the plan, 2 and on for its amendments' }, 99),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  decide(input, given) {
    const { person, fiscalYear, version } = input
    const as = person === given.who.person ? 'executive' : 'supervisor'
    const found = withPlan(as === 'executive' ? ownCase(given, input) : supervisedCase(given, input), input)
    if ('refused' in found) return found.refused
    const layer = found.appraisal.versions.find((one) => one.version === version)
    if (layer === undefined) {
      const message =
        found.appraisal.communicated === undefined
          ? `the plan of ${person} is not communicated yet; it is signed after that`
          : `the plan of ${person} has no version ${version}; its last is ${found.appraisal.versions.length}`
      return invalid('version', version, message)
    }
    const signed = layer.signed[as]
    if (signed !== undefined) {
      return invalid('version', version, `version ${version} was signed by the ${as} on ${signed} already`)
    }
    const stream = appraisalStream(person, fiscalYear)
    const effective = given.today
    return {
      kind: 'events',
      says: `Version ${version} of the plan of ${person} is signed by the ${as}.`,
      rulings: [],
      events: [
        version === 1
          ? { stream, type: 'appraisal/plan-signed', effective, body: { person, fiscalYear, as } }
          : {
              stream,
              type: 'appraisal/amendment-signed',
              effective,
              body: { person, fiscalYear, version, as },
            },
      ],
    }
  },
})
