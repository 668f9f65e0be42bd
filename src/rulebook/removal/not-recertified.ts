import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { rule, type Version } from '../kernel/rule.ts'

/** Whether the removal may be made, and the rights that come with it. */
type Answer = {
  allowed: boolean
  appeal: 'MSPB' | null
  placement: 'GS-15 with saved pay' | null
  /** Whether an immediate annuity is reduced for age; null where there is no removal. */
  annuityReducedForAge: boolean | null
}

/** Removal for not being recertified, which the law knew from 1991 to January 2003. */
export const notRecertified = rule<'notRecertified', Answer, 'effectiveDate'>({
  id: 'removal/not-recertified',
  asks: 'May this career executive be removed for not being recertified?',
  needs: ['notRecertified'],
  may: ['effectiveDate'],
  datedBy: 'effectiveDate',
  says: ({ allowed }) =>
    allowed
      ? 'Yes: with appeal to the MSPB, placement at GS-15 with saved pay, and an annuity not reduced for age.'
      : 'No: nobody is removed for not being recertified here.',
  changes: ({ allowed }) =>
    allowed
      ? ['From 24 Jan 2003 on there is no recertification.']
      : ['Only from 1 Jan 1991 to 23 Jan 2003, and on that decision, was it a ground.'],
  law: [
    version(
      '2003-01-24',
      ['PL 107-296'],
      'Recertification was repealed; nobody is removed for want of it.',
      'PL 107-296',
      false,
    ),
    version(
      '1991-01-01',
      ['5 USC 3393a', 'PL 101-194'],
      'A career executive who is not recertified is removed from the SES, with appeal to the MSPB, placement at GS-15 with saved pay, and, if retiring instead, an annuity not reduced for age.',
      '5 USC 3393a',
      true,
    ),
    version('1979-07-13', ['5 USC 3592'], 'There is no recertification yet.', '5 USC 3592', false),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  cite: Cite,
  known: boolean,
): Version<'notRecertified', 'effectiveDate', Answer> {
  return {
    from: day(from),
    by,
    summary,
    apply(facts, note) {
      const inForce = note.test('The law of the day knows recertification', known, cite)
      const decided = note.test('The executive was not recertified', facts.notRecertified, cite)
      return inForce && decided
        ? { allowed: true, appeal: 'MSPB', placement: 'GS-15 with saved pay', annuityReducedForAge: false }
        : { allowed: false, appeal: null, placement: null, annuityReducedForAge: null }
    },
  }
}
