import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownCount } from '../kernel/shown.ts'
import { FUNCTIONS_NEEDED } from '../tables/functions-needed.ts'
import { POSITION_KINDS } from '../tables/position-kinds.ts'
import { SUPERVISORY_SHARE } from '../tables/supervisory-share.ts'
import { functionTests, MAY, type May, NEEDS as COVERAGE_NEEDS, positionTests } from './coverage-tests.ts'
import { COVERAGE_VERSIONS, type CoverageVersion } from './coverage-versions.ts'

const NEEDS = [
  ...COVERAGE_NEEDS,
  'positionKind',
  'subordinates',
  'personalAssistants',
  'supervisingTime',
  'supervisoryShareApplies',
] as const satisfies readonly FactId[]

type Needs = (typeof NEEDS)[number]
type Facts = Given<Needs, May>

/** Whether the position may be proposed; what is not met, and where that is written. Shares are in percent. */
export type Proposal = {
  allowed: boolean
  functions: number
  functionsNeeded: 1 | 5
  /** Employees supervised, personal assistants left out. */
  supervised: number
  supervisingPercent: number
  /** The share that is asked for; null where none is tested. */
  percentNeeded: number | null
  notMet: readonly string[]
  cites: readonly Cite[]
}

/** The five functions in the order of the statute and of the directive. */
const FUNCTIONS = [
  'directs the work of an organizational unit',
  'answers for particular programs or projects',
  'monitors progress toward the goals and adjusts them',
  'supervises employees other than personal assistants',
  'otherwise makes policy or acts as an executive',
] as const

/** May a headquarters official propose this position as one of the SES? */
export const proposal = rule<Needs, Proposal, May>({
  id: 'positions/proposal',
  asks: 'May this position be proposed as a Senior Executive Service position?',
  needs: NEEDS,
  may: MAY,
  says: (answer) =>
    answer.allowed
      ? `It may be proposed: ${answer.functions} of the five functions are met and ${answer.functionsNeeded} needed; ${shownCount(answer.supervised)} supervised besides personal assistants, ${answer.supervisingPercent}% of the time.`
      : `It may not be proposed: ${answer.notMet.join('; ')}.`,
  changes: ({ allowed, notMet, percentNeeded, supervisingPercent }) =>
    allowed
      ? [
          percentNeeded === null
            ? `Were the share of time tested, ${supervisingPercent}% would be set against it.`
            : `Under ${percentNeeded}% of the time supervising, the fourth function would not be met.`,
        ]
      : notMet.map((reason) => `It turns on this: ${reason}.`),
  law: COVERAGE_VERSIONS.map(version),
})

function version({ level, excepted, summary, ...said }: CoverageVersion): Version<Needs, May, Proposal> {
  return {
    ...said,
    summary: `${summary} Managerial, supervisory or policy work; personal assistants don’t count as people supervised; an office may ask for a share of the time.`,
    alsoNeeds: ({ positionLevel }) => (positionLevel === 'equivalent' ? MAY : undefined),
    apply(facts, note): Proposal {
      const position = [...positionTests(facts, note, level, excepted), kindTest(facts, note)]
      note.tests(position)
      const supervision = supervisionOf(facts, note)
      const tests = functionTests(facts, supervision.met)
      note.anyOf(tests)
      const functionsNeeded = note.table(FUNCTIONS_NEEDED)
      const functions = tests.filter(([, met]) => met).length
      const enough = note.test(
        'As many of the five functions are met as are needed',
        functions >= functionsNeeded,
        functionsNeeded === 5 ? 'ICE Directive 1056.1, 3.15' : '5 USC 3132(a)(2)',
      )
      const lacking = [
        ...position
          .filter(([, met]) => !met)
          .map(([sentence, , cite, lacks]) => [lacks ?? sentence, cite] as const),
        ...(enough ? [] : missingFunctions(tests, functionsNeeded, supervision)),
      ]
      return {
        allowed: lacking.length === 0,
        functions,
        functionsNeeded,
        supervised: supervision.supervised,
        supervisingPercent: facts.supervisingTime / 100,
        percentNeeded: supervision.needed === undefined ? null : supervision.needed / 100,
        notMet: lacking.map(([says]) => says),
        cites: [...new Set(lacking.map(([, cite]) => cite))],
      }
    },
  }
}

function kindTest({ positionKind }: Facts, note: Note): Test {
  return [
    'It is a managerial, supervisory or policy position',
    positionKind !== 'none of these',
    note.table(POSITION_KINDS),
    'it is neither a managerial nor a supervisory nor a policy position',
  ]
}

type Supervision = {
  met: boolean
  supervised: number
  /** The share needed in basis points; absent where none is tested. */
  needed?: number
  lacks?: readonly [says: string, cite: Cite]
}

/** The fourth function: whom the incumbent supervises, and for how much of the time where that is tested. */
function supervisionOf(facts: Facts, note: Note): Supervision {
  const { subordinates, personalAssistants, supervisingTime, supervisoryShareApplies } = facts
  const supervised = note.count(
    'Employees supervised, personal assistants left out',
    Math.max(0, subordinates - personalAssistants),
  )
  const percent = `${supervisingTime / 100}%`
  const share = supervisoryShareApplies ? note.table(SUPERVISORY_SHARE) : 0
  const base = { supervised, ...(share === 0 ? {} : { needed: share }) }
  if (share === 0) {
    note.says('Share of the time spent supervising, kept and not tested', percent)
  }
  if (!facts.supervisesEmployees) return { ...base, met: false }
  if (supervised === 0) {
    const says = 'function 4: nobody but personal assistants is supervised'
    return { ...base, met: false, lacks: [says, '5 USC 3132(a)(2)(D)'] }
  }
  if (share === 0) return { ...base, met: true }
  const met = note.test(
    'The share of the time spent supervising is as large as is asked for',
    supervisingTime >= share,
    'USCIS SES briefing, slide 6',
  )
  const says = `function 4: ${percent} of the time is spent supervising, and ${share / 100}% is asked for`
  return met ? { ...base, met } : { ...base, met, lacks: [says, 'USCIS SES briefing, slide 6'] }
}

/** What is missing of the functions: each by its number where all are needed, else that there is none at all. */
function missingFunctions(
  tests: readonly Test[],
  needed: 1 | 5,
  supervision: Supervision,
): (readonly [string, Cite])[] {
  if (needed === 1) return [['there is evidence for none of the five functions', '5 USC 3132(a)(2)']]
  return tests.flatMap(([, met], index) => {
    if (met) return []
    if (index === 3 && supervision.lacks !== undefined) return [supervision.lacks]
    const says = `function ${index + 1} has no evidence: the incumbent ${FUNCTIONS[index]}`
    return [[says, `ICE Directive 1056.1, 3.15(${index + 1})`] as const]
  })
}
