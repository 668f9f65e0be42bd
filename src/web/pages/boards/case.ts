import { rulesUsed } from '../rules-used.ts'
import { RULES_OF_SITTING } from './board-rules.ts'
import type { CaseFile, ElementSheet } from '../../../desk/board-case.ts'
import { alert } from '../../components/alert.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { radios, textarea } from '../../components/fields.ts'
import { count, counted, dateElement, percent, shortDate } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import { csrfField } from '../../layout.ts'
import type { Page, PageRequest } from '../../request.ts'
import { actionHref, type Query, ROUTES } from '../../routes.ts'
import { openWhy } from '../why.ts'
import { groundWords, inWords, stepLink } from './words.ts'

/** A case beside the vote: the appraisal on the left, what the member does on the right. */
export function casePage(request: PageRequest, file: CaseFile, basis: number): Page {
  const { seat, person, named, appraisal, bench } = file
  const { sitting, board } = seat
  const here = (more?: Query): string =>
    ROUTES.boardCase.href({ id: sitting.id, person }, { on: request.query['on'], ...more })
  const open = request.query['why']
  const level = appraisal.initial?.level
  return {
    title: `${named.name}, case before ${board.name}`,
    part: 'boards',
    breadcrumb: [
      { label: 'Boards', href: ROUTES.boards.href() },
      { label: board.name, href: ROUTES.board.href({ id: board.id }) },
      { label: `Sitting of ${shortDate(sitting.on)}`, href: ROUTES.sitting.href({ id: sitting.id }) },
      { label: named.name },
    ],
    body: html`<h1>${named.name}: ${level === undefined ? 'not rated yet' : `initial Level ${level}`}</h1><p class="c-sub">${named.title}${named.unit !== '' && `, ${named.unit}`}. ${shortDate(appraisal.period.start)} to ${shortDate(appraisal.period.end)}${appraisal.initial?.score !== undefined && `, score ${count(appraisal.initial.score)}`}.</p>
${bench.lacks.length > 0 && alert('error', html`<b>The case is held.</b> Missing: ${inWords(bench.lacks)}.`)}
<div class="c-row a first"><div>${elementsSection(file)}${saidSections(file)}</div><div>${voteSection(request, file, basis, here())}${benchSection(file, { href: `${here({ why: 'composition' })}#why`, open: open === 'composition' })}${open === 'composition' && openWhy(file.composition, { subject: `Who sits in the case of ${named.name}`, close: here(), permanent: here({ why: 'composition' }) })}${notesSection(request, file, here())}</div></div>${rulesUsed(RULES_OF_SITTING)}`,
  }
}

function elementsSection({ texts: { elements } }: CaseFile): Html {
  return html`<section class="c-sec first"><h2>Elements</h2>${dataTable({
    caption: 'Critical elements with weights and levels',
    stack: true,
    columns: [
      { key: 'name', label: 'Element' },
      { key: 'weight', label: 'Weight', numeric: true },
      { key: 'level', label: 'Level', numeric: true },
    ],
    rows: elements.map(
      ({ element, level }): Row => ({
        name: element.name,
        weight: element.weight === undefined ? '' : percent(element.weight, 0),
        level: level === undefined ? '' : count(level),
      }),
    ),
    empty: 'No plan is on record.',
  })}${elements.map(elementTexts)}</section>`
}

function elementTexts({ element, standard, requirements, narrative, level }: ElementSheet): Html | false {
  if (standard === undefined && requirements.length === 0 && narrative === undefined) return false
  return html`<h3>${element.name}${level !== undefined && `: Level ${level}`}</h3>${standard !== undefined && html`<p class="c-s"><b>Fully successful:</b> ${standard}</p>`}${requirements.length > 0 && html`<ul class="c-list">${requirements.map((text) => html`<li>${text}</li>`)}</ul>`}${narrative !== undefined && html`<p class="c-s">${narrative}</p>`}`
}

function saidSections(file: CaseFile): Html {
  const { texts, appraisal, before } = file
  const { summary, answer, finding, accomplishments } = texts
  const review = appraisal.higherReview?.made
  const years = before.map(({ fiscalYear, level }) => `FY${fiscalYear}: Level ${level}`).join(', ')
  return html`${section('Narrative of the rating', summary)}${section('The executive’s answer', answer ?? (appraisal.answer?.answer === 'waived' ? 'Left unanswered by choice.' : undefined))}${review !== undefined && html`<section class="c-sec"><h2>Higher-level review: recommends Level ${review.level}</h2>${finding !== undefined && html`<p class="c-s">${finding}</p>`}</section>`}${accomplishments.length > 0 && html`<section class="c-sec"><h2>Accomplishments</h2><ul class="c-list">${accomplishments.map(({ on, text }) => html`<li>${dateElement(on)}: ${text}</li>`)}</ul></section>`}${section('Final ratings of earlier years', years === '' ? 'None on record.' : years)}`
}

