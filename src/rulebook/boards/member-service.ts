import { addDays, day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  daysFrom,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'

const MAY = ['noticeIsPublished', 'federalRegisterNotice'] as const satisfies readonly FactId[]

type Needs = 'serviceBegins' | 'memberAppointedByHead'
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** Service on a Performance Review Board, which begins after notice in the Federal Register. */
export const memberService = rule<Needs, DayAnswer, May>({
  id: 'boards/member-service',
  asks: 'May this member’s service on the Performance Review Board begin on this day?',
  needs: ['serviceBegins', 'memberAppointedByHead'],
  may: MAY,
  datedBy: 'serviceBegins',
  day: 'serviceBegins',
  says: (answer) => saysDay('service may begin', answer),
  changes: changesDay,
  law: [
    {
      ...version('2015-10-26', ['5 USC 4314(c)(4)', '5 CFR 430.311'], '5 CFR 430.311'),
      standing: 'recalled',
    },
    version('2000-11-13', ['5 USC 4314(c)(4)', '5 CFR 430.310'], '5 CFR 430.310'),
    version('1979-07-13', ['5 USC 4314(c)(4)'], undefined),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  regulation: Cite | undefined,
): Version<Needs, May, DayAnswer> {
  return {
    from: day(from),
    by,
    summary:
      regulation === undefined
        ? 'Members are appointed so as to assure consistency, stability and objectivity, and notice of each appointment is published in the Federal Register.'
        : 'Members are appointed by the agency head or a delegate so as to assure consistency, stability and objectivity; notice of each appointment is in the Federal Register before service begins. The encouragement to look to a diverse membership was struck on 15 October 2025.',
    alsoNeeds: ({ noticeIsPublished }) =>
      noticeIsPublished === false ? undefined : ['federalRegisterNotice'],
    lawful: (facts) => lawfulDays(conditionsOf(facts, regulation)),
    apply(facts, note) {
      const { federalRegisterNotice, noticeIsPublished } = facts
      if (federalRegisterNotice !== undefined && noticeIsPublished !== false)
        note.date('Notice in the Federal Register on', federalRegisterNotice, '5 USC 4314(c)(4)')
      if (regulation === undefined)
        note.assumed(
          'Notice and service',
          'service may begin on the day of the notice; the statute sets no order',
        )
      return answerOn(facts.serviceBegins, conditionsOf(facts, regulation), note)
    },
  }
}

/** Before the rule of 2000 service may begin on the day of the notice, by our reading. */
function conditionsOf(facts: Omit<Facts, 'serviceBegins'>, regulation: Cite | undefined): Conditions {
  const published = facts.noticeIsPublished === false ? undefined : facts.federalRegisterNotice
  return {
    tests: [
      [
        'The member was appointed by the agency head or a delegate',
        facts.memberAppointedByHead,
        regulation ?? '5 USC 4314(c)(1)',
        'the member was not appointed by the agency head or a delegate',
      ],
    ],
    days: [
      [
        'Notice of the appointment was published before the service begins',
        published === undefined ? [] : daysFrom(regulation === undefined ? published : addDays(published, 1)),
        regulation ?? '5 USC 4314(c)(4)',
        'notice of the appointment has not appeared in the Federal Register beforehand',
      ],
    ],
  }
}
