import { z } from 'zod'
import { APPRAISAL_SYSTEMS } from '../../record/appraisal-terms.ts'
import { systemOf, systemOn, systemStream } from '../../record/appraisal-cycle.ts'
import { standing } from '../../record/fold.ts'
import { componentParameter } from '../../rulebook/organization/component-parameter.ts'
import { levels as levelsRule } from '../../rulebook/appraisal/levels.ts'
import { progressReview } from '../../rulebook/appraisal/progress-review.ts'
import { systemApproval } from '../../rulebook/appraisal/system-approval.ts'
import { systemStandards } from '../../rulebook/appraisal/system-standards.ts'
import { action, type Decision, type Given } from '../action.ts'
import { countField, dateField, invalid, rowsField, textField, yesNoField } from '../fields.ts'
import { type Asked, ask, bars, refuse } from '../asked.ts'
import { agencyField } from './rating-fields.ts'

const STANDS = ['fully successful', 'minimally satisfactory', 'unsatisfactory'] as const

/** What OPM’s standards ask of a system since 2015, and what they asked before; each said by the department. */
const STANDARDS = {
  alignsPlans: yesNoField({ title: 'Plans align with mission and strategic plan' }),
  appraisesYearly: yesNoField({ title: 'Executives are appraised at least once a year' }),
  resultsUsed: yesNoField({ title: 'The results are used for pay, awards and other actions' }),
  elementsOnCompetencies: yesNoField({
    title: 'Critical elements rest on competencies that OPM validated',
    hint: 'Asked since 26 October 2015',
  }).optional(),
  standardForEachLevel: yesNoField({
    title: 'There is a standard for each level',
    hint: 'Asked since 26 October 2015',
  }).optional(),
  derivedMathematically: yesNoField({
    title: 'The annual summary rating is derived mathematically',
    hint: 'Asked since 26 October 2015',
  }).optional(),
  aboveForExceeding: yesNoField({
    title: 'Only who exceeds normal expectations rates above fully successful',
    hint: 'Asked from 13 November 2000 to 25 October 2015',
  }).optional(),
  consultsAndMonitors: yesNoField({
    title: 'It provides for consultation and monitoring',
    hint: 'Asked from 13 November 2000 to 25 October 2015',
  }).optional(),
  balancedMeasures: yesNoField({
    title: 'Its measures balance results with customers and employees',
    hint: 'Asked from 13 November 2000 to 25 October 2015',
  }).optional(),
}

const FIELDS = z.strictObject({
  unit: agencyField(),
  system: z
    .enum(APPRAISAL_SYSTEMS, {
      error: (issue) => `${String(issue.input)} is none of ${APPRAISAL_SYSTEMS.join(', ')}`,
    })
    .meta({
      title: 'Kind of system',
      labels: {
        'before-2000': 'from before 13 November 2000',
        'rule-of-2000': 'the agency’s own, with elements that each plan names',
        'basic-2012': 'OPM’s basic system of 2012',
        'fiscal-2026': 'OPM’s system of fiscal year 2026',
      },
    }),
  from: dateField({ title: 'In use from' }),
  levels: rowsField(
    {
      name: textField({ title: 'Name' }, 80),
      stands: z
        .enum(STANDS, { error: (issue) => `${String(issue.input)} is none of ${STANDS.join(', ')}` })
        .meta({
          title: 'Stands for',
          widget: 'select',
          labels: { 'fully successful': 'fully successful or better' },
        }),
    },
    { title: 'Levels', hint: 'From the highest to the lowest' },
    10,
  ),
  approvedOn: dateField({ title: 'OPM approved it on' }),
  letter: textField({ title: 'OPM’s letter' }),
  correctionOutstanding: yesNoField({ title: 'OPM asked for a correction that is not made yet' }),
  progressReviews: countField({ title: 'Progress reviews in a period, at least', unit: 'reviews' }, 12),
  ...STANDARDS,
})

type Input = z.output<typeof FIELDS>