function section(title: string, text: string | undefined): Html | false {
  return (
    text !== undefined && html`<section class="c-sec"><h2>${title}</h2><p class="c-s">${text}</p></section>`
  )
}

function voteSection(request: PageRequest, file: CaseFile, basis: number, back: string): Html {
  const { seat, person, recommended, votes, cast, read } = file
  const given = { unit: seat.sitting.unit, sitting: seat.sitting.id, person, back }
  const own = votes.find((vote) => vote.own)
  const isOpen = seat.sitting.state === 'open'
  const sits = seat.member !== undefined
  const form =
    sits && isOpen && recommended === undefined
      ? html`<form method="post" action="${actionHref('boards/cast-vote')}">${csrfField(request.session.csrf)}<input type="hidden" name="basis" value="${basis}">${hidden(given)}${radios(
          {
            name: 'level',
            label: own === undefined ? 'My vote' : 'Change my vote',
            value: own === undefined ? undefined : String(own.level),
            inline: true,
            options: [5, 4, 3, 2, 1].map((level) => ({ value: String(level), label: `Level ${level}` })),
          },
        )}${textarea({ name: 'reason', label: 'Reason', hint: 'Sealed; read by the board and its office alone', rows: 2, value: own?.reason })}<p><button class="usa-button" type="submit" name="step" value="check">Check my vote</button></p></form>`
      : false
  return html`<section class="c-sec" id="vote"><h2>${own === undefined ? 'Vote' : `My vote: Level ${own.level}`}</h2>${recommended !== undefined && html`${recommendedLine(recommended)}<p class="c-s"><a class="usa-link" href="${ROUTES.boardCaseMemo.href({ id: seat.sitting.id, person })}">Recommendation (PDF)</a></p>`}${sits && html`<p class="c-s">${read ? statusTag({ tone: 'ok', words: 'Read by me' }) : html`${statusTag({ tone: 'soon', words: 'Not marked as read' })} ${stepLink(request, 'boards/read-case', given)}`}</p>`}${form}<p class="c-s">${recommended === undefined ? `${counted(cast, 'vote is', 'votes are')} cast. Others’ votes show once the board recommends; one’s own always.` : counted(cast, 'vote')}</p>${
    recommended !== undefined &&
    dataTable({
      caption: 'Votes',
      stack: true,
      columns: [
        { key: 'name', label: 'Member' },
        { key: 'level', label: 'Level', numeric: true },
        { key: 'reason', label: 'Reason' },
      ],
      rows: votes.map(({ name, level, reason }) => ({ name, level: count(level), reason: reason ?? '' })),
      empty: 'No vote was cast.',
    })
  }${isOpen && html`<p class="c-s">${stepLink(request, 'boards/recommend', given)}</p>`}</section>`
}

function recommendedLine({ level, from, on, reason }: NonNullable<CaseFile['recommended']>): Html {
  const words = level === null ? 'The board is split' : `The board recommends Level ${level}`
  return html`<p>${statusTag({ tone: level === null ? 'soon' : 'ok', words })} ${level !== null && (level === from ? 'as rated initially' : `from ${from}`)}, ${dateElement(on)}${reason !== undefined && html`<br>${reason}`}</p>`
}

function hidden(fields: Readonly<Record<string, string>>): Html {
  return html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`
}

function benchSection(file: CaseFile, why: { href: string; open: boolean }): Html {
  const { bench, sits, recused } = file
  return html`<section class="c-sec"><h2>Who sits: ${bench.career} of ${bench.sits} career ${statusTag({ tone: bench.lacks.length === 0 ? 'ok' : 'bad', words: bench.lacks.length === 0 ? 'Quorum' : 'Held' })} ${whyLink({ ...why, about: 'the board may act on this case or not' })}</h2><p class="c-s">${sits.length === 0 ? 'Nobody; the roll is not called.' : inWords(sits)}</p>${recused.length > 0 && html`<p class="c-s">Recused: ${inWords(recused.map(({ name, ground }) => `${name} (${groundWords(ground)})`))}</p>`}</section>`
}

function notesSection(request: PageRequest, file: CaseFile, back: string): Html {
  const { seat, person, notes } = file
  const given = { unit: seat.sitting.unit, sitting: seat.sitting.id, person, back }
  return html`<section class="c-sec"><div class="c-sech"><h2>Notes of the deliberation</h2><span>${stepLink(request, 'boards/make-note', given)}${stepLink(request, 'boards/advise-board', given)}</span></div>${notes.length === 0 ? html`<p class="c-s">None. Notes are for the board and its office alone.</p>` : html`<ul class="c-list">${notes.map(({ on, name, text, advice }) => html`<li>${dateElement(on)}, ${name}${advice && ', advice of the office'}: ${text}</li>`)}</ul>`}</section>`
}
