import type { Context, Env, Hono } from 'hono'
import type { IsoDate } from '../base/dates.ts'
import type { Problem } from '../base/outcome.ts'
import { instruments } from '../rulebook/citing.ts'
import { SOURCE_CLASHES } from '../rulebook/clashes.ts'
import {
  type At,
  decide,
  describeRule,
  earliest,
  type Entry,
  explain,
  FACTS,
  findRule,
  GLOSSARY,
  readFacts,
  type ReadFacts,
  RULES,
  type Scope,
  TABLES,
} from '../rulebook/index.ts'
import { describeTable } from '../rulebook/kernel/describe-table.ts'
import { explainEarliest } from '../rulebook/kernel/explain-earliest.ts'
import { invalidAnswer, notFound } from './answers.ts'
import { dateProblem, isRecord, jsonOf, notJson } from './asked.ts'

/** The law: rules to list and to ask, and the tables, instruments, clashes and terms that stand behind them. */
export function lawOn<E extends Env>(app: Hono<E>): void {
  app.get('/api/rules', (context) => context.json(RULES.map(describeRule)))
  app.get('/api/rules/:topic/:rule', (context) => {
    const entry = entryOf(context)
    return entry === undefined
      ? notFound(context)
      : context.json({ ...describeRule(entry), cases: entry.cases })
  })
  app.post('/api/rules/:topic/:rule/decide', async (context) => {
    const asked = await askedOf(context)
    if (asked instanceof Response) return asked
    const { entry, at, read } = asked
    return context.json(explain(entry.rule, decide(entry.rule, at, read.facts), read.facts))
  })
  app.post('/api/rules/:topic/:rule/earliest', async (context) => {
    const asked = await askedOf(context)
    if (asked instanceof Response) return asked
    const { entry, at, read, notBefore } = asked
    const found = earliest(entry.rule, at, read.facts, notBefore)
    return found === undefined
      ? notFound(context)
      : context.json(explainEarliest(entry.rule, found, read.facts))
  })
  app.get('/api/tables', (context) => context.json(TABLES.map(describeTable)))
  app.get('/api/instruments', (context) => context.json(instrumentList()))
  app.get('/api/clashes', (context) => context.json(SOURCE_CLASHES))
  app.get('/api/glossary', (context) => context.json({ terms: GLOSSARY, facts: FACTS }))
}

function entryOf(context: Context): Entry | undefined {
  return findRule(`${context.req.param('topic')}/${context.req.param('rule')}`)
}

type Asked = { entry: Entry; at: At; read: ReadFacts; notBefore: IsoDate | undefined }

/** The question that was sent, or the answer where it cannot be used. */
async function askedOf(context: Context): Promise<Asked | Response> {
  const entry = entryOf(context)
  if (entry === undefined) return notFound(context)
  const body = await jsonOf(context)
  if (body === undefined) return notJson(context)
  const { on, known, notBefore, scopes = [], facts = {} } = body
  const problems: Problem[] = [
    ...dateProblem('on', on, true),
    ...dateProblem('known', known, false),
    ...dateProblem('notBefore', notBefore, false),
  ]
  if (!Array.isArray(scopes) || !scopes.every(isScope)) {
    problems.push({
      field: 'scopes',
      value: scopes,
      message: 'expected a list such as ["component:ICE"]',
      code: 'invalid-input',
    })
  }
  if (!isRecord(facts)) {
    problems.push({
      field: 'facts',
      value: facts,
      message: 'expected an object of facts',
      code: 'invalid-input',
    })
    return invalidAnswer(context, problems)
  }
  const read = readFacts(entry.rule, facts)
  problems.push(...read.problems)
  if (problems.length > 0) return invalidAnswer(context, problems)
  const at = {
    on: on as IsoDate,
    scopes: scopes as Scope[],
    ...(known === undefined ? {} : { known: known as IsoDate }),
  }
  return { entry, at, read, notBefore: notBefore as IsoDate | undefined }
}

function isScope(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    (value === 'government' || /^(department|component|setting):[A-Za-z0-9-]+$/.test(value))
  )
}

/** Every instrument with its dates, and by id what cites it. */
function instrumentList() {
  return instruments().map(({ citing, ...one }) => ({
    ...one,
    citing: Object.fromEntries(Object.entries(citing).map(([kind, ids]) => [kind, [...ids]])),
  }))
}
