import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'

const NEEDS = [
  'summaryLevel',
  'awardPercent',
  'otherLevel',
  'otherPercent',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type Facts = Given<Needs, 'writtenReason'>

/** Whether the two awards may stand; whether the lower-rated executive has the larger share. */
type Answer = { allowed: boolean; reversed: boolean; reasonNeeded: boolean }

/** Larger awards go to higher ratings; a reversal needs a written reason. */
export const awardDistinctions = rule<Needs, Answer, 'writtenReason'>({
  id: 'awards/distinctions',
  asks: 'Do these two awards follow the ratings, or is there a written reason why not?',
  needs: NEEDS,
  may: ['writtenReason'],
  says: ({ allowed, reversed }) =>
    !reversed
      ? 'They follow the ratings.'
      : allowed
        ? 'They may stand: the lower-rated executive has the larger share, and the reason is on file.'
        : 'They may not stand yet: the lower-rated executive has the larger share, and no written reason is on file.',
  changes: ({ reversed, reasonNeeded }) =>
    reversed && reasonNeeded
      ? ['A written reason would let it stand; so would a smaller share of the lower-rated executive.']
      : ['A larger share of the lower-rated executive would need a written reason.'],
  law: [
    version(
      '2012-06-05',
      ['DHS SES directive, V.A.7'],
      'DHS SES directive, V.A.7',
      'Those with the best performance, the greatest impact, outstanding results or exemplary leadership normally receive the largest raises and awards; an exception is explained in writing.',
      'department:DHS',
    ),
    version(
      '2003-01-24',
      ['5 USC 5307(d)'],
      '5 USC 5307(d)',
      'A certified appraisal system makes meaningful distinctions by relative performance; certification looks at whether higher ratings receive larger awards.',
    ),
    version(
      '1991-07-01',
      ['OPM SES-91-04, VI.B'],
      'OPM SES-91-04, VI.B',
      'OPM’s rules and guidance are meant to make awards mirror actual performance.',
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  cite: Cite,
  summary: string,
  scope?: 'department:DHS',
): Version<Needs, 'writtenReason', Answer> {
  return {
    from: day(from),
    ...(scope === undefined ? {} : { scope }),
    by,
    standing: 'secondary',
    summary,
    apply: (facts, note) => compared(facts, note, cite),
  }
}

function compared(facts: Facts, note: Note, by: Cite): Answer {
  const { summaryLevel, awardPercent, otherLevel, otherPercent } = facts
  const straight =
    summaryLevel === otherLevel ||
    (summaryLevel > otherLevel ? awardPercent >= otherPercent : awardPercent <= otherPercent)
  const follows = note.test('The lower-rated executive has no larger share', straight, by)
  if (follows) return { allowed: true, reversed: false, reasonNeeded: false }
  note.assumed('A written reason', 'is taken to be what lets an exception stand')
  const allowed = note.test('A written reason is on file', facts.writtenReason === true, by)
  return { allowed, reversed: true, reasonNeeded: !allowed }
}