/** The department’s human capital office publishes the appraisal system of an agency, with OPM’s approval. */
export const publishSystem = action({
  id: 'appraisal/publish-system',
  title: 'Publish an appraisal system',
  about:
    'Puts the appraisal system of an agency in use from a day on: its levels, OPM’s approval, and what it asks for during the year.',
  power: 'publish-system',
  fields: FIELDS,
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [systemStream(input.unit)],
  decide(input, given) {
    const { unit, system, from, approvedOn, letter, progressReviews } = input
    const at = { on: from, scopes: given.scopes }
    if (approvedOn > given.today) {
      return invalid('approvedOn', approvedOn, `${approvedOn} is in the future; OPM’s approval comes first`)
    }
    const approval = ask(systemApproval, at, {
      effectiveDate: from,
      opmApproval: approvedOn <= from,
      correctionOutstanding: input.correctionOutstanding,
    })
    if (bars(approval)) return refuse(approval, { compared: { from, approvedOn } })
    const scale = ask(levelsRule, at, countsOf(input.levels))
    if (bars(scale)) return refuse(scale, { compared: { levels: input.levels.map(({ name }) => name) } })
    const standards = ask(systemStandards, at, standardsOf(input))
    const lacking = standardsLacking(standards)
    if (lacking !== undefined) return lacking
    const loose = loosening(input, given)
    if (loose !== undefined) return loose
    return {
      kind: 'events',
      says: `The system of ${unit} is in use from ${from}, with ${input.levels.length} levels and at least ${progressReviews} progress ${progressReviews === 1 ? 'review' : 'reviews'} in a period. Cycles that are open keep the one they began under.`,
      rulings: [approval, scale, standards].flatMap(({ explanation }) =>
        explanation.kind === 'ruled' ? [explanation] : [],
      ),
      events: [
        {
          stream: systemStream(unit),
          type: 'appraisal/system-published',
          effective: from,
          body: {
            unit,
            system,
            levels: input.levels.map(({ name }) => name),
            approvedOn,
            letter,
            progressReviews,
          },
          ruling: approval.explanation,
        },
      ],
    }
  },
})

function countsOf(rows: Input['levels']) {
  const count = (kind: (typeof STANDS)[number]) => rows.filter(({ stands }) => stands === kind).length
  return {
    fullySuccessfulLevels: count('fully successful'),
    minimallySatisfactoryLevels: count('minimally satisfactory'),
    unsatisfactoryLevels: count('unsatisfactory'),
    equivalencyStated: true,
  }
}

function standardsOf(input: Input) {
  const names = Object.keys(STANDARDS) as (keyof typeof STANDARDS)[]
  const said = names.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]] as const]))
  const { alignsPlans, appraisesYearly, resultsUsed } = input
  return { ...Object.fromEntries(said), alignsPlans, appraisesYearly, resultsUsed }
}

/** What the standards of the day ask for and is not said, field by field; or the refusal. */
function standardsLacking(
  standards: Asked<{ allowed: boolean; missing: readonly string[] }>,
): Decision | undefined {
  const { explanation } = standards
  if (explanation.kind === 'needs') {
    return {
      kind: 'invalid',
      problems: explanation.missing.map(({ id, asks }) => ({
        field: id,
        value: null,
        message: `${asks} Standards of that day turn on it`,
        code: 'invalid-input',
      })),
    }
  }
  if (standards.value?.allowed !== false) return undefined
  return refuse(standards, { compared: { lacking: standards.value.missing } })
}

/** A system without a progress review loosens what the regulation and the department ask for. */
function loosening({ unit, from, progressReviews }: Input, given: Given): Decision | undefined {
  const at = { on: from, scopes: given.scopes }
  const before = systemOn(systemOf(standing(given.history(systemStream(unit)))), from)
  const component = given.who.unit === unit
  if (component && before !== undefined && progressReviews < before.progressReviews) {
    const asked = ask(componentParameter, at, { parameterChange: 'looser' })
    const compared = { progressReviews, department: before.progressReviews }
    if (bars(asked)) return refuse(asked, { compared })
  }
  if (progressReviews > 0) return undefined
  const asked = ask(progressReview, at, {
    progressReviews,
    toldOfProgress: true,
    advisedOnImprovement: true,
  })
  return bars(asked)
    ? refuse(asked, {
        message: 'at least one progress review is held in each period; no system may drop it',
        compared: { progressReviews, least: 1 },
      })
    : undefined
}
