import { rulesUsed } from '../rules-used.ts'
import { RULES_OF_BOARD } from './board-rules.ts'
import type { BoardFile, MemberLine } from '../../../desk/boards.ts'
import { alert } from '../../components/alert.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { counted, dateElement, shortDate } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { sheetView } from '../../components/sheet.ts'
import { statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import type { Page, PageRequest } from '../../request.ts'
import { type Query, ROUTES } from '../../routes.ts'
import { openWhy } from '../why.ts'
import { sittingsTable } from './list.ts'
import { inWords, kindWords, lacksTag, seatWords, stepLink } from './words.ts'

/** One board: what it lacks, its members and their notices, its sittings. */
export function boardPage(request: PageRequest, file: BoardFile): Page {
  const { board, members, lacks } = file
  const { on } = request
  const here = (more?: Query): string =>
    ROUTES.board.href({ id: board.id }, { on: request.query['on'], ...more })
  const open = request.query['why']
  const career = members.filter(
    ({ appointment, seat }) => appointment === 'career' && seat !== 'alternate',
  ).length
  const regular = members.filter(({ seat }) => seat !== 'alternate').length
  const unnoticed = members.filter(({ notice }) => notice === undefined)
  const given = { unit: board.unit, board: board.id, back: here() }
  const charter = html`${board.charter}${board.interim && ' (interim)'}. ${board.chairVotes ? 'The chair votes.' : 'The chair does not vote.'} Members keep out of cases within one chain of supervision for ${counted(board.chainYears, 'year')}.`
  return {
    title: board.name,
    part: 'boards',
    breadcrumb: [{ label: 'Boards', href: ROUTES.boards.href() }, { label: board.name }],
    body: html`<h1>${board.name}: ${lacks.length === 0 ? 'may act' : `${counted(lacks.length, 'thing')} missing`}</h1><p class="c-sub">${kindWords(board.kind)} of ${file.unitName}, chartered ${shortDate(board.from)}: ${charter}</p>
${lacks.length > 0 && alert('error', html`<b>It may not act yet.</b> Missing: ${inWords(lacks)}.`)}
<section class="c-sec first"><div class="c-sech"><h2>${counted(regular, 'member')}, ${career} career ${lacksTag(lacks)} ${whyLink({ href: `${here({ why: 'composition' })}#why`, about: 'the board may act or not', open: open === 'composition' })}</h2><span>${stepLink(request, 'boards/appoint-member', given)} ${stepLink(request, 'boards/publish-notice', { ...given, members: unnoticed.map(({ person }) => person).join('\n') })}</span></div>${membersTable(request, file.members, { here, open, board: file })}</section>${whyOf(file, open, here)}
<section class="c-sec"><div class="c-sech"><h2>Sittings</h2><span>${stepLink(request, 'boards/call-sitting', given)}</span></div>${sittingsTable(file.sittings)}</section>
${file.former.length > 0 && html`<section class="c-sec"><h2>Former members</h2>${formerTable(file.former)}</section>`}${noticeSection(file, on)}${rulesUsed(RULES_OF_BOARD)}`,
  }
}

function membersTable(
  request: PageRequest,
  members: readonly MemberLine[],
  { here, open, board }: { here: (more?: Query) => string; open: string | undefined; board: BoardFile },
): Html {
  const { id, unit } = board.board
  return dataTable({
    caption: 'Members on the day',
    stack: true,
    columns: [
      { key: 'name', label: 'Member' },
      { key: 'seat', label: 'Seat and appointment' },
      { key: 'agency', label: 'Agency' },
      { key: 'term', label: 'Term' },
      { key: 'notice', label: 'Notice in the Federal Register' },
      { key: 'steps', label: '' },
    ],
    rows: members.map((member): Row => {
      const why = `member:${member.person}`
      return {
        name: html`<b>${member.name}</b>${member.title !== '' && html`<br><span class="c-xs">${member.title}</span>`}`,
        seat: html`${seatWords(member)}${!member.voting && html`<br><span class="c-xs">does not vote</span>`}`,
        agency: member.agency,
        term: html`from ${dateElement(member.from)}${member.until !== undefined && html`, before ${dateElement(member.until)}`}<br><span class="c-xs">${member.document}</span>`,
        notice: html`${noticeOf(member)} ${whyLink({ href: `${here({ why })}#why`, about: `${member.name} may serve or not`, open: open === why })}`,
        steps:
          stepLink(
            request,
            'boards/end-membership',
            { unit, board: id, person: member.person, back: here() },
            'End the membership',
          ) || '',
      }
    }),
    empty: 'Nobody is on the board on this day.',
  })
}

function noticeOf({ notice, serves }: MemberLine): Html {
  if (notice === undefined) return statusTag({ tone: 'bad', words: 'Not published' })
  const tag = serves
    ? { tone: 'ok' as const, words: 'Published' }
    : { tone: 'soon' as const, words: 'Not yet before service' }
  return html`${statusTag(tag)} ${dateElement(notice.on)}, ${notice.citation}`
}

function formerTable(former: readonly MemberLine[]): Html {
  return dataTable({
    caption: 'Former members',
    stack: true,
    columns: [
      { key: 'name', label: 'Member' },
      { key: 'seat', label: 'Seat and appointment' },
      { key: 'term', label: 'Term' },
    ],
    rows: former.map((member) => ({
      name: member.name,
      seat: seatWords(member),
      term: html`${dateElement(member.from)}${member.until !== undefined && html` to before ${dateElement(member.until)}`}`,
    })),
  })
}

function noticeSection({ notice, board }: BoardFile, on: PageRequest['on']): Html | false {
  if (notice === undefined) return false
  return html`<section class="c-sec"><h2>Text of the notice</h2><p class="c-s">Drawn up on ${shortDate(on)} from the record, for the members who have none. Blank lines are for you to fill in. <a class="usa-link" href="${ROUTES.boardNotice.href({ id: board.id })}">The notice (PDF)</a></p>${sheetView(notice)}</section>`
}

function whyOf(file: BoardFile, open: string | undefined, here: (more?: Query) => string): Html | false {
  if (open === undefined) return false
  const links = { close: here(), permanent: here({ why: open }) }
  if (open === 'composition') {
    return openWhy(file.composition, { subject: `Make-up of ${file.board.name}`, ...links })
  }
  const member = [...file.members, ...file.former].find(({ person }) => open === `member:${person}`)
  if (member === undefined) return false
  return openWhy(member.service, { subject: `Service of ${member.name}`, ...links })
}
