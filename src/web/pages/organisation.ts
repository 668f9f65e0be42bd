import type { Opens } from '../../desk/reach.ts'
import type { topUnits, unitFile } from '../../desk/units.ts'
import { dataTable, type Row } from '../components/data-table.ts'
import { filterForm } from '../components/filter-form.ts'
import { count, dateElement, shortDate } from '../components/formats.ts'
import { type Html, html, link } from '../components/markup.ts'
import type { Page, PageRequest } from '../request.ts'
import { actionHref, ROUTES } from '../routes.ts'
import { linkTo } from './opening.ts'

/** Departments and independent agencies. */
export function organisationPage(units: Awaited<ReturnType<typeof topUnits>>, register: boolean): Page {
  return {
    title: 'Organisation',
    part: 'organisation',
    body: html`<h1>Organisation</h1><p class="c-sub">${count(units.length)} departments and independent agencies, from OPM’s list of agencies and sub-elements and from the position listing.${register && html` <a class="usa-link" href="${ROUTES.powers.href()}">Who may: seats and powers</a>`}</p>${dataTable(
      {
        caption: 'Departments and independent agencies',
        stack: true,
        columns: [
          { key: 'name', label: 'Name' },
          { key: 'kind', label: 'Kind' },
          { key: 'code', label: 'Code' },
          { key: 'source', label: 'Source' },
        ],
        rows: units.map(
          (unit): Row => ({
            name: link({ href: ROUTES.unit.href({ unit: unit.id }), label: unit.name }),
            kind: unit.kind,
            code: unit.code ?? '',
            source: unit.source,
          }),
        ),
      },
    )}`,
  }
}

type File = NonNullable<Awaited<ReturnType<typeof unitFile>>>

/** One unit: what it belongs to, what is under it, its allocation ledger, and its posts on the day asked. */
export function unitPage(request: PageRequest, file: File, opens: Opens): Page {
  const { unit, path, below, posts } = file
  const on = request.query['on']
  const unitHref = (id: string): string => ROUTES.unit.href({ unit: id }, { on })
  return {
    title: unit.name,
    part: 'organisation',
    breadcrumb: [
      { label: 'Organisation', href: ROUTES.organisation.href() },
      ...path.slice(0, -1).map((parent) => ({ label: parent.name, href: unitHref(parent.id) })),
      { label: unit.name },
    ],
    body: html`<h1>${unit.name}</h1><p class="c-sub">${unit.kind}${unit.code !== null && `, code ${unit.code}`}. <a class="usa-link" href="${ROUTES.positions.href({ unit: unit.id, on })}">Its positions</a></p>
<div class="c-row c"><section class="c-sec"><div class="c-sech"><h2>Allocation ledger</h2><a class="usa-link c-s" href="${actionHref('positions/enter-allocation', { unit: unit.id })}">Enter an allocation</a></div>${ledgerTable(file, opens)}${
      // On a day before any post, the form stays, so that one finds back.
      (posts.length > 0 || (on !== undefined && file.postsAreOpen)) && postSection(request, file, opens)
    }</section><section class="c-sec"><h2>Under it: ${count(below.length)}</h2><ul class="c-list">${below.map((child) => html`<li>${link({ href: unitHref(child.id), label: child.name })}</li>`)}</ul></section></div>`,
  }
}

function ledgerTable({ unit, ledger }: File, opens: Opens): Html {
  return dataTable({
    caption: 'Allocations, newest first',
    stack: true,
    columns: [
      { key: 'from', label: 'From' },
      { key: 'until', label: 'Before' },
      { key: 'spaces', label: 'Positions', numeric: true },
      { key: 'minimum', label: 'Career-reserved minimum', numeric: true },
      { key: 'source', label: 'Source' },
      { key: 'mend', label: '' },
    ],
    rows: ledger.map(
      (row): Row => ({
        from: dateElement(row.from_on),
        until: row.until_on === null ? '' : dateElement(row.until_on),
        spaces: count(row.spaces),
        minimum: row.minimum === null ? '' : count(row.minimum),
        source: row.source,
        mend: html`<span class="c-acts">${linkTo(opens, { entry: row.event, stream: `allocation:${unit.id}` }, 'Entry')} <a class="usa-link" href="${actionHref('positions/correct-allocation', { unit: unit.id, entry: row.event })}">Correct</a> <a class="usa-link" href="${actionHref('positions/cancel-allocation', { unit: unit.id, entry: row.event })}">Cancel</a></span>`,
      }),
    ),
    empty: 'No allocation has been entered.',
  })
}

function postSection(request: PageRequest, { unit, posts }: File, opens: Opens): Html {
  const on = request.query['on']
  return html`<h2 class="margin-top-3" id="posts">Posts and reporting lines on ${shortDate(request.on)}</h2>${filterForm(
    {
      action: `${ROUTES.unit.href({ unit: unit.id })}#posts`,
      label: 'See the posts as of',
      filters: [{ kind: 'date', name: 'on', label: 'In effect on', value: on }],
      clearHref: `${ROUTES.unit.href({ unit: unit.id })}#posts`,
    },
  )}${dataTable({
    caption: 'Posts and to whom they report',
    stack: true,
    columns: [
      { key: 'title', label: 'Post' },
      { key: 'reports', label: 'Reports to' },
      { key: 'holder', label: 'Holder' },
      { key: 'since', label: 'Since' },
    ],
    rows: posts.map(
      (post): Row => ({
        title: post.title,
        reports: post.reports_to_title ?? post.reports_to ?? '',
        holder:
          post.holder_id === null
            ? 'vacant'
            : html`${linkTo(opens, { person: post.holder_id, source: post.holder_source ?? 'record' }, post.holder_name ?? post.holder_id, { on })}${post.capacity === 'acting' && ' (acting)'}`,
        since: post.since === null ? '' : dateElement(post.since),
      }),
    ),
    empty: 'No post stood here on this day.',
  })}`
}
