import { addYears, type IsoDate, isIsoDate } from '../../../base/dates.ts'
import type { CasesAffected } from '../../../desk/law-change.ts'
import { type Answer, compareDays, type Difference, findRule, RULES } from '../../../rulebook/index.ts'
import { alert } from '../../components/alert.ts'
import { dataTable } from '../../components/data-table.ts'
import { filterForm } from '../../components/filter-form.ts'
import { counted, shortDate } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { pager } from '../../components/pager.ts'
import { pageOf } from '../../request.ts'
import { ROUTES, ruleHref } from '../../routes.ts'

/** The two days compared, as typed and as used. */
export type Days = {
  typedFrom: string
  typedTo: string
  from: IsoDate
  to: IsoDate
  wrong: string | undefined
}

const ROWS = 100

/** The days asked for: a year ago and today unless said. */
export function daysOf(query: Readonly<Record<string, string | undefined>>, today: IsoDate): Days {
  const yearAgo = addYears(today, -1)
  const { from: typedFrom = yearAgo, to: typedTo = today } = query
  const usable = isAsked(typedFrom) && isAsked(typedTo)
  return {
    typedFrom,
    typedTo,
    from: usable ? (typedFrom as IsoDate) : yearAgo,
    to: usable ? (typedTo as IsoDate) : today,
    wrong: [typedFrom, typedTo].find((date) => !isAsked(date)),
  }
}

/** Dates to which worked examples can be moved. */
function isAsked(date: string): boolean {
  return isIsoDate(date) && date >= '1979-01-01' && date <= '2100-12-31'
}

/** What would be answered otherwise on the second day than on the first: open cases, then worked examples by rule. */
export function diffPage(
  days: Days,
  cases: CasesAffected,
  query: Readonly<Record<string, string | undefined>>,
): Html {
  const { from, to, wrong } = days
  const differences = compareDays(RULES, from, to)
  const page = pageOf(query['page'])
  const pages = Math.ceil(differences.length / ROWS)
  const rules = new Set(differences.map(({ rule }) => rule)).size
  return html`${filterForm({
    action: ROUTES.lawDiff.href(),
    label: 'Compare two days',
    submit: 'Compare',
    filters: [
      {
        kind: 'date',
        name: 'from',
        label: 'First day',
        value: days.typedFrom,
        error: errorOf(days.typedFrom),
      },
      { kind: 'date', name: 'to', label: 'Second day', value: days.typedTo, error: errorOf(days.typedTo) },
    ],
  })}${wrong !== undefined && alert('error', html`<b>“${wrong}” is not a date from 1979 to 2100.</b> Type it as YYYY-MM-DD. Until then ${shortDate(from)} and ${shortDate(to)} are compared.`)}<section class="c-sec" id="cases"><h2>Open cases affected: ${cases.affected.length}</h2>${casesTable(cases, days)}</section><section class="c-sec" id="rules"><h2>Rules that answer otherwise: ${rules}</h2><p class="c-s">Each worked example is asked twice on the same facts, under the law of the one day and under that of the other. ${counted(differences.length, 'example')} of ${counted(rules, 'rule')} ${differences.length === 1 ? 'has' : 'have'} another answer.</p>${rulesTable(differences.slice((page - 1) * ROWS, page * ROWS), days)}${pager({ page, pages, href: (next) => ROUTES.lawDiff.href({ from, to, page: next }) })}</section>`
}

function errorOf(typed: string): string | undefined {
  return isAsked(typed) ? undefined : 'Not a date from 1979 to 2100'
}

function casesTable({ looked, affected }: CasesAffected, { from, to }: Days): Html {
  const said = `The last ruling of each open proposal and request that you may see was asked again on both days, with the facts that it was given: ${counted(looked, 'case')}.`
  return html`<p class="c-s">${said}</p>${dataTable({
    caption: 'Open cases affected',
    stack: true,
    columns: [
      { key: 'title', label: 'Case' },
      { key: 'rule', label: 'Rule' },
      { key: 'before', label: shortDate(from) },
      { key: 'after', label: shortDate(to) },
    ],
    rows: affected.map((one) => ({
      title: link({
        href:
          one.kind === 'proposal'
            ? ROUTES.proposal.href({ id: one.id })
            : ROUTES.spaces.href({ unit: one.id }),
        label: one.title,
      }),
      rule: link({ href: ruleHref(one.rule), label: one.rule }),
      before: answerWords(one.rule, one.before),
      after: answerWords(one.rule, one.after),
    })),
    empty: 'None of them comes out otherwise.',
  })}`
}

function rulesTable(list: readonly Difference[], { from, to }: Days): Html {
  return dataTable({
    caption: 'Rules that answer otherwise',
    stack: true,
    columns: [
      { key: 'rule', label: 'Rule' },
      { key: 'name', label: 'Worked example' },
      { key: 'before', label: shortDate(from) },
      { key: 'after', label: shortDate(to) },
    ],
    rows: list.map(({ rule, name, before, after }) => ({
      rule: link({ href: ruleHref(rule), label: rule }),
      name,
      before: answerWords(rule, before),
      after: answerWords(rule, after),
    })),
    empty: 'No worked example is answered otherwise.',
  })
}

function answerWords(rule: string, answer: Answer | 'absent'): string {
  if (answer === 'absent') return 'not asked'
  if (answer.kind === 'needs') return 'Needs more facts'
  return answer.kind === 'no-law' ? 'No law' : (findRule(rule)?.rule.says(answer.value) ?? '')
}
