import { findAction } from '../../../actions/index.ts'
import { paysOrRuns } from '../../../desk/pay-payments.ts'
import type { PayHome } from '../../../desk/pay-home.ts'
import type { Cents } from '../../../base/money.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, counted, money, shortDate } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import type { Page, PageRequest } from '../../request.ts'
import { actionHref, ROUTES } from '../../routes.ts'
import { criticalPaySection } from './critical.ts'
import { rulesUsed } from '../rules-used.ts'
import { whoseTurn } from '../proposals/turn.ts'
import { RULES_OF_PAY_HOME } from './rules-used.ts'

/** Pay and awards: worksheets and pools of the office, what waits for whom, and the way to each. */
export function payHomePage({ session }: PageRequest, home: PayHome): Page {
  const { sheets, pools, opens } = home
  const waiting = sheets.reduce(
    (sum, { counts, worksheet }) => sum + (worksheet.closed_on === null ? counts.waiting : 0),
    0,
  )
  return {
    title: 'Pay and awards',
    part: 'pay',
    breadcrumb: [{ label: 'Pay and awards' }],
    body: html`<h1>Pay and awards: ${waiting === 0 ? 'nothing waits for a decision' : `${counted(waiting, 'proposal waits', 'proposals wait')} for a decision`}</h1><p class="c-sub">Adjustments and performance awards after each appraisal year, and the pools that bear the awards, as far as your seat sees them. ${link({ href: ROUTES.ranks.href(), label: 'Rank awards' })}</p>
${opens !== undefined && opening(opens)}<section class="c-sec"><h2>Worksheets</h2>${dataTable({
      caption: 'Worksheets',
      stack: true,
      columns: [
        { key: 'year', label: 'Appraisal year' },
        { key: 'unit', label: 'Agency' },
        { key: 'payOn', label: 'Rates begin' },
        { key: 'proposed', label: 'Proposed', numeric: true },
        { key: 'recommended', label: 'Recommended', numeric: true },
        { key: 'approved', label: 'Approved', numeric: true },
        { key: 'waits', label: 'Waits for' },
        { key: 'scenarios', label: '' },
      ],
      rows: sheets.map(sheetRow),
      empty: 'No worksheet is open to your seat.',
    })}</section><section class="c-sec"><h2>Pools of performance awards</h2>${dataTable({
      caption: 'Pools of performance awards',
      stack: true,
      columns: [
        { key: 'year', label: 'Fiscal year' },
        { key: 'unit', label: 'Agency' },
        { key: 'base', label: 'Base', numeric: true },
        { key: 'used', label: 'Approved', numeric: true },
        { key: 'recipients', label: 'Awards', numeric: true },
        { key: 'reported', label: 'Report to OPM' },
      ],
      rows: pools.map((pool): Row => {
        const place = { unit: pool.unit_id, year: String(pool.fiscal_year) }
        return {
          year: link({ href: ROUTES.payPool.href(place), label: `FY${pool.fiscal_year}` }),
          unit: pool.unit_name,
          base: baseOf(pool),
          used: money(pool.used as Cents),
          recipients: count(pool.recipients),
          reported:
            pool.reported_on !== null
              ? shortDate(pool.reported_on)
              : pool.approved_on === null
                ? 'nothing approved yet'
                : statusTag({ tone: 'soon', words: 'Not reported' }),
        }
      }),
      empty: 'No pool is open to your seat.',
    })}</section>${criticalPaySection(home.critical, session.who)}${paysOrRuns(session.who) && html`<p>${link({ href: ROUTES.payPayments.href(), label: 'Payments, and what falls due' })}</p>`}${session.who.person !== undefined && html`<p class="c-s">${link({ href: ROUTES.payPerson.href({ person: session.who.person }), label: 'Your own pay and awards' })} stand by themselves; what is proposed for you is not shown to you before it is decided.</p>`}${seldom(session.who)}${rulesUsed(RULES_OF_PAY_HOME)}`,
  }
}

/** What the limit of a pool is a share of. */
function baseOf({ base, positions }: PayHome['pools'][number]): string {
  const heads = positions === null ? undefined : counted(positions, 'SES position')
  if (base === null) return heads ?? 'not on record'
  return heads === undefined ? money(base as Cents) : `${money(base as Cents)}, until 5 Feb 1985 ${heads}`
}

/** Steps that are taken for an agency or a position, and not from one executive’s page. */
const SELDOM = [
  'pay/publish-plan',
  'pay/lift-to-minimum',
  'pay/apply-schedule',
  'pay/request-critical',
  'pay/consult-critical',
  'pay/grant-critical',
  'pay/end-critical',
] as const

function seldom({ powers, unit }: PageRequest['session']['who']): Html | false {
  const actions = SELDOM.flatMap((id) => findAction(id) ?? []).filter(({ power }) => powers.includes(power))
  return (
    actions.length > 0 &&
    html`<details class="c-more"><summary>Seldom needed: ${count(actions.length)}</summary><ul class="c-list">${actions.map(({ id, title }) => html`<li>${link({ href: actionHref(id, { ...(unit === undefined ? {} : { unit }), back: ROUTES.pay.href() }), label: title })}</li>`)}</ul></details>`
  )
}

function opening(unit: string): Html | false {
  const actions = ['pay/open-worksheet', 'awards/open-pool'].flatMap((id) => findAction(id) ?? [])
  if (actions.length === 0) return false
  return html`<p class="c-acts">${actions.map(({ id, title }) => html`<a class="usa-link" href="${actionHref(id, { unit, back: ROUTES.pay.href() })}">${title}</a> `)}</p>`
}

function sheetRow({ worksheet, unitName, counts, whole, turns }: PayHome['sheets'][number]): Row {
  const place = { unit: worksheet.unit_id, year: String(worksheet.fiscal_year) }
  const waits =
    worksheet.closed_on !== null
      ? html`${statusTag({ tone: 'plain', words: 'Closed' })} ${shortDate(worksheet.closed_on)}`
      : turns.length === 0
        ? 'proposals'
        : html`${turns.map(
            (turn) =>
              html`<div>${turn.title}, ${counted(turn.of, 'executive')}: ${whoseTurn(turn)}${turn.mine && html` ${statusTag({ tone: 'soon', words: 'Your turn' })}`}</div>`,
          )}`
  return {
    year: link({ href: ROUTES.payWorksheet.href(place), label: `Worksheet of FY${worksheet.fiscal_year}` }),
    unit: unitName,
    payOn: shortDate(worksheet.pay_on),
    proposed: count(counts.proposed),
    recommended: count(counts.recommended),
    approved: count(counts.approved),
    waits,
    scenarios: whole ? link({ href: ROUTES.payScenarios.href(place), label: 'Scenarios' }) : '',
  }
}
