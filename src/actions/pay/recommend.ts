import { z } from 'zod'
import { boardStream } from '../../record/board.ts'
import type { PayTerms } from '../../record/bodies/pay.ts'
import type { NewEvent } from '../../record/event.ts'
import { standing } from '../../record/fold.ts'
import { payCaseOf, reasonsOf } from '../../record/pay-case.ts'
import { payCaseStream } from '../../record/pay-terms.ts'
import { boardCaseStream, sittingOf, sittingStream } from '../../record/sitting.ts'
import type { WorksheetRow } from '../../record/worksheet/row.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { action, type Decision, type Given } from '../action.ts'
import { explanationsOf } from '../asked.ts'
import { nameField } from '../boards/board-fields.ts'
import { benchRulings } from '../boards/make-up.ts'
import { presides } from '../boards/preside.ts'
import { caseOfMember, recusedFrom } from '../boards/take-part.ts'
import { isShut } from '../boards/take-up.ts'
import { invalid, personField, rowsField } from '../fields.ts'
import { awardRuled } from '../awards/award-ruled.ts'
import { type ExecutivePay, executivePay, executiveStreams, rowOf } from './executive-pay.ts'
import { executivesOnSheet, MOST_PEOPLE, SHEET_FIELDS, TERMS_FIELDS } from './pay-fields.ts'
import { readTerms, type TermsAsked } from './proposed-terms.ts'
import { rateRuled } from './rate-ruled.ts'
import { readReasons, type ReasonsAsked, type ReasonsRead } from './reasons.ts'
import { type SheetAtHand, sheetAtHand, sheetStreams } from './sheet-at-hand.ts'

