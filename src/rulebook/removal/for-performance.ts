import { addDays, day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { counted, noticeEnds } from '../kernel/counting.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  type DayTest,
  daysFrom,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'
import { shownDate } from '../kernel/shown.ts'
import type { Clash } from '../kernel/table.ts'
import { BAR_FACTS, barConditions, type BarFact, type BarLaw, barNeeds } from './moratorium-days.ts'
import { BAR_LAW } from './moratorium-law.ts'

const NEEDS = [
  'careerAppointee',
  'probationCompleted',
  'reliedOnRating',
  'effectiveDate',
] as const satisfies readonly FactId[]
const MAY = [
  'noticeReceived',
  'noticeIsComplete',
  'placementNamedOn',
  ...BAR_FACTS.filter((fact): fact is Exclude<BarFact, 'reliedOnRating'> => fact !== 'reliedOnRating'),
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

const NOTICE = 30
const PLACEMENT_NOTICE = 10
const HEARING = 15
const FULLY_SUCCESSFUL = 3

/** The day, the last day to ask for the hearing, and what review there is. */
type Answer = DayAnswer & { hearingBy: IsoDate; review: 'informal hearing'; appeal: 'none' }

const PRIMER: Clash = {
  by: 'SEA primer, pay and performance',
  says: 'Appeals against it are practically limited to prohibited practices.',
  governs: false,
  why: 'The informal hearing stands in the statute; it gives no appeal under 5 USC 7701, and complaints of prohibited practices stay open.',
}

/** Removal from the SES for less than fully successful performance, after probation. */
export const forPerformance = rule<Needs, Answer, May>({
  id: 'removal/for-performance',
  asks: 'May this executive be removed for less than fully successful performance on this day?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'effectiveDate',
  day: 'effectiveDate',
  says: (answer) =>
    `${saysDay('the removal for performance may take effect', answer)} An informal hearing may be asked for up to ${shownDate(answer.hearingBy)}; there is no appeal to the MSPB.`,
  changes: changesDay,
  law: [
    version(
      '2015-01-01',
      ['5 USC 3592', '5 CFR 359.501', '5 CFR 359.502', '5 CFR 359.503'],
      'At least 30 calendar days’ written notice with the basis, the position of placement (or a supplementary notice of it at least 10 days before), the informal hearing, the effective date and, where it applies, retirement. The hearing is asked for no later than 15 days before. Not within 120 days after new leadership, unless the rating is unsatisfactory and older.',
      BAR_LAW.performance,
      true,
      [PRIMER],
    ),
    version(
      '1995-02-02',
      ['5 USC 3592', '5 CFR 359.501', '5 CFR 359.502', '5 CFR 359.503'],
      'The same; the wording of the regulation was read in its later editions.',
      BAR_LAW.performance,
      true,
    ),
    version(
      '1991-07-01',
      ['5 USC 3592', 'OPM SES-91-04, IX.A.2'],
      'A rating below fully successful; an informal hearing on request, at least 15 days before; not within 120 days after new leadership, unless the rating is unsatisfactory and older.',
      BAR_LAW.y1991,
      false,
    ),
    version(
      '1979-07-13',
      ['5 USC 3592'],
      'A rating below fully successful; an informal hearing on request, at least 15 days before; not within 120 days after new leadership, unless for an unsatisfactory rating.',
      BAR_LAW.y1979,
      false,
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  bar: BarLaw,
  notice: boolean,
  also?: readonly Clash[],
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary,
    also,
    alsoNeeds(facts) {
      if (!facts.careerAppointee || !facts.probationCompleted) return undefined
      const needs = barNeeds(facts, bar) as May[]
      return notice ? ['noticeReceived', 'noticeIsComplete', 'placementNamedOn', ...needs] : needs
    },
    lawful: (facts, note) => lawfulDays(conditionsOf(facts, bar, notice, note)),
    apply(facts, note) {
      const answer = answerOn(facts.effectiveDate, conditionsOf(facts, bar, notice, note), note)
      note.assumed('Days for the hearing', 'calendar days before the effective date')
      const hearingBy = note.date(
        'Last day to ask for the informal hearing',
        addDays(facts.effectiveDate, -HEARING),
        '5 USC 3592(a)',
      )
      return { ...answer, hearingBy, review: 'informal hearing', appeal: 'none' }
    },
  }
}

function conditionsOf(facts: Facts, bar: BarLaw, notice: boolean, note: Note): Conditions {
  const tests: Test[] = [
    ['The executive is a career appointee', facts.careerAppointee, '5 USC 3592(a)', 'a career appointment'],
    [
      'Probation is completed, or none was required',
      facts.probationCompleted,
      '5 USC 3592(a)',
      'completed probation; before it, removal follows the rules of probation',
    ],
    [
      'The final rating relied on is below fully successful',
      facts.reliedOnRating < FULLY_SUCCESSFUL,
      '5 USC 3592(a)(2)',
      'a final rating below fully successful',
    ],
  ]
  if (!facts.careerAppointee || !facts.probationCompleted) return { tests, days: [] }
  const closed = barConditions(facts, bar, note)
  if (!notice) return { tests, days: closed.days }
  tests.push([
    'The notice holds all that it must',
    facts.noticeIsComplete === true,
    '5 CFR 359.502(a)',
    'a notice with the basis, the placement, the hearing, the effective date and any retirement',
  ])
  return { tests, days: [...noticeDays(facts, note), ...closed.days] }
}

function noticeDays({ noticeReceived, placementNamedOn }: Facts, note: Note): DayTest[] {
  counted(note, 'notice', '5 CFR 359.502(a)')
  const afterNotice = noticeEnds(noticeReceived as IsoDate, NOTICE)
  const afterPlacement = noticeEnds(placementNamedOn as IsoDate, PLACEMENT_NOTICE)
  note.date('First day after 30 days’ notice', afterNotice, '5 CFR 359.502(a)')
  note.date('First day after 10 days’ notice of the placement', afterPlacement, '5 CFR 359.502(a)')
  return [
    [
      'The notice came at least 30 days before',
      daysFrom(afterNotice),
      '5 CFR 359.502(a)',
      `the notice leaves no day open before ${shownDate(afterNotice)}`,
    ],
    [
      'The position of placement was named at least 10 days before',
      daysFrom(afterPlacement),
      '5 CFR 359.502(a)',
      `the notice of the placement leaves no day open before ${shownDate(afterPlacement)}`,
    ],
  ]
}
