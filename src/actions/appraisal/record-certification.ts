import { z } from 'zod'
import { addDays, type IsoDate, later } from '../../base/dates.ts'
import { type SystemOfRecord, systemOf, systemOn, systemStream } from '../../record/appraisal-cycle.ts'
import { standing } from '../../record/fold.ts'
import { certificationCriteria } from '../../rulebook/appraisal/certification-criteria.ts'
import { certificationRenewal } from '../../rulebook/appraisal/certification-renewal.ts'
import { certificationTerm } from '../../rulebook/appraisal/certification-term.ts'
import { action, type Decision, type Given } from '../action.ts'
import { dateField, invalid, textField, yesNoField } from '../fields.ts'
import { type Asked, ask, refuse } from '../asked.ts'
import { dayProblem } from './at-hand.ts'
import type { Criterion } from './file-evidence.ts'
import { agencyField } from './rating-fields.ts'

const KINDS = ['full', 'provisional'] as const

const FIELDS = z.strictObject({
  unit: agencyField(),
  kind: z
    .enum(KINDS, { error: (issue) => `${String(issue.input)} is neither full nor provisional` })
    .meta({ title: 'Kind' }),
  opmOn: dateField({ title: 'OPM certified it on' }),
  ombOn: dateField({ title: 'OMB concurred on' }).optional(),
  until: dateField({
    title: 'First day without it',
    hint: 'Left blank, the longest term that the law gives',
  }).optional(),
  letter: textField({ title: 'Letter' }),
  annualReportsFiled: yesNoField({
    title: 'The annual reports were filed',
    hint: 'Asked where it follows an earlier certification',
  }).optional(),
  complianceFound: yesNoField({
    title: 'OPM and OMB found continued compliance',
    hint: 'Asked where it follows an earlier certification',
  }).optional(),
})

/** OPM certifies an agency’s system with OMB’s concurrence, 5 USC 5307(d); the ceilings of pay read it by date. */
export const recordCertification = action({
  id: 'appraisal/record-certification',
  title: 'Record a certification',
  about:
    'Records OPM’s certification of an appraisal system with OMB’s concurrence, its term, and the evidence behind it.',
  power: 'publish-system',
  fields: FIELDS,
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [systemStream(input.unit)],
  decide(input, given) {
    const { unit, kind, opmOn, ombOn, letter } = input
    const early = dayProblem(later(opmOn, ombOn ?? opmOn), given.today)
    if (early !== undefined)
      return invalid('opmOn', opmOn, 'a certification of the future is none yet; record it then')
    const record = systemOf(standing(given.history(systemStream(unit))))
    const criteria = criteriaAsked(given, record, input)
    if (criteria.value?.eligible !== true || ombOn === undefined) {
      return refuse(criteria, { compared: { kind, lacking: criteria.value?.lacking ?? [] } })
    }
    const from = later(opmOn, ombOn)
    const at = { on: from, scopes: given.scopes }
    const renewal = renewalRefused(given, record, input, from)
    if (renewal !== undefined) return renewal
    const term = ask(certificationTerm, at, { systemCertifiedOn: from, certificationKind: kind })
    if (term.value === undefined) return refuse(term, { compared: { from } })
    const most = addDays(term.value.lastDay, 1)
    const until = input.until ?? most
    if (until > most || until <= from) {
      const message = `a ${kind} certification of ${from} can’t run until ${until}: its last day is ${term.value.lastDay}`
      return refuse(term, { message, compared: { from, until, lastDay: term.value.lastDay } })
    }
    return {
      kind: 'events',
      says: `The system of ${unit} is certified from ${from} through ${addDays(until, -1)}. ${term.explanation.answer}`,
      rulings: [criteria.explanation, term.explanation],
      events: [
        {
          stream: systemStream(unit),
          type: 'appraisal/certification-recorded',
          effective: from,
          body: { unit, kind, opmOn, ombOn, until, letter },
          ruling: criteria.explanation,
        },
      ],
    }
  },
})

