import { rulesUsed } from '../rules-used.ts'
import { RULES_OF_SITTING } from './board-rules.ts'
import type { CaseLine, SittingFile } from '../../../desk/sittings.ts'
import { casesAreOpen } from '../../../desk/sittings.ts'
import { RECUSAL_GROUNDS } from '../../../record/appraisal-terms.ts'
import { alert } from '../../components/alert.ts'
import { type Column, dataTable, type Row } from '../../components/data-table.ts'
import { count, counted, dateElement, shortDate } from '../../components/formats.ts'
import { type Content, type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { csrfField } from '../../layout.ts'
import type { Page, PageRequest } from '../../request.ts'
import { type Query, ROUTES } from '../../routes.ts'
import { openWhy } from '../why.ts'
import { rollSection } from './roll.ts'
import { groundWords, inWords, stateTag, stepLink } from './words.ts'

/** One sitting: what stops it, the roll, the own recusals before any file, and its cases. */
export function sittingPage(request: PageRequest, file: SittingFile): Page {
  const { sitting, board, cases } = file
  const here = (more?: Query): string =>
    ROUTES.sitting.href({ id: sitting.id }, { on: request.query['on'], ...more })
  const open = request.query['why']
  const given = { unit: sitting.unit, sitting: sitting.id, back: here() }
  const unit = { unit: sitting.unit, year: String(sitting.fiscalYear) }
  const done = cases.filter(({ recommended }) => recommended !== undefined).length
  const held = heldOf(file)
  const steps = html`${stepLink(request, 'boards/call-roll', { ...given, present: presentOf(file) })} ${stepLink(request, 'boards/seat-alternate', given)}`
  return {
    title: `Sitting of ${shortDate(sitting.on)}, ${board.name}`,
    part: 'boards',
    breadcrumb: [
      { label: 'Boards', href: ROUTES.boards.href() },
      { label: board.name, href: ROUTES.board.href({ id: board.id }) },
      { label: `Sitting of ${shortDate(sitting.on)}` },
    ],
    body: html`<h1>${board.name}, FY${sitting.fiscalYear}: ${counted(cases.length, 'case')}${casesAreOpen(file) && `, ${count(done)} recommended`}${held.length > 0 && `, ${count(held.length)} held`}</h1><p class="c-sub">${stateTag(sitting.state)} ${file.unitName}, ${shortDate(sitting.on)}. ${sitting.agenda}</p>
<p class="c-s c-acts">${casesAreOpen(file) && link({ href: ROUTES.closeOut.href(unit), label: `FY${sitting.fiscalYear} close-out room` })} ${papers(file)} ${stepLink(request, 'boards/certify-sitting', given)} ${stepLink(request, 'boards/close-sitting', given)}</p>
${held.length > 0 && alert('error', html`<b>${counted(held.length, 'case is', 'cases are')} held:</b> ${inWords(held.slice(0, 5).map(({ name, bench }) => `${name} (${bench.lacks.join('; ')})`))}${held.length > 5 && html` and ${count(held.length - 5)} more`}. Seat an alternate, or call the roll again.`)}
${declareSection(request, file, given)}${rollSection(file, { here: (why) => `${here({ why })}#why`, open, steps })}${whyOf(file, open, here)}${casesSection(request, file, given)}${rulesUsed(RULES_OF_SITTING)}`,
  }
}

/** Who is taken to be present when the roll is called: those of the roll before, or all but the alternates. */
function presentOf({ roll, sitting }: SittingFile): string {
  const isHere =
    sitting.state === 'called'
      ? roll.filter(({ seat }) => seat !== 'alternate')
      : roll.filter(({ present }) => present)
  return isHere.map(({ person }) => person).join('\n')
}

/** Cases that the board can’t act on now, once the roll is called. */
function heldOf({ cases, sitting }: SittingFile): readonly CaseLine[] {
  if (sitting.state !== 'open') return []
  return cases.filter(({ bench, recommended }) => bench.lacks.length > 0 && recommended === undefined)
}

function papers(file: SittingFile): Html | false {
  if (!casesAreOpen(file)) return false
  const { id } = file.sitting
  const to = (paper: string, label: string): Html =>
    html`<a class="usa-link" href="${ROUTES.sittingPaper.href({ id, paper })}">${label} (PDF)</a>`
  return html`${to('book.pdf', 'Board book')} ${to('minutes.pdf', 'Minutes')} ${file.sitting.certificate !== undefined && to('certificate.pdf', 'Certificate')}`
}

function declareSection(request: PageRequest, file: SittingFile, given: Query): Html | false {
  const { member, settled, sitting, cases } = file
  if (member === undefined || settled || sitting.state === 'certified' || sitting.state === 'closed')
    return false
  const grounds = RECUSAL_GROUNDS.filter((ground) => ground !== 'self')
  const rows = cases.map((line): Row => {
    const own = line.recusals.filter((one) => one.member === member.person)
    const isOwn = line.person === member.person
    return {
      name: html`<b>${line.name}</b>${line.title !== '' && html`<br><span class="c-xs">${line.title}${line.unit !== '' && `, ${line.unit}`}</span>`}`,
      shown: isOwn
        ? 'own case'
        : own.length === 0
          ? ''
          : inWords(own.map(({ ground }) => groundWords(ground))),
      ground: isOwn
        ? 'You keep out of it'
        : html`<select class="usa-select c-c" name="ground-${line.person}" aria-label="Relation to ${line.name}"><option value="">No relation</option>${grounds.map((ground) => html`<option value="${ground}">${groundWords(ground)}</option>`)}</select>`,
    }
  })
  return html`<section class="c-sec first" id="recusals"><h2>First: declare your relations to ${counted(cases.length, 'name')}</h2><p class="c-s">No file opens to you before. What the record shows (your own case, whom you supervise or rate, who supervises you, your chain of supervision) is added when you settle; declare every other relation here.</p><form method="post" action="${ROUTES.sitting.href({ id: sitting.id })}">${csrfField(request.session.csrf)}${dataTable(
    {
      caption: 'Names before the board',
      stack: true,
      columns: [
        { key: 'name', label: 'Executive' },
        { key: 'shown', label: 'Recused already' },
        { key: 'ground', label: 'Your relation' },
      ],
      rows,
      empty: 'No case is assigned.',
    },
  )}<p><button class="usa-button" type="submit">Check and settle</button></p></form><p class="c-s">${stepLink(request, 'boards/settle-recusals', given, 'The same as a plain form')}</p></section>`
}

const COLUMNS: readonly Column[] = [
  { key: 'name', label: 'Executive' },
  { key: 'initial', label: 'Initial', numeric: true },
  { key: 'state', label: 'State' },
  { key: 'bench', label: 'Who sits' },
  { key: 'recusals', label: 'Recusals' },
  { key: 'mine', label: 'My vote' },
  { key: 'steps', label: '' },
]

function casesSection(request: PageRequest, file: SittingFile, given: Query): Html {
  const { cases, sitting, member } = file
  const { state } = sitting
  // The names stand above, with the relations to declare.
  if (member !== undefined && !file.settled && !file.office && (state === 'called' || state === 'open'))
    return html``
  const isOpen = casesAreOpen(file)
  const columns = COLUMNS.filter(({ key }) => key !== 'mine' || member !== undefined)
  const shut = cases.filter(({ open }) => !open).length
  return html`<section class="c-sec" id="cases"><div class="c-sech"><h2>Cases</h2><span>${stepLink(request, 'boards/enter-recusal', given)} ${stepLink(request, 'boards/lift-recusal', given)}</span></div>${!isOpen && member !== undefined && html`<p class="c-s">They open once you have settled your recusals.</p>`}${isOpen && shut > 0 && html`<p class="c-s">${counted(shut, 'case is', 'cases are')} shut to you: you keep out of ${shut === 1 ? 'it' : 'them'}.</p>`}${dataTable(
    {
      caption: 'Cases before the sitting',
      wide: true,
      columns,
      rows: cases.map((line) => rowOf(line, file, sitting.id)),
      marked: new Set(cases.flatMap((line, index) => (heldOf(file).includes(line) ? [index] : []))),
      empty: 'No case is assigned.',
    },
  )}</section>`
}

function rowOf(line: CaseLine, { sitting, settled, member }: SittingFile, id: string): Row {
  const { name, title, bench, recusals, open, mine, read } = line
  return {
    name: html`<b>${name}</b>${title !== '' && html`<br><span class="c-xs">${title}</span>`}`,
    initial: line.initial ?? '',
    state: stateOf(line, settled || member === undefined),
    bench:
      sitting.state === 'called'
        ? 'roll not called'
        : html`${bench.career} of ${bench.sits} career ${statusTag({ tone: bench.lacks.length === 0 ? 'ok' : 'bad', words: bench.lacks.length === 0 ? 'Quorum' : 'Held' })}${bench.lacks.length > 0 && html`<br><span class="c-xs">${bench.lacks.join('; ')}</span>`}`,
    recusals:
      recusals.length === 0
        ? 'None'
        : recusals.map((one) => `${one.name}: ${groundWords(one.ground)}, entered by ${one.by}`).join('; '),
    mine:
      mine === undefined ? (open ? (read === true ? 'read, not voted' : 'not read') : '') : `Level ${mine}`,
    steps: open
      ? link({ href: ROUTES.boardCase.href({ id, person: line.person }), label: 'Open the case' })
      : '',
  }
}

function stateOf({ open, votes, recommended }: CaseLine, settled: boolean): Content {
  if (!open) return settled ? 'shut to you' : 'opens after your recusals'
  if (recommended === undefined)
    return votes === 0 || votes === undefined ? 'No vote yet' : counted(votes, 'vote')
  const { level, from, on } = recommended
  if (level === null) return html`${statusTag({ tone: 'soon', words: 'Split' })} ${dateElement(on)}`
  return html`${statusTag({ tone: 'ok', words: `Level ${level}` })} ${level === from ? 'agrees with initial' : `from ${from}`}, ${dateElement(on)}`
}

function whyOf(file: SittingFile, open: string | undefined, here: (more?: Query) => string): Html | false {
  if (open !== 'composition' && open !== 'quorum') return false
  const subject = `${open === 'quorum' ? 'Quorum' : 'Make-up'} of the sitting of ${shortDate(file.sitting.on)}`
  return openWhy(open === 'quorum' ? file.quorum : file.composition, {
    subject,
    close: here(),
    permanent: here({ why: open }),
  })
}
