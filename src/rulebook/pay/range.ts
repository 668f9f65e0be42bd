import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import {
  BAND_MAXIMUM_CERTIFIED,
  BAND_MAXIMUM_NOT_CERTIFIED,
  ES_1,
  ES_6,
  EX_IV,
  SES_MINIMUM,
} from '../tables/pay-schedule.ts'

type Range = {
  structure: 'band' | 'six rates'
  floor: Cents
  ceiling: Cents
  /** Whether locality is paid on top, as a rule. */
  locality: boolean
}

/** The lowest and the highest rate of the six-rate era; their amounts are as sure as the rows they come from. */
function sixRates(note: Note, locality: boolean): Range {
  const floor = note.usd('Floor: ES-1', note.table(ES_1))
  const ceiling = note.usd('Ceiling: ES-6', note.table(ES_6))
  note.usd('Which may not pass level IV of the Executive Schedule', note.table(EX_IV))
  return { structure: 'six rates', floor, ceiling, locality }
}

/** Between which two rates an executive is paid; the band’s ceiling turns on the certification of the system. */
export const payRange = rule({
  id: 'pay/range',
  asks: 'Between which two rates must this executive be paid?',
  needs: [],
  may: ['systemCertified'],
  money: ['floor', 'ceiling'],
  says({ structure, floor, ceiling, locality }: Range) {
    const between = `${shownUsd(floor)} to ${shownUsd(ceiling)}`
    const rates = structure === 'band' ? 'any rate of the band' : 'one of the six rates, ES-1 to ES-6'
    return `${between}: ${rates}${locality ? ', and locality on top' : '; no locality on top'}.`
  },
  changes({ structure, ceiling }) {
    return structure === 'band'
      ? [
          'The ceiling is level II while the appraisal system is certified, and level III otherwise.',
          'An unchanged rate kept after a move from a certified agency, or while a certification is suspended, may stand above it.',
        ]
      : [`No rate passes ${shownUsd(ceiling)}, whatever the appraisal system.`]
  },
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 USC 5382(a)', '5 USC 5382(b)', '5 CFR 534.403(a)'],
      summary:
        'One band: from 120% of GS-15, step 1, without locality, to level III of the Executive Schedule, or to level II where the agency’s appraisal system is certified. The band moves with those schedules.',
      alsoNeeds: ({ systemCertified }) => (systemCertified === undefined ? ['systemCertified'] : undefined),
      apply({ systemCertified }, note): Range {
        const floor = note.usd(
          'Floor: 120% of GS-15, step 1, without locality',
          note.table(SES_MINIMUM),
          '5 USC 5382(a)',
        )
        const ceiling =
          systemCertified === true
            ? note.usd(
                'Ceiling: level II, the appraisal system is certified',
                note.table(BAND_MAXIMUM_CERTIFIED),
                '5 USC 5382(b)',
              )
            : note.usd(
                'Ceiling: level III, the appraisal system is not certified',
                note.table(BAND_MAXIMUM_NOT_CERTIFIED),
                '5 USC 5382(a)',
              )
        return { structure: 'band', floor, ceiling, locality: false }
      },
    },
    {
      from: day('1994-01-09'),
      by: ['5 USC 5382', '5 USC 5304(h)'],
      standing: 'recalled',
      summary:
        'Six rates, the highest not above level IV; locality percentages of the General Schedule are paid on top since January 1994, a start known from memory, and the sum may not pass level III.',
      apply: (_, note) => sixRates(note, true),
    },
    {
      from: day('1991-07-01'),
      by: ['5 USC 5382', 'OPM SES-91-04, VI.A'],
      summary:
        'Six rates set by the President: the lowest at least 120% of GS-15, step 1, a measure that replaced the GS-16 minimum between February and May 1991; the highest not above level IV.',
      also: [
        {
          by: 'OPM SES-91-04, VI.A.1',
          says: 'The six rates from January 1991 are $92,900, $97,400, $101,800, $107,300, $111,800 and $115,700.',
          governs: false,
          why: 'Those are the rates of January 1993: level IV, which ES-6 may not pass, first reached $115,700 in that year. The level I rate printed beside them is that of 1991.',
        },
      ],
      apply: (_, note) => sixRates(note, false),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 5382'],
      summary:
        'Five or more rates set by the President, of which there were six: the lowest at least the minimum of GS-16, the highest not above level IV.',
      apply: (_, note) => sixRates(note, false),
    },
  ],
})