/** What the Performance Review Board recommends on proposed pay and awards, entered by whoever presides. */
export const recommendPay = action({
  id: 'pay/recommend',
  title: 'Recommend on pay and awards',
  about:
    'Enters the board’s recommendation on pay and awards: as proposed for the executives named, or on other terms with a reason. All of them, or none.',
  power: 'sit-on-board',
  fields: z.strictObject({
    ...SHEET_FIELDS,
    sitting: nameField({ title: 'Sitting', hint: 'The sitting before which the cases are' }),
    people: executivesOnSheet().optional(),
    others: rowsField(
      { person: personField({ title: 'Executive' }), ...TERMS_FIELDS },
      { title: 'On other terms', hint: 'Each with the reason of the board' },
      MOST_PEOPLE,
    ).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [
    ...sheetStreams(input),
    sittingStream(input.sitting),
    ...namedIn(input).flatMap(({ person }) => [
      boardCaseStream(input.sitting, person),
      ...executiveStreams(person, input.fiscalYear),
    ]),
  ],
  readsAlso({ sitting }, history) {
    const called = sittingOf(standing(history(sittingStream(sitting))))
    return called === undefined ? [] : [boardStream(called.board)]
  },
  sits: (input) => {
    const [only, ...more] = namedIn(input)
    const one = only !== undefined && more.length === 0 ? { person: only.person } : {}
    return { sitting: input.sitting, ...one }
  },
  decide(input, given) {
    const found = sheetAtHand(given, input)
    if ('refused' in found) return found.refused
    const named = namedIn(input)
    if (named.length === 0) return invalid('people', null, 'nobody is named; give one executive at least')
    if (new Set(named.map(({ person }) => person)).size < named.length)
      return invalid('people', null, 'somebody is named twice; leave one of them')
    const events: NewEvent[] = []
    const rulings: Explanation[] = []
    for (const one of named) {
      const said = recommendationOn(given, found, input, one)
      if ('refused' in said) return said.refused
      events.push(said.event)
      if (rulings.length === 0) rulings.push(...said.rulings)
    }
    const changed = input.others?.length ?? 0
    const other = changed === 0 ? '' : `, ${changed} of them on other terms than proposed`
    return {
      kind: 'events',
      says: `The board recommends on ${named.length === 1 ? '1 executive' : `${named.length} executives`}${other}.`,
      rulings,
      events,
    }
  },
})

type Named = TermsAsked & ReasonsAsked & { person: string; changed: boolean }
type Asked = { unit: string; fiscalYear: number; sitting: string }

function namedIn(input: {
  people?: readonly string[] | undefined
  others?: readonly (TermsAsked & ReasonsAsked & { person: string })[] | undefined
}): readonly Named[] {
  return [
    ...(input.people ?? []).map((person) => ({ person, changed: false })),
    ...(input.others ?? []).map((row) => ({ ...row, changed: true })),
  ]
}

function recommendationOn(
  given: Given,
  sheet: SheetAtHand,
  asked: Asked,
  named: Named,
): { event: NewEvent; rulings: readonly Explanation[] } | { refused: Decision } {
  const { person } = named
  const sat = satOn(given, asked, person)
  if ('refused' in sat) return sat
  const found = executivePay(given, asked, person)
  if ('refused' in found) return found
  const { payCase, rating } = found
  if (payCase === undefined || payCase.state === 'returned') {
    const message = `nothing is proposed for ${person} after the appraisal year ${asked.fiscalYear}`
    return { refused: { kind: 'not-found', message } }
  }
  if (rating === undefined || rating.stage === 'initial') return { refused: unrated(person, asked) }
  const terms = termsSaid(found, sheet, named)
  if ('refused' in terms) return terms
  const { row } = terms
  const rate = rateRuled(found, row, terms.terms, sheet.law)
  if ('refused' in rate) return rate
  const award = awardRuled(given, found, row, terms.terms, sheet.law)
  if ('refused' in award) return award
  return {
    rulings: [...sat.rulings, ...explanationsOf([...rate.rulings, ...award.rulings])],
    event: {
      stream: payCaseStream(person, asked.fiscalYear),
      type: 'pay/board-recommended',
      effective: given.today,
      body: {
        person,
        fiscalYear: asked.fiscalYear,
        sitting: asked.sitting,
        terms: terms.terms,
        members: sat.members,
        career: sat.career,
        ...(named.changed ? { reasons: terms.reasons } : {}),
      },
      ...(named.changed ? { personal: terms.sealed } : {}),
      ruling: sat.rulings[0],
    },
  }
}

/** Who sits in the case, where the sitting is open, whoever acts presides, and none who sits is bound to the executive. */
function satOn(given: Given, asked: Asked, person: string) {
  const found = caseOfMember(given, { ...asked, person })
  if ('refused' in found) return found
  const { sitting, boardCase } = found
  if (sitting.fiscalYear !== asked.fiscalYear)
    return {
      refused: invalid(
        'sitting',
        sitting.id,
        `${sitting.id} sits on the appraisal year ${sitting.fiscalYear}, not on ${asked.fiscalYear}`,
      ),
    }
  const shut = isShut(sitting) ?? presides(found, 'enters the recommendation', person)
  if (shut !== undefined) return { refused: shut }
  const { bench, rulings, refused } = benchRulings(given, found, boardCase, matterOf(given, asked, person))
  if (refused !== undefined) return { refused }
  const barred = bench.sits.flatMap((member) => recusedFrom(given, sitting, member.person, person) ?? [])
  if (barred[0] !== undefined) return { refused: barred[0] }
  return { rulings, members: bench.sits.length, career: bench.career }
}

/** An award, where one is proposed; else a pay adjustment. */
function matterOf(given: Given, { fiscalYear }: Asked, person: string): 'award' | 'pay adjustment' {
  const { proposed } = payCaseOf(standing(given.history(payCaseStream(person, fiscalYear)))) ?? {}
  return (proposed?.terms.award ?? 0) > 0 ? 'award' : 'pay adjustment'
}

type Said = { row: WorksheetRow; terms: PayTerms } & ReasonsRead

/** The terms as proposed, or the board’s own with its reason; what it does not speak of stands as proposed. */
function termsSaid(found: ExecutivePay, { law }: SheetAtHand, named: Named): Said | { refused: Decision } {
  const { payCase, person } = found
  const proposed = payCase?.proposed
  const had = payCase === undefined ? [] : reasonsOf({ proposed: payCase.proposed })
  if (!named.changed) {
    const row = rowOf(found, law, had)
    return { row, terms: proposed?.terms ?? {}, reasons: [], sealed: {} }
  }
  if (named.reason === undefined)
    return { refused: invalid('others', person, `${person}: other terms than proposed need a reason`) }
  const bare = rowOf(found, law, had)
  const read = readTerms(named, bare, law)
  if ('refused' in read) return read
  const { rate, action, exception, ...award } = proposed?.terms ?? {}
  const kept: PayTerms = {
    ...(read.terms.rate === undefined
      ? {
          ...(rate === undefined ? {} : { rate }),
          ...(action === undefined ? {} : { action }),
          ...(exception === undefined ? {} : { exception }),
        }
      : {}),
    ...(read.terms.award === undefined ? award : {}),
  }
  const terms = { ...kept, ...read.terms }
  const why = readReasons(named, terms, { today: bare.rate, law, had })
  if ('refused' in why) return why
  return { row: rowOf(found, law, [...had, ...why.reasons]), terms, ...why }
}

function unrated(person: string, { fiscalYear }: Asked): Decision {
  return {
    kind: 'refused',
    reason: {
      message: `${person}: the board has not recommended a rating for ${fiscalYear} yet; pay and award follow it`,
      rule: 'boards/recommendation',
      compared: { person, fiscalYear },
      cites: ['5 USC 5384(b)(1)', '5 USC 4314(c)(1)'],
    },
  }
}
