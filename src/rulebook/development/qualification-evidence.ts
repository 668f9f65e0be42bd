import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { changesConditions, type Judged, judged, saysConditions } from '../kernel/judged.ts'
import { EXECUTIVE_QUALIFICATIONS } from '../tables/executive-qualifications.ts'

const MOST_PAGES = 1

const PARTS = [
  'challengeStated',
  'contextStated',
  'actionStated',
  'resultStated',
] as const satisfies readonly FactId[]
const MAY = ['evidenceMethod', 'narrativePages', ...PARTS] as const satisfies readonly FactId[]
type Needs = 'qualificationsAddressed' | 'announcementOpens'
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>
type Law = { parts: boolean; pages: boolean; cite: Cite }

/** The evidence of executive qualifications. */
export const qualificationEvidence = rule<Needs, Judged, May>({
  id: 'development/qualification-evidence',
  asks: 'Is the evidence of the executive qualifications complete, so that it may go to a Qualifications Review Board?',
  needs: ['qualificationsAddressed', 'announcementOpens'],
  may: MAY,
  datedBy: 'announcementOpens',
  says: saysConditions('The evidence is complete', 'The evidence may not go to the Board'),
  changes: changesConditions(['Evidence that leaves one qualification out would be incomplete.']),
  law: [
    version(
      '2025-10-01',
      ['OPM hiring memorandum 2025'],
      'Each of the five core qualifications is shown in a structured interview or in a narrative of one page, five pages together. Narratives belong to this stage, not to the application.',
      { parts: false, pages: true, cite: 'OPM hiring memorandum 2025' },
    ),
    version(
      '2019-07-31',
      ['USCIS SES briefing, slide 15', 'OPM guide to executive qualifications'],
      'A narrative for each of the five core qualifications, each with its challenge, context, action and result.',
      { parts: true, pages: false, cite: 'USCIS SES briefing, slide 15' },
    ),
    version(
      '1997-09-01',
      ['OPM guide to executive qualifications'],
      'A narrative for each of the five core qualifications.',
      { parts: false, pages: false, cite: 'OPM guide to executive qualifications' },
    ),
    version(
      '1991-07-01',
      ['OPM SES-91-04, qualifications b'],
      'Specific examples of experience, results or potential in each of the six activity areas.',
      { parts: false, pages: false, cite: 'OPM SES-91-04, qualifications b' },
    ),
  ],
})

function version(from: string, by: readonly Cite[], summary: string, law: Law): Version<Needs, May, Judged> {
  return {
    from: day(from),
    by,
    standing: from === '1991-07-01' ? undefined : 'secondary',
    summary,
    alsoNeeds(facts) {
      if (law.parts) return PARTS
      if (!law.pages) return undefined
      return facts.evidenceMethod === 'structured interview'
        ? undefined
        : ['evidenceMethod', 'narrativePages']
    },
    apply: (facts, note) => judged(note, testsOf(facts, law, note)),
  }
}

function testsOf(facts: Facts, { parts, pages, cite }: Law, note: Note): Test[] {
  const { qualifications } = note.table(EXECUTIVE_QUALIFICATIONS)
  const needed = note.count('Qualifications of the model', Object.keys(qualifications).length)
  const tests: Test[] = [
    [
      'Every qualification of the model is addressed',
      facts.qualificationsAddressed >= needed,
      cite,
      'evidence for every qualification of the model',
    ],
  ]
  if (pages && facts.evidenceMethod !== 'structured interview') {
    tests.push([
      'No narrative is longer than a page',
      facts.narrativePages !== undefined && facts.narrativePages <= MOST_PAGES,
      cite,
      'narratives of one page each',
    ])
  }
  if (parts) {
    tests.push(
      ['Each narrative states the challenge', facts.challengeStated === true, cite, 'the challenge'],
      ['Each narrative states the context', facts.contextStated === true, cite, 'the context'],
      ['Each narrative states the action', facts.actionStated === true, cite, 'the action'],
      ['Each narrative states the result', facts.resultStated === true, cite, 'the result'],
    )
  }
  return tests
}
