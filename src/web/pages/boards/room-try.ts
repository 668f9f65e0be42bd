import { findAction } from '../../../actions/index.ts'
import type { Room, RoomRow } from '../../../desk/close-out.ts'
import { textOfWhatIf } from '../../../desk/what-if.ts'
import { levelOnRecord } from '../../../record/close-out/pool.ts'
import { discard, redo, stepsOf, undo, type WhatIf } from '../../../record/close-out/what-if.ts'
import { count, counted } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { csrfField } from '../../layout.ts'
import type { PageRequest } from '../../request.ts'
import { actionHref } from '../../routes.ts'
import type { RoomView } from './room-view.ts'

const RECOMMEND = 'boards/recommend'

/** Try, undo, do again and give up; then each move recorded with its reason. Nothing is saved before. */
export function trySection(
  request: PageRequest,
  room: Room,
  view: RoomView,
  at: { shown: readonly RoomRow[]; basis: number },
): Html {
  const { whatIf } = room
  const steps = stepsOf(whatIf)
  const free = at.shown.filter((row) => !row.shut && row.locked === undefined && row.initial !== undefined)
  const moves = room.rows.filter(({ tried }) => tried !== undefined)
  const to = (next: WhatIf): string =>
    `${view.href({ try: undefined, undone: undefined, ...textOfWhatIf(next) })}#try`
  return html`<section class="c-sec" id="try"><h2>What-if (nothing is saved until you record it)</h2><form class="c-form" method="get" action="${path(view)}">${view.kept([])}<div><label class="usa-label c-l" for="try-person">Executive in the table below</label><select class="usa-select c-c" id="try-person" name="person">${free.map(option)}</select></div><div><label class="usa-label c-l" for="try-level">Move to level</label><select class="usa-select c-c" id="try-level" name="level">${[3, 5, 4, 2, 1].map((level) => html`<option value="${level}">${level}</option>`)}</select></div><button class="usa-button usa-button--outline c-c" type="submit">Try</button>${step('Undo', steps.undo, to(undo(whatIf)))}${step('Redo', steps.redo, to(redo(whatIf)))}${(steps.undo > 0 || steps.redo > 0) && html`<a class="usa-link c-clear" href="${to(discard())}">Discard the what-if</a>`}</form>${status(room)}${moves.length > 0 && recordPart(request, room, moves, view, at.basis)}</section>`
}

function option(row: RoomRow): Html {
  const level = row.tried ?? levelOnRecord(row)
  return html`<option value="${row.person}">${row.name} (${level === undefined ? 'no level' : `Level ${level}`}${row.score !== undefined && `, ${row.score}`})</option>`
}

function step(words: string, left: number, href: string): Html {
  if (left === 0) {
    return html`<span class="usa-button usa-button--outline usa-button--disabled c-c" aria-disabled="true">${words} (0)</span>`
  }
  return html`<a class="usa-button usa-button--outline c-c" href="${href}">${words} (${left})</a>`
}

/** What was tried last and what came of it, spoken when the page comes. */
function status(room: Room): Html {
  const { whatIf, closeOut, rows } = room
  const last = whatIf.tries[whatIf.done - 1]
  if (last === undefined) return html`<p role="status" class="c-s margin-top-1">Nothing is tried.</p>`
  const row = rows.find(({ person }) => person === last.person)
  const level = row === undefined ? undefined : levelOnRecord(row)
  const counts = closeOut.agencies.flatMap(({ populations }) =>
    populations.map(({ stages, whatIf: tried }) => {
      const cap = tried?.cap.cap ?? null
      const over = tried?.cap.over ?? 0
      const words =
        cap === null
          ? 'no cap'
          : over > 0
            ? `${count(over)} over the cap of ${count(cap)}`
            : `within the cap of ${count(cap)}`
      return `${count(stages.whatIf?.top ?? stages.record.top)} at Levels 4–5, ${words}`
    }),
  )
  const left =
    closeOut.ignored.length === 0
      ? ''
      : ` Left out, for the case can’t change: ${closeOut.ignored.join(', ')}.`
  return html`<p role="status" class="c-s margin-top-1"><b>Tried:</b> ${row?.name ?? last.person} ${level !== undefined && `from ${level} `}to ${last.level}. Now ${counts.join('; ')}.${left}</p>`
}

function recordPart(
  request: PageRequest,
  { unit, seat }: Room,
  moves: readonly RoomRow[],
  view: RoomView,
  basis: number,
): Html {
  const action = findAction(RECOMMEND)
  const may = action !== undefined && request.session.who.powers.includes(action.power)
  if (seat === undefined || !may) {
    const names = moves.map(({ name, tried }) => `${name} to ${tried}`).join('; ')
    return html`<p class="c-s"><b>To record:</b> ${names}. ${seat === undefined ? 'No sitting is called yet.' : 'Whoever presides at the sitting enters each recommendation with its reason.'}</p>`
  }
  return html`<h3>Record ${counted(moves.length, 'move')}</h3>${moves.map((row) => {
    const id = `reason-${row.person}`
    return html`<form class="c-form" method="post" action="${actionHref(RECOMMEND)}">${csrfField(request.session.csrf)}<input type="hidden" name="basis" value="${basis}"><input type="hidden" name="unit" value="${unit}"><input type="hidden" name="sitting" value="${seat.sitting.id}"><input type="hidden" name="person" value="${row.person}"><input type="hidden" name="level" value="${row.tried}"><input type="hidden" name="back" value="${view.href({})}"><div class="c-reason"><label class="usa-label c-l" for="${id}">${row.name}, ${levelOnRecord(row)} to ${row.tried}: reason, from the record (required)</label><input class="usa-input c-c" id="${id}" name="reason" type="text" required></div><div class="usa-checkbox c-check-one"><input class="usa-checkbox__input" type="checkbox" id="consent-${row.person}" name="consent" value="yes"><label class="usa-checkbox__label" for="consent-${row.person}">All who sit agree, without a new vote</label></div><button class="usa-button c-c" type="submit" name="step" value="check">Check and record</button></form>`
  })}`
}

function path(view: RoomView): string {
  return view.href({}).split('?')[0] ?? ''
}
