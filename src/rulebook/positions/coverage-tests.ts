import type { Cite } from '../authorities.ts'
import type { FactId, FactValue } from '../facts.ts'
import type { Note, Test } from '../kernel/note.ts'
import type { Given } from '../kernel/rule.ts'
import { CONTRACT_APPEALS } from '../tables/contract-appeals.ts'
import { EQUIVALENT_POSITION } from '../tables/equivalent-position.ts'
import { EXCLUDED_AGENCIES } from '../tables/excluded-agencies.ts'

/** What the SES position test must know. */
export const NEEDS = [
  'agencyKind',
  'positionLevel',
  'needsSenateConfirmation',
  'positionClass',
  'directsUnit',
  'accountableForPrograms',
  'monitorsGoals',
  'supervisesEmployees',
  'makesPolicy',
] as const satisfies readonly FactId[]

/** What it must know of an equivalent position besides. */
export const MAY = ['dutiesComparable', 'payComparable'] as const satisfies readonly FactId[]

export type Needs = (typeof NEEDS)[number]
export type May = (typeof MAY)[number]

/** The kinds of position outside the SES under one version of the statute, each with its clause. */
export type Excepted = Readonly<Partial<Record<FactValue<'positionClass'>, Cite>>>

/** What the position must be: in a covered agency, high enough, filled without the Senate, no excepted kind. */
export function positionTests(
  facts: Given<Needs, May>,
  note: Note,
  level: string,
  excepted: Excepted,
): Test[] {
  const outside = note.table(EXCLUDED_AGENCIES)[facts.agencyKind]
  const boards = facts.positionClass === 'board of contract appeals'
  const except = boards ? note.table(CONTRACT_APPEALS) : excepted[facts.positionClass]
  const high = facts.positionLevel !== 'GS-15 or below' && facts.positionLevel !== 'other'
  return [
    [
      'The agency is covered',
      outside === undefined,
      outside ?? '5 USC 3132(a)(1)',
      'its agency stands outside the SES',
    ],
    [level, high, '5 USC 3132(a)(2)', 'it is not at that level'],
    ...equivalentTests(facts, note),
    [
      'It is filled without the consent of the Senate',
      !facts.needsSenateConfirmation,
      '5 USC 3132(a)(2)',
      'it is filled with the consent of the Senate',
    ],
    [
      'It is none of the excepted kinds of position',
      except === undefined,
      except ?? '5 USC 3132(a)(2)',
      'it is of an excepted kind',
    ],
  ]
}

function equivalentTests(facts: Given<Needs, May>, note: Note): Test[] {
  if (facts.positionLevel !== 'equivalent') return []
  const cite = note.table(EQUIVALENT_POSITION)
  return [
    [
      'Its duties are comparable to that level',
      facts.dutiesComparable === true,
      cite,
      'its duties are not comparable to that level',
    ],
    [
      'Its pay is comparable to that level',
      facts.payComparable === true,
      cite,
      'its pay is not comparable to that level',
    ],
  ]
}

/** The five functions that the statute lists; whether the incumbent supervises may rest on more than is said of it. */
export function functionTests(
  facts: Omit<Given<Needs, May>, 'supervisesEmployees'>,
  supervises: boolean,
): Test[] {
  return [
    [
      'The incumbent directs an organizational unit',
      facts.directsUnit,
      '5 USC 3132(a)(2)(A)',
      'the incumbent directs no organizational unit',
    ],
    [
      'The incumbent answers for particular programs',
      facts.accountableForPrograms,
      '5 USC 3132(a)(2)(B)',
      'the incumbent answers for no particular program',
    ],
    [
      'The incumbent monitors and adjusts the goals',
      facts.monitorsGoals,
      '5 USC 3132(a)(2)(C)',
      'the incumbent does not monitor and adjust the goals',
    ],
    [
      'The incumbent supervises others than personal assistants',
      supervises,
      '5 USC 3132(a)(2)(D)',
      'the incumbent supervises nobody but personal assistants',
    ],
    [
      'The incumbent otherwise makes policy or acts as an executive',
      facts.makesPolicy,
      '5 USC 3132(a)(2)(E)',
      'the incumbent makes no policy and has no other executive function',
    ],
  ]
}
