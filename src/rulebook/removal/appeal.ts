import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactValue } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'

type Action = FactValue<'appealedAction'>
type Needs = 'appealedAction'
type May = 'coveredByAdverseActions' | 'endIsDisciplinary' | 'atVeteransAffairs'
type Route =
  | 'none'
  | 'Merit Systems Protection Board'
  | 'informal hearing only'
  | 'grievance of Veterans Affairs, then court'

/** Where the executive may turn, and what is looked at there. */
type Answer = { route: Route; matter: string }
type Way = Answer & { by: Cite }

const BOARD = 'Merit Systems Protection Board'
const NONE: Way = { route: 'none', matter: 'nothing', by: '5 USC 3592(c)' }
const COMPETITION = 'whether the competitive procedures were followed'

/** Where an action against an executive may be appealed. */
export const appeal = rule<Needs, Answer, May>({
  id: 'removal/appeal',
  asks: 'Where may this action be appealed, and what is looked at?',
  needs: ['appealedAction'],
  may: ['coveredByAdverseActions', 'endIsDisciplinary', 'atVeteransAffairs'],
  says: ({ route, matter }: Answer) =>
    route === 'none' ? 'No appeal.' : `${route[0]?.toUpperCase()}${route.slice(1)}: ${matter}.`,
  changes: ({ route }) =>
    route === 'none'
      ? ['An action for discipline against one who is covered could go to the Board.']
      : ['The end of a noncareer appointment could not be appealed.'],
  law: [
    version('2017-06-23', true, '5 USC 3595(c)', '5 CFR 359.606'),
    version('1995-02-02', false, '5 USC 3595(c)', '5 CFR 359.606'),
    version('1985-02-06', false, '5 USC 3595(c)', '5 USC 3595(c)'),
  ],
})

function version(
  from: string,
  veterans: boolean,
  statute: Cite,
  regulation: Cite,
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by: [
      '5 USC 3592',
      statute,
      '5 USC 3595a(c)',
      '5 USC 7543(d)',
      ...(regulation === statute ? [] : [regulation]),
      ...(veterans ? (['38 USC 713'] as const) : []),
    ],
    summary: `A removal in probation for performance or conduct has no appeal; after probation one for performance has an informal hearing alone. Discipline, a refused move and a furlough go to the Board; a reduction in force too, but only on whether the competitive procedures were followed. Noncareer and limited appointees and reemployed annuitants have none, except a covered limited appointee against discipline.${veterans ? ' At Veterans Affairs discipline goes to its own grievance and then to court.' : ''}`,
    alsoNeeds: ({ appealedAction }) =>
      appealedAction === 'end of a limited appointment'
        ? ['coveredByAdverseActions', 'endIsDisciplinary']
        : undefined,
    apply(facts, note): Answer {
      const { route, matter, by } = wayOf(facts, veterans, regulation, note)
      note.says('Where it may be appealed', route, by)
      note.says('What is looked at', matter, by)
      return { route, matter }
    },
  }
}

function wayOf(facts: Given<Needs, May>, veterans: boolean, regulation: Cite, note: Note): Way {
  const { appealedAction: action } = facts
  const discipline = action === 'removal or suspension for discipline'
  if (discipline && veterans) {
    const there = note.test(
      'The executive serves at Veterans Affairs, which acts under its own section',
      facts.atVeteransAffairs === true,
      '38 USC 713',
    )
    if (there)
      return { route: 'grievance of Veterans Affairs, then court', matter: 'the action', by: '38 USC 713' }
  }
  if (action === 'end of a limited appointment') {
    const covered = note.test(
      'The limited appointee is covered against adverse actions, and the reason is discipline',
      facts.coveredByAdverseActions === true && facts.endIsDisciplinary === true,
      '5 CFR 752.601(c)(2)',
    )
    return covered ? { route: BOARD, matter: 'the action', by: '5 CFR 752.601(c)(2)' } : NONE
  }
  return waysOf(regulation)[action]
}

function waysOf(regulation: Cite): Readonly<Record<Exclude<Action, 'end of a limited appointment'>, Way>> {
  const reduction: Way = { route: BOARD, matter: COMPETITION, by: regulation }
  const discipline: Way = { route: BOARD, matter: 'the action', by: '5 USC 7543(d)' }
  return {
    'removal in probation for performance or conduct': { ...NONE, by: '5 USC 3592(a)' },
    'reduction in force in probation': reduction,
    'removal for performance after probation': {
      route: 'informal hearing only',
      matter: 'the executive may be heard',
      by: '5 USC 3592(a)',
    },
    'removal or suspension for discipline': discipline,
    'removal for refusing a directed move': discipline,
    'reduction in force': reduction,
    furlough: {
      route: BOARD,
      matter: 'whether the regulation and the procedures were followed',
      by: '5 CFR 359.805',
    },
    'end of a noncareer appointment': NONE,
    'removal of a reemployed annuitant': NONE,
  }
}
