import { z } from 'zod'
import { certifiedOn, systemOf, systemStream } from '../../record/appraisal-cycle.ts'
import { standing } from '../../record/fold.ts'
import { payPlanStream } from '../../record/pay-terms.ts'
import { plan } from '../../rulebook/pay/plan.ts'
import { ask, bars, refuse } from '../asked.ts'
import { action } from '../action.ts'
import { dateField, textField, yesNoField } from '../fields.ts'
import { PAY_OF } from './adjust-fields.ts'

/** The agency's written plan for setting and adjusting pay, 5 CFR 534.404(g). */
export const publishPayPlan = action({
  id: 'pay/publish-plan',
  title: 'Publish the pay plan',
  about: 'Records the agency’s written pay plan: its criteria, its controls, and the official whom it names.',
  power: 'set-pay',
  fields: z.strictObject({
    unit: PAY_OF.unit,
    from: dateField({ title: 'From' }),
    document: textField({ title: 'Document', hint: 'The plan on paper, with its date' }),
    distinguishes: yesNoField({
      title: 'It has criteria for meaningful distinctions within or between rating levels',
    }),
    coversAboveLevelIII: yesNoField({ title: 'It has criteria for rates above level III' }),
    official: textField({ title: 'Official', hint: 'Who sets and adjusts pay under the plan' }),
    controls: yesNoField({ title: 'It has controls' }),
    open: yesNoField({ title: 'The process is open to executives' }),
    confidential: yesNoField({ title: 'A person’s own data stay confidential' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit }) => [payPlanStream(unit), systemStream(unit)],
  decide(input, given) {
    const { unit, from, document, distinguishes, coversAboveLevelIII, official, controls } = input
    const system = systemOf(standing(given.history(systemStream(unit))))
    const systemCertified = certifiedOn(system, from) !== undefined
    const facts = {
      systemCertified,
      planWritten: true,
      planDistinguishes: distinguishes,
      planNamesOfficial: true,
      planHasControls: controls,
      planOpen: input.open,
      planKeepsConfidential: input.confidential,
      planCoversAboveLevelIII: coversAboveLevelIII,
    }
    const asked = ask(plan, { on: from, scopes: given.scopes }, facts)
    if (bars(asked) || asked.value === undefined) {
      return refuse(asked, {
        compared: { from, certified: systemCertified, lacks: asked.value?.lacks ?? [] },
      })
    }
    return {
      kind: 'events',
      says: `The pay plan of ${unit} stands from ${from}; it names ${official}.`,
      rulings: [asked.explanation],
      events: [
        {
          stream: payPlanStream(unit),
          type: 'pay/plan-published',
          effective: from,
          body: { unit, document, distinguishes, coversAboveLevelIII, official, controls },
          ruling: asked.explanation,
        },
      ],
    }
  },
})
