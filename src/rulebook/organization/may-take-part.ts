import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId, FactValue } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'

type Part = FactValue<'partTaken'>

const MAY = [
  'subjectIsSelf',
  'ratedSubject',
  'relationDeclared',
  'ofCandidatesAgency',
  'careerMembersSitting',
  'membersSitting',
  'subjectIsCareer',
  'otherHolderExists',
  'decidedMinimumQualifications',
  'concurredForComponent',
  'supervisesSubject',
  'proposedRemoval',
] as const

type May = (typeof MAY)[number]
type Facts = Given<'partTaken', May>

/** What a part asks, and its conditions; where no source settles it, the conditions are our choice. */
type Duty = {
  asks: readonly May[]
  assumed?: true
  tests(facts: Facts): readonly Test[]
}

const self = (facts: Facts): Test => [
  'The case is not about the person',
  facts.subjectIsSelf !== true,
  'ICE Directive 1056.1, 4.4',
  'the case is about the same person',
]

/** The separation of duties, part by part (domain model, SD-1 to SD-12; SD-9 is the rule of the second person). */
const DUTIES: Readonly<Record<Part, Duty>> = {
  'vote in a qualifications review board': {
    asks: ['ofCandidatesAgency'],
    tests: (facts) => [
      [
        'The member does not belong to the candidate’s agency',
        facts.ofCandidatesAgency !== true,
        'USCIS SES briefing',
        'the member belongs to the candidate’s agency',
      ],
    ],
  },
  'sit on a board case': {
    asks: ['subjectIsSelf', 'ratedSubject', 'relationDeclared'],
    assumed: true,
    tests: (facts) => [
      self(facts),
      [
        'The person did not rate the subject',
        facts.ratedSubject !== true,
        'ICE Directive 1056.1, 4.4',
        'the person rated the subject',
      ],
      [
        'No relation is declared',
        facts.relationDeclared !== true,
        'ICE Directive 1056.1, 4.4',
        'a relation to the subject is declared',
      ],
    ],
  },
  'hold a performance review board sitting': {
    asks: ['careerMembersSitting', 'membersSitting', 'subjectIsCareer'],
    tests: (facts) => [
      [
        'More than half of those who sit are career appointees, where the subject is one',
        facts.subjectIsCareer !== true || 2 * (facts.careerMembersSitting ?? 0) > (facts.membersSitting ?? 0),
        'OPM SES-91-04, VIII.D',
        'those who sit lack a career majority for a career appointee',
      ],
    ],
  },
  'vote as chair of the executive resources board': {
    asks: [],
    assumed: true,
    tests: () => [never('The chair, who also approves, presides without a vote', 'ICE Directive 1056.1, 2')],
  },
  'approve a final rating': {
    asks: ['ratedSubject', 'otherHolderExists'],
    assumed: true,
    tests: (facts) => [
      [
        'Whoever rated the subject does not approve the rating while another holder exists',
        !(facts.ratedSubject === true && facts.otherHolderExists === true),
        'ICE Directive 1056.1, 4.1, footnote 3',
        'the person rated the subject, and another holder of the power exists',
      ],
    ],
  },
  'score applicants': {
    asks: ['decidedMinimumQualifications'],
    assumed: true,
    tests: (facts) => [
      [
        'Whoever decided the minimum qualifications does not score',
        facts.decidedMinimumQualifications !== true,
        'ICE Directive 1056.1, 4.6',
        'the person decided the minimum qualifications in the same case',
      ],
    ],
  },
  'decide a personnel matter': {
    asks: ['subjectIsSelf'],
    assumed: true,
    tests: (facts) => [self(facts)],
  },
  'approve for the department': {
    asks: ['concurredForComponent'],
    tests: (facts) => [
      [
        'Whoever concurred for the component does not approve for the department',
        facts.concurredForComponent !== true,
        'ICE Directive 1056.1, 2',
        'the person concurred for the component',
      ],
    ],
  },
  'see a protected-activity flag': {
    asks: ['supervisesSubject'],
    assumed: true,
    tests: (facts) => [
      [
        'Supervisors do not see the flag',
        facts.supervisesSubject !== true,
        'SEA primer',
        'the person supervises the subject',
      ],
    ],
  },
  'see demographic data while scoring, voting or deciding': {
    asks: [],
    assumed: true,
    tests: () => [
      never('Demographic data are kept from scoring, voting and deciding', 'ICE Directive 1056.1, 1'),
    ],
  },
  'decide a removal': {
    asks: ['proposedRemoval', 'subjectIsSelf'],
    assumed: true,
    tests: (facts) => [
      self(facts),
      [
        'Whoever proposed the removal does not decide it',
        facts.proposedRemoval !== true,
        'OPM SES-91-04, IX.A',
        'the person proposed the removal',
      ],
    ],
  },
}

function never(sentence: string, cite: Cite): Test {
  return [sentence, false, cite, `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`]
}

type TakePart = { allowed: boolean; notMet: readonly string[] }

/** Separation of duties and recusal: whether somebody may take a part in a case. */
export const mayTakePart = rule<'partTaken', TakePart, May>({
  id: 'organization/may-take-part',
  asks: 'May this person take this part in this case?',
  needs: ['partTaken'],
  may: MAY,
  says: ({ allowed, notMet }) => (allowed ? 'Yes.' : `No: ${notMet.join('; ')}.`),
  changes: ({ allowed }) => (allowed ? [] : ['Somebody else may take the part.']),
  law: [
    {
      from: day('2019-07-31'),
      by: ['ICE Directive 1056.1, 4.4', 'USCIS SES briefing', 'OPM SES-91-04, VIII.D'],
      summary:
        'Nobody judges where self, a rated subordinate or a declared relation is concerned; proposing, deciding and approving are kept apart. Where the sources ask for fairness without saying how, the bar is our choice.',
      alsoNeeds: asked,
      apply,
    },
    {
      from: day('1991-07-01'),
      by: ['OPM SES-91-04, VIII.D'],
      standing: 'assumed',
      summary:
        'For these years our sources speak of the career majority of performance review boards and of notice before removal; the other bars are taken from later texts.',
      alsoNeeds: asked,
      apply: (facts, note) => applyEarlier(facts, note),
    },
  ],
})

function asked({ partTaken }: { partTaken: Part }): readonly FactId[] & readonly May[] {
  return DUTIES[partTaken].asks
}

function apply(facts: Facts, note: Note): TakePart {
  const duty = DUTIES[facts.partTaken]
  const tests = duty.tests(facts)
  const allowed = note.tests(tests)
  if (duty.assumed === true)
    note.assumed('How the duty of fairness binds here', 'as stated; no source settles it')
  return { allowed, notMet: lackingOf(tests) }
}

function applyEarlier(facts: Facts, note: Note): TakePart {
  const tests = DUTIES[facts.partTaken].tests(facts)
  for (const [sentence, passed] of tests) note.assumed(sentence, passed ? 'yes' : 'no')
  const notMet = lackingOf(tests)
  return { allowed: notMet.length === 0, notMet }
}
