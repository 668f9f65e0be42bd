import { rulesUsed } from '../rules-used.ts'
import { RULES_OF_CLOSE_OUT } from './board-rules.ts'
import { findAction } from '../../../actions/index.ts'
import { keepsBoards } from '../../../desk/boards.ts'
import type { Room } from '../../../desk/close-out.ts'
import type { SittingRoll } from '../../../desk/sittings.ts'
import type { Turn } from '../../../desk/turns.ts'
import { alert } from '../../components/alert.ts'
import { count, counted, shortDate } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { standingTag, statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import { csrfField } from '../../layout.ts'
import type { Page, PageRequest } from '../../request.ts'
import { actionHref, ROUTES } from '../../routes.ts'
import { turnLine } from '../proposals/turn.ts'
import { openWhy } from '../why.ts'
import { rollSection } from './roll.ts'
import { changesSection } from './room-changes.ts'
import { distributionSection, populationWords } from './room-distribution.ts'
import { outsideSection, rowsShown, settleHref, tableSection } from './room-table.ts'
import { trySection } from './room-try.ts'
import type { RoomView } from './room-view.ts'
import { yearsSection } from './room-years.ts'
import { stateTag, stepLink } from './words.ts'

/** What the page of the room is made of, besides the room. */
export type RoomPage = {
  view: RoomView
  sitting: SittingRoll | undefined
  basis: number
  sign: Turn | undefined
}

/** The close-out room: the answer in the title, what must change, the what-if, and every executive of the pool. */
export function closeOutPage(request: PageRequest, room: Room, page: RoomPage): Page {
  const { view, sitting, sign } = page
  const { cycle, unitName, seat } = room
  const shown = rowsShown(room, view)
  const outside = room.closeOut.outside.reduce((sum, { rows }) => sum + rows.length, 0)
  const rated = room.closeOut.agencies
    .flatMap(({ populations }) => populations)
    .reduce((sum, { stages }) => sum + stages.record.rated, 0)
  const back = seat?.sitting.id
  return {
    title: `Close-out, FY${cycle.fiscalYear}, ${unitName}`,
    part: 'boards',
    breadcrumb: [
      { label: 'Boards', href: ROUTES.boards.href() },
      ...(seat === undefined || back === undefined
        ? []
        : [
            { label: seat.board.name, href: ROUTES.board.href({ id: seat.board.id }) },
            { label: `Sitting of ${shortDate(seat.sitting.on)}`, href: ROUTES.sitting.href({ id: back }) },
          ]),
      { label: `FY${cycle.fiscalYear} close-out` },
    ],
    body: html`<h1>Close-out, FY${cycle.fiscalYear}: ${answer(room)}</h1><p class="c-sub">${unitName}, ${counted(rated, 'career executive')} rated${room.shut > 0 && ' and open to you'}, ${shortDate(cycle.start)} to ${shortDate(cycle.end)}. ${sitting === undefined ? 'No sitting of a board is called on it yet.' : html`${stateTag(sitting.sitting.state)} ${sitting.board.name}, ${shortDate(sitting.sitting.on)}.`}${outside > 0 && ` ${counted(outside, 'noncareer or limited executive is', 'noncareer or limited executives are')} rated apart and not counted.`}${cycle.signed !== undefined && ` The distribution was signed on ${shortDate(cycle.signed.on)}.`}</p>
${papers(request, room)}${doubtBanner(room, view, request.session.who.powers.includes('propose-change'))}<div class="c-row a first">${distributionSection(room, view)}${changesSection(room, view)}</div>${whyOf(room, view, sitting)}
${sitting !== undefined && rollSection(sitting, { here: (why) => `${view.href({ why })}#why`, open: view.why, steps: html`${link({ href: ROUTES.sitting.href({ id: sitting.sitting.id }), label: 'The sitting' })} ${stepLink(request, 'boards/seat-alternate', { unit: room.unit, sitting: sitting.sitting.id, back: view.href({}) })}` })}
${trySection(request, room, view, { shown: shown.page, basis: page.basis })}${tableSection(request, room, view, shown)}${yearsSection(room)}${outsideSection(room)}${signSection(room, view, sign)}${batchSection(request, room, view, page.basis)}${rulesUsed(RULES_OF_CLOSE_OUT)}`,
  }
}

/** What is printed of the cycle: the results once somebody has a final rating, and for the office the agreements. */
function papers({ session }: PageRequest, { unit, cycle, rows, ready }: Room): Html | false {
  const place = { unit, year: String(cycle.fiscalYear) }
  const told =
    cycle.published !== undefined || (ready !== undefined && rows.some(({ final }) => final !== undefined))
  const keeps = keepsBoards(session.who)
  return (
    (told || keeps) &&
    html`<p class="c-s c-acts">${told && html`<a class="usa-link" href="${ROUTES.closeOutResults.href(place)}">Results (PDF)</a>`} ${keeps && link({ href: ROUTES.closeOutPack.href(place), label: 'Agreements of all, to print' })}</p>`
  )
}

/** The answer: how many stand above the line and the cap, of each population or of all that are over. */
function answer({ closeOut, shut }: Room): string {
  const populations = closeOut.agencies.flatMap((agency) => agency.populations)
  const [own] = populations
  if (own === undefined) return 'nobody in the pool'
  if (populations.length === 1 || own.record.cap.over > 0) {
    const { cap } = own.record.cap
    const name = own.component === undefined ? '' : `${populationWords(own)}, `
    return `${name}${count(own.stages.record.top)} at Levels 4–5, ${cap === null ? 'no cap' : `cap ${count(cap)}`}${shut > 0 ? `, ${count(shut)} shut to you` : ''}`
  }
  const over = populations.filter(({ record }) => !record.cap.within).length
  return over === 0
    ? `${count(own.stages.record.top)} at Levels 4–5, cap ${own.record.cap.cap === null ? 'none' : count(own.record.cap.cap)}; ${counted(populations.length, 'population')} within their caps`
    : `${count(over)} of ${counted(populations.length, 'population')} over the cap`
}

/** What of the limit is only recalled or unverified, with the way to settle it or whose it is; nobody signs before. */
function doubtBanner({ doubts, unit }: Room, view: RoomView, settles: boolean): Html | false {
  const open = doubts.filter(({ settled }) => settled === undefined)
  if (open.length === 0) return false
  return alert(
    'warning',
    html`<b>${counted(open.length, 'point', 'points')} of the limit ${open.length === 1 ? 'is' : 'are'} not settled by the office:</b> no distribution is signed before. ${open.map(({ id, title }, index) => html`${index > 0 && '; '}${title} ${standingTag(id === 'rating-bands-2026' ? 'recalled' : 'assumed')}${settles && html` <a class="usa-link" href="${settleHref(unit, id, view.href({}))}">Settle<span class="usa-sr-only">: ${title}</span></a>`}`)}.${!settles && ' A policy administrator of the office proposes how each is read, with its source, and a second one approves.'}`,
  )
}

function signSection(room: Room, view: RoomView, sign: Turn | undefined): Html {
  const { ready, unit, cycle, seat, shut } = room
  const given = {
    unit,
    fiscalYear: cycle.fiscalYear,
    sitting: seat?.sitting.id,
    back: view.href({}),
  }
  if (ready === undefined) {
    return html`<section class="c-sec" id="sign"><h2>Signing</h2><p class="c-s">${counted(shut, 'case is', 'cases are')} shut to you: whether the distribution of all may be signed is told when it is signed.</p>${sign !== undefined && turnLine(sign, given)}</section>`
  }
  const allowed = isAllowed(ready.value)
  return html`<section class="c-sec" id="sign"><h2>Signing ${statusTag({ tone: allowed ? 'ok' : 'bad', words: allowed ? 'May be signed' : 'May not be signed' })} ${whyLink({ href: `${view.href({ why: 'sign' })}#why`, about: 'the distribution may be signed or not', open: view.why === 'sign' })}</h2><p class="c-s">${ready.answer}</p>${sign !== undefined && turnLine(sign, given)}</section>`
}

/** Final ratings as the board recommended, of those whose cases were read one by one; the others one by one. */
function batchSection(
  request: PageRequest,
  { batch, unit, cycle, seat }: Room,
  view: RoomView,
  basis: number,
): Html | false {
  const action = 'appraisal/give-final-ratings'
  if (batch === undefined || seat === undefined || findAction(action) === undefined) return false
  const { people, unread } = batch
  const words = `${counted(people.length, 'case was', 'cases were')} read and recommended one by one and ${people.length === 1 ? 'waits' : 'wait'} for the final rating.`
  const others =
    unread === 0
      ? ''
      : ` ${counted(unread, 'other is', 'others are')} not marked as read by a member, and rated alone.`
  const fields = { basis, unit, fiscalYear: cycle.fiscalYear, sitting: seat.sitting.id, back: view.href({}) }
  return html`<section class="c-sec" id="final"><h2>Final ratings as recommended</h2><p class="c-s">${words}${others}</p>${
    people.length > 0 &&
    html`<form method="post" action="${actionHref(action)}">${csrfField(request.session.csrf)}${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<input type="hidden" name="people" value="${people.join('\n')}"><button class="usa-button" type="submit" name="step" value="check">Check ${counted(people.length, 'rating')}</button></form>`
  }</section>`
}

function isAllowed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'allowed' in value && value.allowed === true
}

function whyOf(room: Room, view: RoomView, sitting: SittingRoll | undefined): Html | false {
  const { why } = view
  if (why === undefined) return false
  const links = (subject: string) => ({
    subject,
    close: view.href({}),
    permanent: view.href({ why }),
  })
  const cap = room.caps[Number(/^cap-(\d{1,3})$/.exec(why)?.[1] ?? Number.NaN)]
  if (cap !== undefined) return openWhy(cap, links(`The cap, ${room.unitName}`))
  if (why === 'sign' && room.ready !== undefined)
    return openWhy(room.ready, links(`Signing the distribution of FY${room.cycle.fiscalYear}`))
  if (sitting === undefined) return false
  if (why === 'composition') return openWhy(sitting.composition, links('Make-up of the sitting'))
  return why === 'quorum' && openWhy(sitting.quorum, links('Quorum of the sitting'))
}
