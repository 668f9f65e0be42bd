import { addDays, day, earlier, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule, type Span, type Version } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'
import { liesIn, openBetween } from '../kernel/spans.ts'

const MAY = [
  'headLeaves',
  'successorNominated',
  'newHeadBegins',
  'moratoriumException',
  'actingHeadWasPresidential',
] as const satisfies readonly FactId[]

type Needs = 'qrbCriterion' | 'caseSubmitted'
type May = (typeof MAY)[number]
type Facts = Given<'qrbCriterion', May>
type Answer = { allowed: boolean; firstLawful: IsoDate | null }

/** One policy: from when, and what starts and ends the moratorium. */
type Policy = {
  from: string
  cite: Cite
  summary: string
  nomination: boolean
  actingHead: boolean
  /** Governmentwide moratoria at transitions: first and last day. */
  government: readonly { from: IsoDate; last: IsoDate; cite: Cite }[]
}

const IN_2016 = {
  from: day('2016-12-07'),
  last: day('2017-01-19'),
  cite: 'OPM QRB memorandum 2016',
} as const
const IN_2021 = {
  from: day('2021-01-08'),
  last: day('2021-01-19'),
  cite: 'OPM QRB memorandum 2021',
} as const

/** New cases wait while an agency has no head of its own, and at a Presidential transition. */
export const certificationMoratorium = rule<Needs, Answer, May>({
  id: 'boards/certification-moratorium',
  asks: 'May a new case be submitted to a Qualifications Review Board on this day, or does a moratorium bar it?',
  needs: ['qrbCriterion', 'caseSubmitted'],
  may: MAY,
  datedBy: 'caseSubmitted',
  day: 'caseSubmitted',
  says: ({ allowed, firstLawful }) =>
    allowed
      ? 'It may be submitted: no moratorium bars it.'
      : `A moratorium bars it.${firstLawful === null ? '' : ` It may be submitted again from ${shownDate(firstLawful)}.`}`,
  changes: ({ allowed }) =>
    allowed
      ? ['A head who leaves or announces it would bar new cases; those already submitted go on.']
      : [
          'A case submitted before the moratorium goes on.',
          'An exception of OPM, or a case of a program graduate, would not be barred.',
        ],
  law: [
    policy({
      from: '2019-08-15',
      cite: 'OPM QRB memorandum 2019',
      summary:
        'As before; but an agency has no moratorium if its acting head served under a Presidential appointment right before being designated. Bipartisan boards and other acting heads may ask for a blanket exception. Governmentwide from 8 January 2021 to the inauguration; later transitions are not verified.',
      nomination: true,
      actingHead: true,
      government: [IN_2021],
    }),
    policy({
      from: '2013-02-01',
      cite: 'OPM QRB memorandum 2013',
      summary:
        'It begins when the head leaves, announces it, or a successor is nominated, and ends when the confirmed new head takes up the duties. It covers new cases under criteria A and C; the clock stops meanwhile. Governmentwide from 7 December 2016 to the inauguration.',
      nomination: true,
      actingHead: false,
      government: [IN_2016],
    }),
    policy({
      from: '2004-12-21',
      cite: 'OPM QRB memorandum 2004',
      summary:
        'It begins when the head leaves or announces it and ends when the confirmed new head takes up the duties. It covers new cases under criteria A and C, not B; certain inspectors general are exempt and OPM makes exceptions. Restated in 2008.',
      nomination: false,
      actingHead: false,
      government: [],
    }),
  ],
})

function policy(terms: Policy): Version<Needs, May, Answer> {
  const { cite } = terms
  return {
    from: day(terms.from),
    by: [cite, '5 CFR 317.502(d)'],
    summary: terms.summary,
    lawful: (facts) => openBetween(closedDays(facts, terms)),
    apply(facts, note) {
      const { caseSubmitted } = facts
      const closed = closedDays(facts, terms)
      const exempt = note.anyOf(exemptions(facts, terms))
      const begins = beginsOn(facts, terms)
      if (begins !== undefined) note.date('The head’s departure bars new cases from', begins, cite)
      if (facts.newHeadBegins !== undefined)
        note.date('A confirmed head takes up the duties on', facts.newHeadBegins, cite)
      const agency = liesIn(agencyClosed(facts, terms), caseSubmitted)
      note.test('A moratorium of the agency runs on that day', !exempt && agency, cite)
      noteGovernment(facts.caseSubmitted, terms, note)
      const allowed = !liesIn(closed, caseSubmitted)
      return { allowed, firstLawful: allowed ? caseSubmitted : firstAfter(closed, caseSubmitted) }
    },
  }
}

function exemptions(facts: Facts, { cite, actingHead }: Policy): Test[] {
  const tests: Test[] = [
    ['It is a case of a program graduate, criterion B', facts.qrbCriterion === 'B', cite],
    [
      'An inspector general is exempt, or OPM has made an exception',
      facts.moratoriumException === true,
      cite,
    ],
  ]
  if (actingHead) {
    tests.push([
      'The acting head served under a Presidential appointment right before',
      facts.actingHeadWasPresidential === true,
      cite,
    ])
  }
  return tests
}

function noteGovernment(caseSubmitted: IsoDate, { government }: Policy, note: Note): void {
  for (const span of government) {
    if (caseSubmitted < span.from) continue
    note.test('The governmentwide moratorium of the transition is over', caseSubmitted > span.last, span.cite)
  }
}

function beginsOn({ headLeaves, successorNominated }: Facts, { nomination }: Policy): IsoDate | undefined {
  const nominated = nomination ? successorNominated : undefined
  if (headLeaves === undefined) return nominated
  return nominated === undefined ? headLeaves : earlier(headLeaves, nominated)
}

/** The days that the agency’s own moratorium closes, apart from exemptions. */
function agencyClosed(facts: Facts, terms: Policy): Span[] {
  const from = beginsOn(facts, terms)
  if (from === undefined) return []
  const end = facts.newHeadBegins
  if (end === undefined) return [{ from }]
  return end > from ? [{ from, last: addDays(end, -1) }] : []
}

function closedDays(facts: Facts, terms: Policy): Span[] {
  if (facts.qrbCriterion === 'B' || facts.moratoriumException === true) return []
  const acting = terms.actingHead && facts.actingHeadWasPresidential === true
  const own = acting ? [] : agencyClosed(facts, terms)
  return [...own, ...terms.government.map(({ from, last }) => ({ from, last }))]
}

/** The first open day after a closed one; null where the moratorium has no end yet. */
function firstAfter(closed: readonly Span[], date: IsoDate): IsoDate | null {
  const holding = closed.find((span) => liesIn([span], date))
  if (holding === undefined) return date
  return holding.last === undefined ? null : firstAfter(closed, addDays(holding.last, 1))
}
