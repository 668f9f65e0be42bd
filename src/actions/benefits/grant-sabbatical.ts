import { z } from 'zod'
import { addMonths, addYears, type IsoDate } from '../../base/dates.ts'
import { ofType } from '../../record/fold.ts'
import { benefitsStream } from '../../record/pay-terms.ts'
import { sabbatical } from '../../rulebook/development/sabbatical.ts'
import { sabbaticalService } from '../../rulebook/development/sabbatical-service.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { wordsField } from '../appraisal/rating-fields.ts'
import { countField, dateField, invalid, listField, textField, yesNoField } from '../fields.ts'
import { appointmentOn, PAYEE_FIELDS, type Payee } from '../pay/payee.ts'
import { benefitsAtHand, benefitStreams } from './benefits-at-hand.ts'

const PURPOSES = ['study', 'uncompensated work experience', 'another purpose'] as const

/** Up to eleven months of study or unpaid work experience, once in ten years, 5 USC 3396(c). */
export const grantSabbatical = action({
  id: 'benefits/grant-sabbatical',
  title: 'Grant a sabbatical',
  about:
    'Grants a career executive up to 11 months for study or uncompensated work experience. Pay and benefits go on; two years of service are owed afterwards.',
  power: 'appoint',
  fields: z.strictObject({
    ...PAYEE_FIELDS,
    start: dateField({ title: 'First day' }),
    end: dateField({ title: 'Last day' }),
    purpose: listField(PURPOSES, { title: 'For' }),
    plan: wordsField({ title: 'What is planned', hint: 'And how it adds to development; sealed' }),
    executiveServiceYears: countField(
      {
        title: 'Years of executive service',
        hint: 'Whole years in SES or equal positions, without assignments to State and local governments',
        unit: 'years',
      },
      80,
    ),
    sesServiceYears: countField(
      { title: 'Of these, in the SES', hint: 'Left blank, since the appointment of record', unit: 'years' },
      80,
    ).optional(),
    annuityAvailable: yesNoField({ title: 'May retire at once', hint: 'On an immediate annuity' }),
    agreesToServe: yesNoField({ title: 'Agreed to serve two years afterwards' }),
    agreement: textField({ title: 'Agreement', hint: 'The title and date of the signed paper' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: benefitStreams,
  decide(input, given) {
    const { person, start, end, purpose, plan, agreement } = input
    const found = benefitsAtHand(given, input)
    if ('refused' in found) return found.refused
    if (end <= start) return invalid('end', end, `${end} is not after ${start}`)
    const appointment = appointmentOn(found.payee, given.today)
    if (typeof appointment !== 'string') return appointment.refused
    const { sabbaticals } = found.benefits
    const overlapping = sabbaticals.find(
      (one) => start <= one.end && one.start <= end && one.ended === undefined,
    )
    if (overlapping !== undefined) return invalid('start', start, `one from ${overlapping.start} is granted`)
    const prior = sabbaticals.findLast((one) => one.start < start)
    const asked = ask(
      sabbatical,
      { on: start, scopes: given.scopes },
      {
        careerAppointee: appointment === 'career',
        sabbaticalStarts: start,
        sabbaticalMonths: monthsOf(start, end),
        sabbaticalPurpose: purpose,
        executiveServiceYears: input.executiveServiceYears,
        sesServiceYears: input.sesServiceYears ?? yearsInService(found.payee, start),
        annuityAvailable: input.annuityAvailable,
        agreesToServe: input.agreesToServe,
        ...(prior === undefined ? {} : { priorSabbaticalEnded: prior.ended?.on ?? prior.end }),
      },
    )
    if (asked.value?.allowed !== true) {
      const { lacks = [], firstLawful = null } = asked.value ?? {}
      return refuse(asked, { compared: { start, end, lacks }, earliest: firstLawful })
    }
    const owed = ask(sabbaticalService, { on: start, scopes: given.scopes }, { sabbaticalEnded: end })
    if (owed.value === undefined) return refuse(owed, { compared: { end } })
    const serveUntil = owed.value.servedThrough
    return {
      kind: 'events',
      says: `The sabbatical runs from ${shownDate(start)} through ${shownDate(end)}; service is owed through ${shownDate(serveUntil)}.`,
      rulings: [asked.explanation, owed.explanation],
      events: [
        {
          stream: benefitsStream(person),
          type: 'benefits/sabbatical-granted',
          effective: given.today,
          body: { person, start, end, agreement, serveUntil },
          personal: { purpose: `${purpose}: ${plan}` },
          ruling: asked.explanation,
        },
      ],
    }
  },
})

/** Months from the first through the last day, begun ones counted. */
function monthsOf(start: IsoDate, end: IsoDate): number {
  let months = 1
  while (addMonths(start, months) <= end && months < 1200) months += 1
  return months
}

/** Whole years since the present appointment of record began. */
function yearsInService({ file }: Payee, on: IsoDate): number {
  const left = ofType(file, 'staffing/separated').at(-1)?.effective
  const from = ofType(file, 'staffing/appointed').find(
    ({ effective }) => left === undefined || effective >= left,
  )?.effective
  if (from === undefined) return 0
  let years = 0
  while (addYears(from, years + 1) <= on) years += 1
  return years
}
