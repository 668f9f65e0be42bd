import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId, FactValue } from '../facts.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import type { Clash } from '../kernel/table.ts'

const NEEDS = ['careerAppointee', 'probationCompleted', 'removedFor'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = 'tenureBefore' | 'reemployedAnnuitant'
type Cause = FactValue<'removedFor'>
type Law = { regulation: boolean; reductions: boolean; recertification: boolean }

/** Whether a position at GS-15 or above is owed, with saved pay. */
type Answer = { eligible: boolean; placement: 'GS-15 or above, with saved pay' | null }

const TENURED: ReadonlySet<FactValue<'tenureBefore'> | undefined> = new Set([
  'career',
  'career-conditional',
  'equivalent excepted appointment',
])

/** The fallback: who is placed outside the SES after removal from it. */
export const guaranteedPlacement = rule<Needs, Answer, May>({
  id: 'removal/guaranteed-placement',
  asks: 'Is the executive entitled to a position at GS-15 or above, with saved pay, after removal from the SES?',
  needs: NEEDS,
  may: ['tenureBefore', 'reemployedAnnuitant'],
  says: ({ eligible }: Answer) =>
    eligible
      ? 'Entitled to a continuing position outside the SES at GS-15 or above, with saved pay.'
      : 'No placement outside the SES is owed.',
  changes: ({ eligible }) =>
    eligible
      ? ['A removal for misconduct, or for refusing a directed reassignment, would bring no placement.']
      : [
          'After probation a removal for performance or in a reduction in force brings it; in probation the tenure before counts.',
        ],
  law: [
    version(
      '2015-01-01',
      ['5 USC 3594', '5 CFR 359.701'],
      { regulation: true, reductions: true, recertification: false },
      [
        {
          by: 'SEA primer, pay and performance',
          says: 'An executive removed for unsatisfactory performance can fall back to GS-15; no exception is named.',
          governs: false,
          why: 'In probation the right belongs to those who came from a career, career-conditional or equivalent post.',
        },
      ],
    ),
    version('2003-01-24', ['5 USC 3594', '5 CFR 359.701', 'PL 107-296'], {
      regulation: true,
      reductions: true,
      recertification: false,
    }),
    version('1995-02-02', ['5 USC 3594', '5 CFR 359.701'], {
      regulation: true,
      reductions: true,
      recertification: true,
    }),
    version('1991-01-01', ['5 USC 3594', 'PL 101-194'], {
      regulation: false,
      reductions: true,
      recertification: true,
    }),
    version('1985-02-06', ['5 USC 3594', 'PL 98-615'], {
      regulation: false,
      reductions: true,
      recertification: false,
    }),
    version('1979-07-13', ['5 USC 3594'], { regulation: false, reductions: false, recertification: false }),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  law: Law,
  also?: readonly Clash[],
): Version<Needs, May, Answer> {
  const after = [
    'less than fully successful performance',
    ...(law.reductions ? ['a reduction in force'] : []),
    ...(law.recertification ? ['not being recertified'] : []),
  ].join(', ')
  return {
    from: day(from),
    by,
    also,
    standing: from === '1985-02-06' ? 'assumed' : undefined,
    summary: `In probation: a career appointee removed for other than misconduct, neglect of duty or malfeasance${law.regulation ? ' or another disciplinary reason' : ''} who came from a career or career-conditional position or one of equivalent tenure. After probation: one removed for ${after}, wherever the executive came from.`,
    alsoNeeds: ({ careerAppointee, probationCompleted }) =>
      careerAppointee && !probationCompleted ? ['tenureBefore'] : undefined,
    apply(facts, note): Answer {
      const placed = note.tests(whom(facts))
      const eligible = (facts.probationCompleted ? pastProbation : onProbation)(facts, law, note) && placed
      return { eligible, placement: eligible ? 'GS-15 or above, with saved pay' : null }
    },
  }
}

function whom({ careerAppointee, reemployedAnnuitant }: Given<Needs, May>): Test[] {
  return [
    ['The executive is a career appointee', careerAppointee, '5 USC 3594(a)'],
    ['The executive is no reemployed annuitant', reemployedAnnuitant !== true, '5 USC 3594(a)'],
  ]
}

function pastProbation({ removedFor }: Given<Needs, May>, law: Law, note: Note): boolean {
  const causes = new Set<Cause>(['less than fully successful performance'])
  if (law.reductions) causes.add('reduction in force')
  if (law.recertification) causes.add('not being recertified')
  return note.test(
    'Past probation, the removal is for a cause that brings placement',
    causes.has(removedFor),
    '5 USC 3594(b)',
  )
}

function onProbation({ removedFor, tenureBefore }: Given<Needs, May>, law: Law, note: Note): boolean {
  const faults = new Set<Cause>([
    'misconduct, neglect of duty or malfeasance',
    'refusal of a directed reassignment',
    ...(law.regulation ? (['conditions before the appointment'] as const) : []),
  ])
  return note.tests([
    [
      'On probation, the removal is not for misconduct, neglect of duty, malfeasance or other discipline',
      !faults.has(removedFor),
      law.regulation ? '5 CFR 359.701(a)' : '5 USC 3594(a)',
    ],
    [
      'The executive came from a career or career-conditional position, or one of equivalent tenure',
      TENURED.has(tenureBefore),
      law.regulation ? '5 CFR 359.701(a)' : '5 USC 3594(a)',
    ],
  ])
}
