import { day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'

/** Which ceilings hold on a day: of basic pay, of pay that may be set anew, and of all pay of the year. */
type Answer = {
  basicPay: 'EX-II' | 'EX-III'
  newRates: 'EX-II' | 'EX-III'
  aggregate: 'Vice President' | 'EX-I'
  /** Whether a rate above EX-III stands still, neither cut nor adjusted. */
  highRateFrozen: boolean
}

type Facts = {
  systemCertified: boolean
  asOfDay?: IsoDate | undefined
  suspensionNotice?: IsoDate | undefined
  suspensionBegins?: IsoDate | undefined
  reinstatedOn?: IsoDate | undefined
}

const CLOCKS: Cite = '5 CFR 430.405(h)'

function stands(begins: IsoDate | undefined, { asOfDay, reinstatedOn }: Facts): boolean {
  if (begins === undefined || asOfDay === undefined || asOfDay < begins) return false
  return reinstatedOn === undefined || asOfDay < reinstatedOn || reinstatedOn < begins
}

function ceilings(facts: Facts, note: Note): Answer {
  const certified = note.test(
    'The system is certified: its term runs, whether or not it is suspended',
    facts.systemCertified,
    '5 USC 5382(b)',
  )
  if (!certified) {
    note.says('Pay that already stands above EX-III', 'is not cut', '5 USC 5382(c)')
    return { basicPay: 'EX-III', newRates: 'EX-III', aggregate: 'EX-I', highRateFrozen: true }
  }
  if (facts.suspensionNotice === undefined && facts.suspensionBegins === undefined) {
    return { basicPay: 'EX-II', newRates: 'EX-II', aggregate: 'Vice President', highRateFrozen: false }
  }
  const notified = note.test(
    'OPM has given notice of a suspension and the certification is not reinstated',
    stands(facts.suspensionNotice, facts) || stands(facts.suspensionBegins, facts),
    CLOCKS,
  )
  const suspended = note.test(
    'The suspension has begun and the certification is not reinstated',
    stands(facts.suspensionBegins, facts),
    CLOCKS,
  )
  return {
    basicPay: suspended ? 'EX-III' : 'EX-II',
    newRates: notified ? 'EX-III' : 'EX-II',
    aggregate: suspended ? 'EX-I' : 'Vice President',
    highRateFrozen: notified,
  }
}

/** The ceilings of pay that follow from certification, and from its suspension. */
export const certifiedCeilings = rule({
  id: 'appraisal/certified-ceilings',
  asks: 'Which ceilings on basic pay and on all pay of the year follow from the certification of the system?',
  needs: ['systemCertified'],
  may: ['asOfDay', 'suspensionNotice', 'suspensionBegins', 'reinstatedOn'],
  datedBy: 'asOfDay',
  says({ basicPay, newRates, aggregate, highRateFrozen }: Answer) {
    const fresh = newRates === basicPay ? '' : ` Rates set now: no more than ${newRates}.`
    const frozen = highRateFrozen ? ' A rate above EX-III stands as it is, neither cut nor adjusted.' : ''
    const total = aggregate === 'EX-I' ? 'EX-I' : 'the pay of the Vice President'
    return `Basic pay up to ${basicPay}; all pay of the calendar year up to ${total}.${fresh}${frozen}`
  },
  changes: ({ basicPay }) =>
    basicPay === 'EX-II'
      ? ['Without certification, or while it is suspended, the ceilings are EX-III and EX-I.']
      : ['With certification the ceilings are EX-II and the pay of the Vice President.'],
  law: [
    {
      from: day('2004-07-29'),
      by: ['5 USC 5382', '5 USC 5307(d)', '5 CFR 430.405'],
      summary:
        'Certified: basic pay up to EX-II and all pay up to that of the Vice President; not certified, expired or suspended: EX-III and EX-I. From the notice of suspension until reinstatement no rate is set above EX-III; while suspended all pay is held to EX-I. What was in effect before the notice stands unless it was unlawful.',
      alsoNeeds: ({ suspensionNotice, suspensionBegins }) =>
        suspensionNotice === undefined && suspensionBegins === undefined ? undefined : ['asOfDay'],
      apply: ceilings,
    },
    {
      from: day('2004-01-11'),
      by: ['5 USC 5382', '5 USC 5307(d)'],
      summary:
        'From the first pay period of 2004, certified: EX-II and the pay of the Vice President; not certified: EX-III and EX-I. There were no regulations yet.',
      apply: ({ systemCertified }, note): Answer => ceilings({ systemCertified }, note),
    },
  ],
})
