import { z } from 'zod'
import { FACTS } from '../../rulebook/facts.ts'
import { countField, textField, unitField, yesNoField } from '../fields.ts'
import { longTextField, percentField, positionField } from './position-fields.ts'

/** The names of the five evidences, in the order of the functions. */
export const EVIDENCE = [
  'directsUnit',
  'accountableForPrograms',
  'monitorsGoals',
  'supervisesEmployees',
  'makesPolicy',
] as const

/** The fields of work that 5 CFR 214.402(c) lists: positions that run them day to day ask for impartiality. */
const IMPARTIAL_FIELDS = [
  'adjudication and appeals',
  'audit and inspection',
  'law enforcement and compliance',
  'contracts and procurement',
  'grants',
  'investigation and security',
  'tax liability',
] as const

const evidence = (number: number, words: string) =>
  longTextField({
    title: `Function ${number}: the incumbent ${words}`,
    hint: 'What in the position shows it',
  })
    .meta({ widget: 'evidence' })
    .optional()

/** What is told of a position that is proposed. */
export const PROPOSAL_FIELDS = z.strictObject({
  unit: unitField({ title: 'Program area', hint: 'The office that the position would belong to' }),
  position: positionField(),
  title: textField({ title: 'Title' }),
  location: textField({ title: 'Duty station', hint: 'City and state' }),
  positionLevel: z.enum(FACTS.positionLevel.allowed).meta({ title: 'Level', widget: 'select' }),
  dutiesComparable: yesNoField({ title: 'Duties comparable, if the level is equivalent' }).optional(),
  payComparable: yesNoField({ title: 'Pay comparable, if the level is equivalent' }).optional(),
  positionKind: z.enum(FACTS.positionKind.allowed).meta({ title: 'Kind' }),
  agencyKind: z.enum(FACTS.agencyKind.allowed).default('other Executive agency').meta({
    widget: 'select',
    title: 'Agency, if the law names it',
    hint: 'Otherwise another Executive agency',
  }),
  needsSenateConfirmation: yesNoField({ title: 'Filled with the consent of the Senate?' }),
  positionClass: z
    .enum(FACTS.positionClass.allowed)
    .meta({ title: 'Kind that stands outside the SES', widget: 'select' }),
  directsUnit: evidence(1, 'directs the work of an organizational unit'),
  accountableForPrograms: evidence(2, 'answers for particular programs or projects'),
  monitorsGoals: evidence(3, 'monitors progress toward the goals and adjusts them'),
  supervisesEmployees: evidence(4, 'supervises employees other than personal assistants'),
  makesPolicy: evidence(5, 'otherwise makes policy or acts as an executive'),
  subordinates: countField({
    title: 'Employees supervised, personal assistants included',
    hint: 'A whole number, such as 12',
  }),
  personalAssistants: countField({
    title: 'Personal assistants among them',
    hint: 'They are not counted as supervised; 0 if none',
  }),
  supervisingTime: percentField({ title: 'Percent of the time supervising', hint: 'Such as 40 or 24.9' }),
  impartialField: z.enum(IMPARTIAL_FIELDS).optional().meta({
    widget: 'select',
    title: 'Field of work that asks for impartiality',
    hint: 'If its day-to-day work is in one of these, the position is career reserved unless a reason is given',
  }),
})

export type ProposalInput = z.output<typeof PROPOSAL_FIELDS>
