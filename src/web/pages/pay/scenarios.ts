import { findAction } from '../../../actions/index.ts'
import type { PaySheet } from '../../../desk/pay-worksheet.ts'
import {
  compareScenarios,
  type GroupMeans,
  overlayOf,
  type ScenarioResult,
} from '../../../record/worksheet/scenarios.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, counted, money, shortDate } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { share } from '../../islands/sheet-cells.ts'
import type { Page, PageRequest } from '../../request.ts'
import { actionHref, ROUTES } from '../../routes.ts'
import { rulesUsed } from '../rules-used.ts'
import { RULES_OF_WORKSHEET } from './rules-used.ts'

/** What the proposals are called among the scenarios. */
const PROPOSED = 'As proposed'

/** Saved scenarios side by side with what is proposed: sums, the pool, and the means of each component and level. */
export function scenariosPage({ session }: PageRequest, sheet: PaySheet): Page {
  const { unitName, fiscalYear, rows, terms, worksheet } = sheet
  // What is proposed for who asks stands in no figure; neither does what a scenario gives to that one.
  const others = rows.filter(({ person }) => person !== sheet.own)
  const results = compareScenarios(others, terms, [
    { name: PROPOSED, overlay: new Map() },
    ...worksheet.scenarios.map(({ name, rows: saved }) => ({ name, overlay: overlayOf(saved, others) })),
  ])
  const place = { unit: sheet.unit, year: String(fiscalYear) }
  return {
    title: `Scenarios, FY${fiscalYear}, ${unitName}`,
    part: 'pay',
    breadcrumb: [
      { label: 'Pay and awards', href: ROUTES.pay.href() },
      { label: `Worksheet of FY${fiscalYear}`, href: ROUTES.payWorksheet.href(place) },
      { label: 'Scenarios' },
    ],
    body: html`<h1>Scenarios, FY${fiscalYear}: ${counted(worksheet.scenarios.length, 'scenario')} beside the proposals</h1><p class="c-sub">${unitName}. A scenario proposes nothing. It is saved from the what-if of the worksheet; a later one of the same name takes its place.</p>
<section class="c-sec first" id="sums"><h2>Sums</h2>${sumsTable(results)}${savedList(sheet, session.who.powers)}</section>${groupsSection('component', 'By component, beside last year', results, ({ byComponent }) => byComponent)}${groupsSection('level', 'By rating, beside last year', results, ({ byLevel }) => byLevel)}<p class="c-xs">Means count who gets nothing with 0. ${SMALL_WORDS}</p>${rulesUsed(RULES_OF_WORKSHEET)}`,
  }
}

function sumsTable(results: readonly ScenarioResult[]): Html {
  const lines: readonly (readonly [label: string, of: (result: ScenarioResult) => string])[] = [
    ['Raises, a year', ({ raises }) => money(raises)],
    ['Executives raised', ({ raised }) => count(raised)],
    ['Awards', ({ awards }) => money(awards)],
    ['Executives given an award', ({ recipients }) => count(recipients)],
    ['Left of the pool', ({ poolLeft }) => (poolLeft === null ? 'no pool' : money(poolLeft))],
    ['Over the pool', ({ poolOver }) => (poolOver === 0 ? 'nothing' : money(poolOver))],
    ['To Levels 4 and 5', ({ shareToHighest }) => (shareToHighest === null ? 'none' : share(shareToHighest))],
    ['Mean raise', ({ all }) => meanWords(all.raise)],
    ['Mean award', ({ all }) => meanWords(all.award)],
    ['Carried to the next year', ({ carried }) => money(carried)],
    ['Amounts refused', ({ blocked }) => count(blocked)],
    ['Warnings', ({ warnings }) => count(warnings)],
  ]
  return dataTable({
    caption: 'Sums of the scenarios',
    wide: true,
    columns: [{ key: 'what', label: 'What' }, ...results.map(({ name }, index) => column(name, index))],
    rows: lines.map(
      ([label, of]): Row => ({
        what: label,
        ...Object.fromEntries(
          results.map((result, index) => [
            `s${index}`,
            label === 'Over the pool' && result.poolOver > 0
              ? html`${of(result)} ${statusTag({ tone: 'bad', words: 'Over' })}`
              : of(result),
          ]),
        ),
      }),
    ),
  })
}

function column(name: string, index: number): { key: string; label: string; numeric: boolean } {
  return { key: `s${index}`, label: name, numeric: true }
}

function savedList({ worksheet, unit, fiscalYear }: PaySheet, powers: readonly string[]): Html | false {
  const action = findAction('pay/drop-scenario')
  const drops = action !== undefined && powers.includes(action.power) && worksheet.closed === undefined
  const place = { unit, year: String(fiscalYear) }
  return (
    worksheet.scenarios.length > 0 &&
    html`<ul class="c-list">${worksheet.scenarios.map(({ name, savedOn, rows }) => html`<li>${link({ href: ROUTES.payWorksheet.href(place, { scenario: name }), label: name })}: saved on ${shortDate(savedOn)}, ${counted(rows.length, 'row')}. ${drops && link({ href: actionHref(action.id, { unit, fiscalYear, scenario: name, back: ROUTES.payScenarios.href(place) }), label: `Drop ${name}` })}</li>`)}</ul>`
  )
}

/** Groups of fewer executives are not told apart: their means would be one person's pay. */
const SMALL = 5
const SMALL_WORDS = `Groups of fewer than ${SMALL} executives are left out, and the next smallest with a single one of them.`

function groupsSection(
  id: string,
  title: string,
  results: readonly ScenarioResult[],
  of: (result: ScenarioResult) => readonly GroupMeans[],
): Html {
  const [first] = results
  const groups = first === undefined ? [] : of(first)
  const shut = shutGroups(groups)
  return html`<section class="c-sec" id="${id}"><h2>${title}</h2>${dataTable({
    caption: title,
    wide: true,
    columns: [
      { key: 'group', label: 'Group' },
      { key: 'count', label: 'Executives', numeric: true },
      { key: 'last', label: 'Award last year', numeric: true },
      ...results.map(({ name }, index) => ({ ...column(`${name}: raise / award`, index) })),
    ],
    rows: groups.map(
      (group): Row => ({
        group: group.group,
        count: shut.has(group.group) ? `fewer than ${SMALL}, or held with one` : count(group.count),
        last: shut.has(group.group) ? 'left out' : meanWords(group.lastAward),
        ...Object.fromEntries(
          results.map((result, index) => {
            const same = of(result).find((one) => one.group === group.group)
            const words =
              same === undefined || shut.has(group.group)
                ? 'left out'
                : `${meanWords(same.raise)} / ${meanWords(same.award)}`
            return [`s${index}`, words]
          }),
        ),
      }),
    ),
  })}</section>`
}

/** Which groups are left out: the small ones, and where that is one alone, the next smallest too, so that no subtraction tells it. */
export function shutGroups(groups: readonly Pick<GroupMeans, 'group' | 'count'>[]): ReadonlySet<string> {
  const bySize = groups.toSorted((a, b) => a.count - b.count)
  const small = bySize.filter((one) => one.count < SMALL)
  const next = small.length === 1 ? bySize.slice(1, 2) : []
  return new Set([...small, ...next].map(({ group }) => group))
}

function meanWords(points: number | null): string {
  return points === null ? 'none' : share(points)
}
