import { z } from 'zod'
import { systemOf, systemStream } from '../../record/appraisal-cycle.ts'
import { standing } from '../../record/fold.ts'
import { action } from '../action.ts'
import { invalid, rowsField, textField } from '../fields.ts'
import { agencyField } from './rating-fields.ts'

/** What certification turns on: the nine criteria of 5 CFR 430.404(a), and what a request shows besides. */
export const CRITERIA = [
  'alignment',
  'consultation',
  'results',
  'balance',
  'assessments and guidelines',
  'oversight',
  'accountability',
  'performance differentiation',
  'pay differentiation',
  'review against rotation',
  'review of ratings of staff',
  'data of two periods',
] as const

export type Criterion = (typeof CRITERIA)[number]

/** Evidence for the certification of a system: a document, a report or a count for each criterion. */
export const fileEvidence = action({
  id: 'appraisal/file-evidence',
  title: 'File evidence for certification',
  about: 'Adds to the index of what shows that the criteria of certification are met.',
  power: 'publish-system',
  fields: z.strictObject({
    unit: agencyField(),
    evidence: rowsField(
      {
        criterion: z
          .enum(CRITERIA, {
            error: (issue) => `${String(issue.input)} is no criterion; they are ${CRITERIA.join(', ')}`,
          })
          .meta({ title: 'Criterion', widget: 'select' }),
        reference: textField({ title: 'What shows it', hint: 'A document with its date, a report, a count' }),
      },
      { title: 'Evidence' },
    ),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [systemStream(input.unit)],
  decide({ unit, evidence }, given) {
    const stream = systemStream(unit)
    const before = systemOf(standing(given.history(stream))).evidence
    const filed = evidence.find(({ criterion, reference }) => before.get(criterion)?.includes(reference))
    if (evidence.length === 0) return invalid('evidence', null, 'no evidence is given; give a row at least')
    if (filed !== undefined) {
      return invalid(
        'evidence',
        filed.reference,
        `${filed.reference} is filed for ${filed.criterion} already`,
      )
    }
    const shown = new Set([...before.keys(), ...evidence.map(({ criterion }) => criterion)])
    return {
      kind: 'events',
      says: `${shown.size} of ${CRITERIA.length} points have evidence. Without: ${CRITERIA.filter((name) => !shown.has(name)).join(', ') || 'none'}.`,
      rulings: [],
      events: evidence.map(({ criterion, reference }) => ({
        stream,
        type: 'appraisal/evidence-filed' as const,
        effective: given.today,
        body: { unit, criterion, reference },
      })),
    }
  },
})
