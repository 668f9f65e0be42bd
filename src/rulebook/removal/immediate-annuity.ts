import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId, FactValue } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownOf } from '../kernel/shown.ts'
import type { Clash } from '../kernel/table.ts'

const YEARS = 25
const OLDER = { years: 20, age: 50 }
/** Under this age the annuity of the older system is reduced, by a sixth of a percent for each full month. */
const FULL_AGE = 55

const NEEDS = ['removedFor', 'creditableYears', 'ageYears'] as const satisfies readonly FactId[]
const MAY = [
  'retirementSystem',
  'monthsUnder55',
  'reasonableOfferDeclined',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** Whether an immediate annuity may be had; sixths of a percent by which it is cut, null where none is or it cannot be told. */
type Answer = { eligible: boolean; sixthsOfPercent: number | null }

const FERS: Clash = {
  by: '5 USC 8414(a)(1)',
  says: 'The newer retirement system opens the same annuity and names no reduction there.',
  governs: false,
  why: 'That no reduction applies is known from practice; the section was read, its neighbours were not.',
}

/** Early retirement of an executive who is removed. */
export const immediateAnnuity = rule<Needs, Answer, May>({
  id: 'removal/immediate-annuity',
  asks: 'May the executive who is removed retire on an immediate annuity?',
  needs: NEEDS,
  may: MAY,
  says({ eligible, sixthsOfPercent }: Answer) {
    if (!eligible) return 'No immediate annuity on this ground.'
    if (sixthsOfPercent === null) return 'Yes, on an immediate annuity.'
    return sixthsOfPercent === 0
      ? 'Yes, on an immediate annuity that is not reduced for age.'
      : `Yes, on an immediate annuity reduced by ${shownOf(sixthsOfPercent, 'sixth', 'sixths')} of a percent.`
  },
  changes: ({ eligible }) =>
    eligible
      ? []
      : [
          '25 years of service, or 20 years at age 50, and a removal that is not for misconduct, would open it.',
        ],
  law: [
    version('2003-01-24', ['5 USC 8336(h)(1)', '5 USC 8336(d)', '5 USC 8339(h)', '5 USC 8414'], false),
    version('1991-01-01', ['5 USC 8336(h)(1)', '5 USC 8336(d)', '5 USC 8339(h)', '5 USC 8414'], true),
    version('1979-07-13', ['5 USC 8336(h)(1)', '5 USC 8336(d)', '5 USC 8339(h)'], false),
  ],
})

function version(from: string, by: readonly Cite[], recertification: boolean): Version<Needs, May, Answer> {
  const newer = from !== '1979-07-13'
  return {
    from: day(from),
    by,
    also: newer ? [FERS] : undefined,
    summary: `An executive removed for less than fully successful performance${recertification ? ' or for not being recertified' : ''}, in a reduction in force or for refusing a geographic reassignment may retire at once with 25 years of service, or with 20 at age 50; after a reduction or a refusal not if a reasonable offer was declined. Under the older system the annuity is cut by a sixth of a percent for each full month under 55${recertification ? ', but not after failing recertification' : ''}.`,
    alsoNeeds: (facts) =>
      facts.removedFor === 'reduction in force' || facts.removedFor === 'refusal of a directed reassignment'
        ? ['reasonableOfferDeclined', ...reductionFacts(facts)]
        : reductionFacts(facts),
    apply(facts, note): Answer {
      const ground = note.test(
        'The removal is on a ground that opens early retirement',
        opens(facts.removedFor, recertification),
        groundCite(facts.removedFor),
      )
      const served = note.anyOf([
        ['25 years of service', facts.creditableYears >= YEARS, '5 USC 8336(h)(1)'],
        [
          '20 years of service at age 50',
          facts.creditableYears >= OLDER.years && facts.ageYears >= OLDER.age,
          '5 USC 8336(h)(1)',
        ],
      ])
      const declined = note.test(
        'A reasonable offer was declined: same agency and commuting area, no more than two grades lower',
        facts.reasonableOfferDeclined === true && discontinued(facts.removedFor),
        '5 USC 8336(d)',
      )
      const eligible = ground && served && !declined
      return { eligible, sixthsOfPercent: eligible ? cut(facts, recertification, note) : null }
    },
  }
}

function opens(cause: FactValue<'removedFor'>, recertification: boolean): boolean {
  return (
    cause === 'less than fully successful performance' ||
    discontinued(cause) ||
    (recertification && cause === 'not being recertified')
  )
}

function discontinued(cause: FactValue<'removedFor'>): boolean {
  return cause === 'reduction in force' || cause === 'refusal of a directed reassignment'
}

function groundCite(cause: FactValue<'removedFor'>): Cite {
  return discontinued(cause) ? '5 USC 8336(d)' : '5 USC 8336(h)(1)'
}

function reductionFacts({ ageYears, retirementSystem }: Facts): readonly May[] {
  return ageYears < FULL_AGE && retirementSystem === 'CSRS' ? ['monthsUnder55'] : []
}

function cut(facts: Facts, recertification: boolean, note: Note): number | null {
  const { removedFor, ageYears, retirementSystem, monthsUnder55 } = facts
  const exempt = recertification && removedFor === 'not being recertified'
  if (ageYears >= FULL_AGE || exempt)
    return note.count('Sixths of a percent by which the annuity is cut', 0, '5 USC 8339(h)')
  if (retirementSystem === undefined) return null
  if (retirementSystem === 'FERS') {
    note.assumed('Under the newer system', 'no reduction for age, as is known from practice')
    return 0
  }
  return monthsUnder55 === undefined
    ? null
    : note.count(
        'Sixths of a percent by which the annuity is cut, one for each full month under 55',
        monthsUnder55,
        '5 USC 8339(h)',
      )
}
