import { casesAffected } from '../desk/law-change.ts'
import { seesRegister } from '../desk/powers.ts'
import { clausesOf, provingTests, type Trace, traceOf } from '../desk/trace.ts'
import { instruments, readersOf } from '../rulebook/citing.ts'
import { findRule, RULES } from '../rulebook/index.ts'
import type { Handler } from './handler.ts'
import { notFoundPage } from './pages/errors.ts'
import { lawPage, lawView } from './pages/law.ts'
import { clashesPage } from './pages/law/clashes.ts'
import { daysOf, diffPage } from './pages/law/diff.ts'
import { lawFrame } from './pages/law/frame.ts'
import { glossaryPage } from './pages/law/glossary.ts'
import { instrumentPage } from './pages/law/instrument.ts'
import { instrumentsPage } from './pages/law/instruments.ts'
import { onDayPage } from './pages/law/on-day.ts'
import { payBandsPage } from './pages/law/pay-bands.ts'
import { tablePage } from './pages/law/table.ts'
import { tableOf, tablesPage } from './pages/law/tables.ts'
import { tracePage } from './pages/law/trace.ts'
import { rulePage, ruleView } from './pages/rule.ts'
import type { PageRequest } from './request.ts'
import { ROUTES, ruleHref } from './routes.ts'

const TABLES_UP = { label: 'Tables', href: ROUTES.tables.href() }
const INSTRUMENTS_UP = { label: 'Instruments', href: ROUTES.instruments.href() }

/** Pages about the law: the same for everybody who is signed in. Fixed addresses stand before those with a part to fill in. */
export const LAW_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.law,
    shows: 'law',
    get: (request) => Promise.resolve({ part: 'law', title: 'Law', body: lawPage(lawOf(request)) }),
  },
  {
    route: ROUTES.lawOn,
    shows: 'law',
    get: ({ query, today }) =>
      Promise.resolve(
        lawFrame({
          title: 'What was the law on this date',
          about: 'Every rule with the version in force on a day: what it says, since when, and by what.',
          body: onDayPage(query, today),
        }),
      ),
  },
  {
    route: ROUTES.lawDiff,
    shows: 'law',
    async get({ desk, session, query, today }) {
      const days = daysOf(query, today)
      return lawFrame({
        title: 'What a change of law changes',
        about:
          'Two days compared: the open cases and the worked examples that come out otherwise on the second.',
        body: diffPage(days, await casesAffected(desk, session.who, days.from, days.to), query),
      })
    },
  },
  {
    route: ROUTES.tables,
    shows: 'law',
    get: ({ query }) =>
      Promise.resolve(
        lawFrame({
          title: 'Tables',
          about: 'The dated figures and lists that the rules read, one row a legal instrument.',
          body: tablesPage(query),
        }),
      ),
  },
  {
    route: ROUTES.payBands,
    shows: 'law',
    get: ({ today }) =>
      Promise.resolve(
        lawFrame({
          title: 'Pay since 1991',
          about: 'The SES pay band with the levels of the Executive Schedule, from the schedules on record.',
          body: payBandsPage(today),
          up: [TABLES_UP],
        }),
      ),
  },
  {
    route: ROUTES.lawTable,
    shows: 'law',
    get({ context, today }) {
      const table = tableOf(context.req.param('table') ?? '')
      if (table === undefined) return Promise.resolve(notFoundPage())
      const readers = [...(readersOf().get(table.title) ?? [])].map((id) => ({
        id,
        asks: findRule(id)?.rule.asks ?? id,
      }))
      return Promise.resolve(
        lawFrame({
          title: table.title,
          about: 'A dated table of the rulebook: one row a legal instrument, the newest first.',
          body: tablePage(table, today, readers),
          up: [TABLES_UP],
        }),
      )
    },
  },
  {
    route: ROUTES.instruments,
    shows: 'law',
    get: ({ query, today }) =>
      Promise.resolve(
        lawFrame({
          title: 'Instruments',
          about:
            'Every statute, regulation, order, memorandum and directive that is cited: its dates, what took its place, and what is not at hand.',
          body: instrumentsPage(query, today),
        }),
      ),
  },
  {
    route: ROUTES.instrument,
    shows: 'law',
    get({ context, session, today }) {
      const one = instruments().find(({ slug }) => slug === context.req.param('instrument'))
      return Promise.resolve(
        one === undefined
          ? notFoundPage()
          : lawFrame({
              title: one.id,
              about: one.title,
              body: instrumentPage(one, today, seesRegister(session.who)),
              up: [INSTRUMENTS_UP],
            }),
      )
    },
  },
  {
    route: ROUTES.clashes,
    shows: 'law',
    get: ({ query, session }) =>
      Promise.resolve(
        lawFrame({
          title: 'Sources that clash',
          about: 'Every point on which the sources differ: what each says, what is taken, and why.',
          body: clashesPage(query, seesRegister(session.who)),
        }),
      ),
  },
  {
    route: ROUTES.glossary,
    shows: 'law',
    get: ({ query }) =>
      Promise.resolve(
        lawFrame({
          title: 'Glossary',
          about:
            'The terms of the field, and the facts that rules take: how each is given, and under which names.',
          body: glossaryPage(query),
        }),
      ),
  },
  {
    route: ROUTES.trace,
    shows: 'law',
    async get({ query }) {
      return lawFrame({
        title: 'Trace of the clauses',
        about: 'Every clause of the five source documents, with the rule or the test that carries it.',
        body: tracePage(await traced(), query),
      })
    },
  },
  {
    route: ROUTES.rule,
    shows: 'law',
    get({ context, query, today }) {
      const entry = findRule(`${context.req.param('topic')}/${context.req.param('rule')}`)
      if (entry === undefined) return Promise.resolve(notFoundPage())
      const view = ruleView(entry, query, today)
      return Promise.resolve({
        part: 'law',
        title: view.title,
        breadcrumb: [{ label: 'Law', href: ROUTES.law.href() }, { label: entry.rule.id }],
        body: rulePage(view),
      })
    },
  },
]

function lawOf({ query, today }: PageRequest) {
  return lawView(RULES, query, { today, action: ROUTES.law.href(), ruleHref })
}

let kept: Promise<Trace> | undefined

/** The trace with the tests as listed, made once: neither clauses nor rules change while Cadre runs. */
async function traced(): Promise<Trace> {
  kept ??= Promise.all([clausesOf(), provingTests()]).then(([clauses, tests]) =>
    traceOf(clauses, tests, () => true),
  )
  return await kept
}
