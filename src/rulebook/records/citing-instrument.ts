import { addDays, day, type IsoDate } from '../../base/dates.ts'
import type { Note } from '../kernel/note.ts'
import { rule, type Span } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'
import { liesIn } from '../kernel/spans.ts'

/** The day on which the component’s directive was issued. */
const ICE_ISSUED = day('2019-07-31')

/** The latest authority that the undated directive of the department cites; it cannot be older. */
const DHS_EARLIEST = day('2012-06-05')

/** The overview of 1991. */
const OVERVIEW = day('1991-07-01')

/** The numbers of an instrument, where it has any. */
type Answer = {
  allowed: boolean
  firstLawful: IsoDate | null
  number: string
  architectureNumber: string | null
}

type Instrument =
  | 'ICE Directive 1056.1'
  | 'earlier ICE executive policy'
  | 'DHS SES directive'
  | 'DHS MD 3180'
  | 'OPM SES-91-04'

type Facts = {
  policyInstrument: Instrument
  directiveEffective?: IsoDate | undefined
  appraisalCaseBegan?: IsoDate | undefined
}

const NUMBERS: Readonly<Record<Instrument, readonly [string, string | null]>> = {
  'ICE Directive 1056.1': ['1056.1', '306-112-002a'],
  'earlier ICE executive policy': ['various', null],
  'DHS SES directive': ['none, undated copy', null],
  'DHS MD 3180': ['3180', null],
  'OPM SES-91-04': ['SES-91-04', null],
}

/** The day on which the department’s directive took effect; undefined where the day entered cannot be. */
function departmentFrom({ directiveEffective }: Facts, note: Note): IsoDate | undefined {
  if (directiveEffective === undefined) {
    note.assumed(
      'The date of the department’s directive',
      'open; taken as the earliest it can be, 5 June 2012',
    )
    return DHS_EARLIEST
  }
  const possible = note.test(
    'The date entered for the department’s directive is not before 5 June 2012, the date of the latest authority it cites',
    directiveEffective >= DHS_EARLIEST,
    'DHS SES directive, signature',
  )
  return possible ? directiveEffective : undefined
}

function spansOf(facts: Facts, note: Note): Span[] {
  switch (facts.policyInstrument) {
    case 'ICE Directive 1056.1':
      note.date('Issued on', ICE_ISSUED, 'ICE Directive 1056.1')
      return [{ from: ICE_ISSUED }]
    case 'earlier ICE executive policy':
      note.says('Superseded by', 'ICE Directive 1056.1, from the day of its issue', 'ICE Directive 1056.1')
      return [{ last: addDays(ICE_ISSUED, -1) }]
    case 'OPM SES-91-04':
      note.date('Dated', OVERVIEW, 'OPM SES-91-04')
      return [{ from: OVERVIEW }]
    default:
      return ofDepartment(facts, note)
  }
}

function ofDepartment(facts: Facts, note: Note): Span[] {
  const from = departmentFrom(facts, note)
  if (facts.policyInstrument === 'DHS SES directive') return from === undefined ? [] : [{ from }]
  const end = from ?? DHS_EARLIEST
  note.date('Replaced by the department’s directive on', end, 'DHS SES directive, II.B')
  const linked =
    facts.appraisalCaseBegan !== undefined &&
    note.test(
      'The appraisal case began before it was replaced, and stays with it',
      facts.appraisalCaseBegan < end,
      'DHS SES directive, II.B',
    )
  return linked ? [{}] : [{ last: addDays(end, -1) }]
}

/** Whether a policy instrument may be cited on a day. */
export const citingInstrument = rule({
  id: 'records/citing-instrument',
  asks: 'May this policy instrument be cited for a case on this day?',
  needs: ['policyInstrument', 'citedOn'],
  may: ['directiveEffective', 'appraisalCaseBegan'],
  day: 'citedOn',
  says: ({ allowed, number, architectureNumber }: Answer) => {
    const numbers =
      architectureNumber === null ? number : `${number}, architecture number ${architectureNumber}`
    return `${allowed ? 'Yes' : 'No, it is not in force on that day'} (number: ${numbers}).`
  },
  changes: ({ allowed, firstLawful }) => {
    if (allowed) return ['A day outside its term would change it.']
    return firstLawful === null
      ? ['Another instrument governs on that day.']
      : [`From ${shownDate(firstLawful)} it may be cited.`]
  },
  law: [
    {
      from: day('1979-07-13'),
      by: ['Cadre practice'],
      summary:
        'An instrument is cited for the days on which it is in force. The ICE directive of 31 July 2019 took the place of earlier ICE policy on executives, agency-wide and local; the department’s directive that of MD 3180, with which appraisal cases begun before stay. The department’s directive bears no date and cannot be older than 5 June 2012.',
      standing: 'assumed',
      lawful: spansOf,
      apply(facts, note): Answer {
        const { citedOn } = facts
        const spans = spansOf(facts, note)
        const allowed = liesIn(spans, citedOn)
        const [number, architectureNumber] = NUMBERS[facts.policyInstrument]
        return { allowed, firstLawful: spans[0]?.from ?? null, number, architectureNumber }
      },
    },
  ],
})
