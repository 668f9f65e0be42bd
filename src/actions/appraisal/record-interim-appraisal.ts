import { z } from 'zod'
import type { IsoDate } from '../../base/dates.ts'
import { appraisalStream } from '../../record/appraisal.ts'
import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import type { RecordedEvent } from '../../record/event.ts'
import { ofType, standing } from '../../record/fold.ts'
import { moveAppraisal } from '../../rulebook/appraisal/move-appraisal.ts'
import { daysServed } from '../../rulebook/kernel/counting.ts'
import { action, type Decision, type Given } from '../action.ts'
import { dateField, invalid, personField, rowsField, textField } from '../fields.ts'
import { ask } from '../asked.ts'
import { dayProblem, type Of, streamsOf } from './at-hand.ts'
import { type DraftedCase, officeCase, supervisedCase, withPlan } from './plan-case.ts'
import { levelField, OF_FIELDS, wordsField } from './rating-fields.ts'

const GROUNDS = ['detail', 'move', 'change of supervisor'] as const

/** The appraisal of a part of the year: of a detail by those who gained the executive, and by a supervisor whom the executive leaves. */
export const recordInterimAppraisal = action({
  id: 'appraisal/record-interim-appraisal',
  title: 'Record an appraisal of part of the year',
  about:
    'Records how the executive did on a detail, before a move, or under a supervisor who goes. It counts for the rating at the end of the period and is none itself.',
  power: 'write-appraisal',
  fields: z.strictObject({
    ...OF_FIELDS,
    ground: z
      .enum(GROUNDS, { error: (issue) => `${String(issue.input)} is none of ${GROUNDS.join(', ')}` })
      .meta({
        title: 'Because of',
        labels: { detail: 'a detail', move: 'a move', 'change of supervisor': 'a change of supervisor' },
      }),
    from: dateField({ title: 'From' }),
    until: dateField({ title: 'Until', hint: 'The last day of it' }),
    by: personField({
      title: 'Appraised by',
      hint: 'For a detail, who appraised it in the organization that gained the executive',
    }).optional(),
    narrative: wordsField({ title: 'How the executive did' }),
    levels: rowsField(
      {
        element: textField({ title: 'Element', hint: 'Such as e1' }, 10),
        level: levelField({ title: 'Level' }),
      },
      { title: 'Levels of elements' },
    ).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  decide(input, given) {
    const { person, fiscalYear, ground, from, until, narrative, levels } = input
    const found = caseFor(given, input, ground)
    if ('refused' in found) return found.refused
    const { appraisal } = found
    const [first] = appraisal.versions
    if (first === undefined) {
      return invalid(
        'person',
        person,
        `the plan of ${person} is not communicated yet; it is appraised against it`,
      )
    }
    if (until < from) return invalid('until', until, `${until} is before ${from}`)
    if (dayProblem(until, given.today) !== undefined) {
      return invalid('until', until, `${until} is in the future; appraise what was done by today`)
    }
    const { start, end } = appraisal.period
    if (from < start || until > end) {
      return invalid('from', from, `${from} to ${until} is not within the period from ${start} to ${end}`)
    }
    const elements = appraisal.versions.at(-1)?.elements ?? []
    const unknown = levels?.find(({ element }) => !elements.some(({ key }) => key === element))
    if (unknown !== undefined) {
      return invalid('levels', unknown.element, `${unknown.element} is no element of the plan`)
    }
    const by = ground === 'detail' ? input.by : given.who.person
    if (by === undefined) {
      return invalid(
        'by',
        null,
        'a detail is appraised by the organization that gained the executive; name who did',
      )
    }
    const asked = askedOf(given, ground, from, until, first.from)
    return {
      kind: 'events',
      says: `The appraisal of ${person} from ${from} until ${until} is recorded. ${asked?.explanation.answer ?? 'It counts for the rating at the end of the period.'}`,
      rulings: asked?.explanation.kind === 'ruled' ? [asked.explanation] : [],
      events: [
        {
          stream: appraisalStream(person, fiscalYear),
          type: 'appraisal/interim-appraised',
          effective: given.today,
          body: {
            person,
            fiscalYear,
            ground,
            from,
            until,
            by,
            ...(levels === undefined ? {} : { levels: levelsOf(levels) }),
          },
          personal: { narrative },
          ...(asked === undefined ? {} : { ruling: asked.explanation }),
        },
      ],
    }
  },
})

/** Of whoever supervises now; for a change of supervisor also of the one whom the executive left during the period. */
function caseFor(
  given: Given,
  of: Of,
  ground: (typeof GROUNDS)[number],
): DraftedCase | { refused: Decision } {
  const own = withPlan(supervisedCase(given, of), of)
  if (!('refused' in own) || ground !== 'change of supervisor') return own
  const office = withPlan(officeCase(given, of), of)
  if ('refused' in office) return own
  const { start } = office.appraisal.period
  return supervisedSince(given.who.person, standing(given.history(`person:${of.person}`)), start)
    ? office
    : own
}

/** Whether somebody was the supervisor of record on some day from a day on. */
function supervisedSince(person: string, file: readonly RecordedEvent[], since: IsoDate): boolean {
  const assigned = ofType(file, 'organisation/supervisor-assigned')
  return assigned.some(({ body }, index) => {
    const next = assigned[index + 1]
    return body.supervisor === person && (next === undefined || next.effective > since)
  })
}

/** What the law says of such an appraisal; of a mere change of supervisor it says nothing. */
function askedOf(
  { scopes, today }: Given,
  ground: (typeof GROUNDS)[number],
  from: IsoDate,
  until: IsoDate,
  underPlanSince: IsoDate,
) {
  if (ground === 'change of supervisor') return undefined
  return ask(
    moveAppraisal,
    { on: today, scopes },
    ground === 'detail'
      ? { moveKind: 'detail', detailDays: daysServed(from, until) }
      : { moveKind: 'job change in the agency', daysUnderPlan: daysServed(underPlanSince, until) },
  )
}

function levelsOf(
  rows: readonly { element: string; level: AppraisalLevel }[],
): Record<string, AppraisalLevel> {
  return Object.fromEntries(rows.map(({ element, level }) => [element, level]))
}
