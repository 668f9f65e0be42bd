import type { IsoDate } from '../../base/dates.ts'
import type { topUnits, unitFile } from '../../desk/units.ts'
import { dataTable, type Row } from '../components/data-table.ts'
import { count, dateElement } from '../components/formats.ts'
import { html, link } from '../components/markup.ts'
import type { Page } from '../request.ts'
import { actionHref, ROUTES } from '../routes.ts'

/** Departments and independent agencies. */
export function organisationPage(units: Awaited<ReturnType<typeof topUnits>>): Page {
  return {
    title: 'Organisation',
    part: 'organisation',
    body: html`<h1>Organisation</h1><p class="c-sub">${count(units.length)} departments and independent agencies, from OPM’s list of agencies and sub-elements and from the position listing.</p>${dataTable(
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

/** One unit: what it belongs to, what is under it, its allocation ledger, its posts with their reporting lines. */
export function unitPage({ unit, path, below, ledger, posts }: File): Page {
  const titles = new Map(posts.map((post) => [post.id, post.title]))
  return {
    title: unit.name,
    part: 'organisation',
    breadcrumb: [
      { label: 'Organisation', href: ROUTES.organisation.href() },
      ...path
        .slice(0, -1)
        .map((parent) => ({ label: parent.name, href: ROUTES.unit.href({ unit: parent.id }) })),
      { label: unit.name },
    ],
    body: html`<h1>${unit.name}</h1><p class="c-sub">${unit.kind}${unit.code !== null && `, code ${unit.code}`}. <a class="usa-link" href="${ROUTES.positions.href({ unit: unit.id })}">Its positions</a></p>
<div class="c-row c"><section class="c-sec"><div class="c-sech"><h2>Allocation ledger</h2><a class="usa-link c-s" href="${actionHref('positions/enter-allocation', { unit: unit.id })}">Enter an allocation</a></div>${dataTable(
      {
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
            from: dateElement(row.from_on as IsoDate),
            until: row.until_on === null ? '' : dateElement(row.until_on as IsoDate),
            spaces: count(row.spaces),
            minimum: row.minimum === null ? '' : count(row.minimum),
            source: row.source,
            mend: html`<span class="c-acts"><a class="usa-link" href="${ROUTES.entry.href({ id: row.event })}">Entry</a> <a class="usa-link" href="${actionHref('positions/correct-allocation', { unit: unit.id, entry: row.event })}">Correct</a> <a class="usa-link" href="${actionHref('positions/cancel-allocation', { unit: unit.id, entry: row.event })}">Cancel</a></span>`,
          }),
        ),
        empty: 'No allocation has been entered.',
      },
    )}${
      posts.length > 0 &&
      html`<h2 class="margin-top-3">Posts and reporting lines</h2>${dataTable({
        caption: 'Posts and to whom they report',
        stack: true,
        columns: [
          { key: 'title', label: 'Post' },
          { key: 'reports', label: 'Reports to' },
          { key: 'holder', label: 'Holder' },
        ],
        rows: posts.map(
          (post): Row => ({
            title: post.title,
            reports: post.reports_to === null ? '' : (titles.get(post.reports_to) ?? post.reports_to),
            holder:
              post.holder_name === null
                ? 'vacant'
                : `${post.holder_name}${post.capacity === 'acting' ? ' (acting)' : ''}`,
          }),
        ),
      })}`
    }</section><section class="c-sec"><h2>Under it: ${count(below.length)}</h2><ul class="c-list">${below.map((child) => html`<li>${link({ href: ROUTES.unit.href({ unit: child.id }), label: child.name })}</li>`)}</ul></section></div>`,
  }
}
