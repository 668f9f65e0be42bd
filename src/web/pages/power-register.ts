import type { IsoDate } from '../../base/dates.ts'
import type { Register } from '../../desk/powers.ts'
import { ROLE_TERMS } from '../../desk/roles.ts'
import { settingOf } from '../../rulebook/settings.ts'
import { dataTable, type Row } from '../components/data-table.ts'
import { dateElement } from '../components/formats.ts'
import { type Html, html } from '../components/markup.ts'
import { type Status, statusTag } from '../components/tags.ts'
import { actionHref, ROUTES } from '../routes.ts'

/** What a change is, in cells; the same for roles, powers, delegations and settings. */
type Line = {
  change: {
    stream: string
    unit_id: string | null
    state: 'proposed' | 'declined' | 'in force'
    asked_on: IsoDate | null
    from_on: IsoDate | null
    until_on: IsoDate | null
    proposed_by: string
    approved_by: string | null
  }
  what: string
  who: string
  document: string
}

/** A power in words: `establish position`. */
export function powerWords(power: string): string {
  return power.replaceAll('-', ' ')
}

/** Every change of a register as one list of lines. */
function linesOf({ roles, powers, delegations, settings }: Register): Record<keyof Register, Line[]> {
  return {
    roles: roles.map((row) => ({
      change: row,
      what: ROLE_TERMS[row.role].title,
      who: `${row.person}${row.capacity === 'acting' ? ' (acting)' : ''}`,
      document: row.document,
    })),
    powers: powers.map((row) => ({
      change: row,
      what: `${powerWords(row.power)}${row.delegable ? '' : ', not delegable'}`,
      who: row.post ?? row.post_id,
      document: row.reference,
    })),
    delegations: delegations.map((row) => ({
      change: row,
      what: powerWords(row.power),
      who: `from ${row.from_title ?? row.from_post} to ${row.to_title ?? row.to_post}`,
      document: row.document,
    })),
    settings: settings.map((row) => {
      const setting = settingOf(row.setting)
      const option = setting?.options.find(({ value }) => value === row.value)
      return {
        change: row,
        what: setting?.title ?? row.setting,
        who: option?.title ?? row.value,
        document: `${row.source}: ${row.reason}`,
      }
    }),
  }
}

const TITLES: Readonly<Record<keyof Register, readonly [title: string, what: string, who: string]>> = {
  roles: ['Roles', 'Role', 'Person'],
  powers: ['Powers of seats', 'Power', 'Seat'],
  delegations: ['Delegations', 'Power', 'Seats'],
  settings: ['Settings', 'Point', 'Reading'],
}

/** What waits for a second person, with the ways to approve or decline it for a seat that may. */
export function openChangesTable(open: Register, may: { approve: boolean; back: string }): Html {
  const lines = Object.entries(linesOf(open)).flatMap(([kind, some]) =>
    some.map((line) => ({ ...line, kind: TITLES[kind as keyof Register][0] })),
  )
  return dataTable({
    caption: 'Changes that wait for a second person',
    stack: true,
    columns: [
      { key: 'what', label: 'Change' },
      { key: 'who', label: 'For' },
      { key: 'office', label: 'Office' },
      { key: 'from', label: 'From' },
      { key: 'document', label: 'Document' },
      { key: 'by', label: 'Proposed by' },
      { key: 'decide', label: '' },
    ],
    rows: lines.map(({ change, what, who, document, kind }): Row => {
      const unit = change.unit_id ?? 'US'
      const query = { unit, change: change.stream, back: may.back }
      const about = html`<span class="usa-sr-only"> ${change.stream}</span>`
      return {
        what: `${kind}: ${what}`,
        who,
        office: unit,
        from: change.asked_on === null ? '' : dateElement(change.asked_on),
        document,
        by: change.proposed_by,
        decide: may.approve
          ? html`<span class="c-acts"><a class="usa-link" href="${actionHref('organisation/approve-change', query)}">Approve${about}</a> <a class="usa-link" href="${actionHref('organisation/decline-change', query)}">Decline${about}</a></span>`
          : '',
      }
    }),
    empty: 'No change waits for a second person.',
  })
}

/** The register: each kind of change under its heading. */
export function registerTables(register: Register, on: IsoDate, may: { end: boolean; back: string }): Html {
  const lines = linesOf(register)
  return html`${(Object.keys(TITLES) as (keyof Register)[]).map((kind) => {
    const [title, what, who] = TITLES[kind]
    return html`<h3>${title}</h3>${dataTable({
      caption: title,
      stack: true,
      columns: [
        { key: 'what', label: what },
        { key: 'who', label: who },
        { key: 'office', label: 'Office' },
        { key: 'state', label: 'State' },
        { key: 'from', label: 'From' },
        { key: 'until', label: 'Before' },
        { key: 'document', label: 'Document' },
        { key: 'by', label: 'Proposed and approved by' },
        { key: 'end', label: '' },
      ],
      rows: lines[kind].map((line) => rowOf(line, on, may)),
      empty: 'None stands on this day.',
    })}`
  })}`
}

function rowOf({ change, what, who, document }: Line, on: IsoDate, may: { end: boolean; back: string }): Row {
  const from = change.from_on ?? change.asked_on
  const unit = change.unit_id ?? 'US'
  const open = change.state === 'in force' && change.from_on !== null
  const query = { unit, change: change.stream, back: may.back }
  return {
    what,
    who,
    office:
      change.unit_id === null
        ? 'The whole Government'
        : html`<a class="usa-link" href="${ROUTES.unit.href({ unit })}">${unit}</a>`,
    state: statusTag(stateOf(change, on)),
    from: from === null ? '' : dateElement(from),
    until: change.until_on === null ? '' : dateElement(change.until_on),
    document,
    by: `${change.proposed_by}; ${change.approved_by ?? 'nobody yet'}`,
    end:
      may.end && open && change.until_on === null
        ? html`<a class="usa-link" href="${actionHref('organisation/end-change', query)}">End<span class="usa-sr-only"> ${change.stream}</span></a>`
        : '',
  }
}

function stateOf({ state, from_on, until_on }: Line['change'], on: IsoDate): Status {
  if (state === 'proposed') return { tone: 'soon', words: 'Waits for a second person' }
  if (state === 'declined') return { tone: 'plain', words: 'Declined' }
  if (from_on === null) return { tone: 'plain', words: 'Never stood' }
  if (from_on > on) return { tone: 'soon', words: 'Begins later' }
  return until_on !== null && until_on <= on
    ? { tone: 'plain', words: 'Ended' }
    : { tone: 'ok', words: 'In force' }
}