/** What the evidence filed comes to. */
function criteriaAsked(
  { scopes }: Given,
  { published, evidence }: SystemOfRecord,
  { kind, opmOn, ombOn }: z.output<typeof FIELDS>,
) {
  const system = systemOn({ published, evidence, certifications: [] }, opmOn)
  const shown = (criterion: Criterion): boolean => evidence.has(criterion)
  return ask(
    certificationCriteria,
    { on: opmOn, scopes },
    {
      alignmentShown: shown('alignment'),
      consultationShown: shown('consultation'),
      resultsShown: shown('results'),
      balanceShown: shown('balance'),
      guidelinesShown: shown('assessments and guidelines'),
      oversightShown: shown('oversight'),
      accountabilityShown: shown('accountability'),
      differentiationShown: shown('performance differentiation'),
      payDifferentiationShown: shown('pay differentiation'),
      ratingsReviewedForRotation: shown('review against rotation'),
      staffRatingsReviewed: shown('review of ratings of staff'),
      dataOfTwoPeriods: shown('data of two periods'),
      certificationKind: kind,
      summaryLevels: system?.levels.length ?? 0,
      systemApproved: system !== undefined,
      ombConcurs: ombOn !== undefined,
    },
  )
}

/** Where it follows another certification: whether that may be renewed. */
function renewalRefused(
  { scopes }: Given,
  { certifications }: SystemOfRecord,
  { annualReportsFiled, complianceFound }: z.output<typeof FIELDS>,
  from: IsoDate,
): Decision | undefined {
  const before = certifications.at(-1)
  if (before === undefined) return undefined
  if (annualReportsFiled === undefined || complianceFound === undefined) {
    const field = annualReportsFiled === undefined ? 'annualReportsFiled' : 'complianceFound'
    return invalid(
      field,
      null,
      `it follows the certification of ${before.from}: say so, for a renewal turns on it`,
    )
  }
  const asked: Asked<{ allowed: boolean; lacking: readonly string[] }> = ask(
    certificationRenewal,
    { on: from, scopes },
    { certificationKind: before.kind, annualReportsFiled, complianceFound },
  )
  return asked.value?.allowed === false
    ? refuse(asked, { compared: { lacking: asked.value.lacking } })
    : undefined
}

/** The Director of OPM extends a certification, by no more than the law allows. */
export const extendCertification = action({
  id: 'appraisal/extend-certification',
  title: 'Extend a certification',
  about:
    'Records that the Director of OPM extended the certification of a system, at most by the months that the law gives.',
  power: 'publish-system',
  fields: z.strictObject({
    unit: agencyField(),
    until: dateField({ title: 'First day without it' }),
    letter: textField({ title: 'Letter' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [systemStream(input.unit)],
  decide({ unit, until, letter }, given) {
    const certification = systemOf(standing(given.history(systemStream(unit)))).certifications.at(-1)
    if (certification === undefined) {
      return { kind: 'not-found', message: `no certification of the system of ${unit} is on record` }
    }
    if (until <= certification.until) {
      return invalid('until', until, `it runs through ${addDays(certification.until, -1)}; give a later day`)
    }
    const { from, kind } = certification
    const term = ask(
      certificationTerm,
      { on: from, scopes: given.scopes },
      { systemCertifiedOn: from, certificationKind: kind, extensionMonths: 6 },
    )
    if (term.value === undefined || until > addDays(term.value.lastDay, 1)) {
      const last = term.value?.lastDay
      const message = `the certification of ${from} can’t be extended until ${until}; its last day is ${last} at the latest`
      return refuse(term, { message, compared: { from, until, lastDay: last ?? null } })
    }
    return {
      kind: 'events',
      says: `The certification of ${from} runs through ${addDays(until, -1)}.`,
      rulings: [term.explanation],
      events: [
        {
          stream: systemStream(unit),
          type: 'appraisal/certification-extended',
          effective: given.today,
          body: { unit, until, letter },
          ruling: term.explanation,
        },
      ],
    }
  },
})
