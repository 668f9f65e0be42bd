import type { AppraisalFile } from '../../../desk/appraisal-file.ts'
import { planOn } from '../../../record/appraisal.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { counted, dateElement, percent, shortDate } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import { ruleHref } from '../../routes.ts'
import type { Whys } from '../why.ts'
import { sealedText } from './plan-sections.ts'
import { levelWords } from './words.ts'

/** The initial summary rating: every element with its narrative, the score with its Why. */
export function ratingSection(file: AppraisalFile, whys: Whys): Html | false {
  const { appraisal, text, names } = file
  const initial = appraisal?.initial
  if (appraisal === undefined || initial === undefined) return false
  const plan = appraisal.versions.find(({ version }) => version === initial.version)
  const elements = plan?.elements ?? []
  return html`<section class="c-sec" id="rating"><h2>Initial summary rating: ${levelWords(initial.level)}</h2><p class="c-s">${initial.score !== undefined && html`Score <b>${initial.score}</b> of 500. ${file.score !== undefined && whyLink({ href: whys.href('score'), about: ': the score', open: whys.open === 'score' })} `}By ${names.get(initial.by) ?? initial.by} on ${shortDate(initial.on)}, on version ${String(initial.version)} of the plan${appraisal.versions.length > 1 && ', which was in force at the end of the period'}.</p>${dataTable(
    {
      caption: 'Ratings of the elements',
      stack: true,
      columns: [
        { key: 'name', label: 'Element' },
        { key: 'weight', label: 'Weight', numeric: true },
        { key: 'level', label: 'Level', numeric: true },
        { key: 'narrative', label: 'Narrative' },
      ],
      rows: elements.map(
        (element): Row => ({
          name: element.name,
          weight: element.weight === undefined ? '' : percent(element.weight, 0),
          level: initial.levels[element.key] ?? 'none',
          narrative: sealedText(text(initial.entry, `${element.key}.narrative`)),
        }),
      ),
    },
  )}<h3>Narrative of the summary rating</h3>${sealedText(text(initial.entry, 'summary'))}${appliedSection(file)}</section>`
}

/** Which version of the plan applied on which days, where it was amended. */
function appliedSection({ appraisal }: AppraisalFile): Html | false {
  if (appraisal === undefined || appraisal.versions.length < 2) return false
  const { versions, period } = appraisal
  const atEnd = planOn(appraisal, period.end)
  return html`<h3>Which requirements applied when</h3><ul class="c-list">${versions.map((plan, index) => {
    const next = versions[index + 1]
    return html`<li>Version ${String(plan.version)} from ${dateElement(plan.from)}${next !== undefined && html` until the day before ${dateElement(next.from)}`}${plan.version === atEnd?.version && html` <span class="c-xs">in force at the end</span>`}</li>`
  })}</ul>`
}

/** What followed on the initial rating: answer, review, board, final rating. */
export function afterSection(file: AppraisalFile): Html | false {
  const { appraisal, text, names } = file
  if (appraisal?.initial === undefined) return false
  const { shared, answer, higherReview, board, final, issued } = appraisal
  return html`<section class="c-sec" id="after"><h2>Answer, review, board and final rating</h2><dl class="c-dl">
<dt>Shared</dt><dd>${shared === undefined ? 'not yet' : html`${dateElement(shared.on)}; an answer is due by ${dateElement(shared.answerBy)}`}</dd>
<dt>Answer</dt><dd>${answer === undefined ? 'none' : html`${dateElement(answer.on)}, ${answer.answer === 'waived' ? 'left unanswered by choice' : 'in writing'}${answer.answer === 'commented' && sealedText(text(answer.entry, 'text'))}`}</dd>
<dt>Higher-level review</dt><dd>${
    higherReview === undefined
      ? 'not asked for'
      : html`asked ${dateElement(higherReview.requested)} of ${names.get(higherReview.reviewer) ?? higherReview.reviewer}${
          higherReview.made === undefined
            ? html`; due by ${dateElement(higherReview.dueBy)}`
            : html`; made ${dateElement(higherReview.made.on)}: ${levelWords(higherReview.made.level)} is recommended${sealedText(text(higherReview.made.entry, 'finding'))}`
        }`
  }</dd>
<dt>Board</dt><dd>${board === undefined ? 'has not recommended yet' : html`${dateElement(board.on)}: ${board.level === null ? 'split, without one recommendation' : `${levelWords(board.level)} is recommended`}${board.level !== null && board.level !== appraisal.initial.level && html` ${statusTag({ tone: 'plain', words: 'differs from the initial rating' })}`}${board.award !== undefined && html`<br>Award: ${board.award}`}${board.pay !== undefined && html`<br>Pay: ${board.pay}`}`}</dd>
<dt>Annual summary rating</dt><dd>${final === undefined ? 'not yet' : html`<b>${levelWords(final.level)}</b>, by ${names.get(final.by) ?? final.by} on ${dateElement(final.on)}${text(final.entry, 'reason') !== undefined && html`<br>Reason: ${text(final.entry, 'reason')}`}`}</dd>
<dt>Copy given</dt><dd>${issued === undefined ? 'not yet' : html`${dateElement(issued)}; the record is kept for five years from then`}</dd></dl><p class="c-s">Votes and notes of the board stay with the board; they are not part of this file.</p></section>`
}

const WAYS = {
  'written response': 'Answer in writing',
  'higher-level review': 'Review at a higher level',
  appeal: 'Appeal',
} as const

/** What the executive may do about the rating, and what not. */
export function rightsSection({ rights, appraisal }: AppraisalFile, whys: Whys): Html | false {
  if (appraisal === undefined || appraisal.initial === undefined) return false
  return html`<section class="c-sec" id="rights"><h2>Rights of the executive</h2>${dataTable({
    caption: 'Rights of the executive on this rating',
    stack: true,
    columns: [
      { key: 'way', label: 'Way' },
      { key: 'open', label: 'Open?' },
    ],
    rows: rights.map(
      ({ way, explanation }): Row => ({
        way: WAYS[way],
        open: html`${explanation.answer} ${whyLink({ href: whys.href(way), about: `: ${WAYS[way].toLowerCase()}`, open: whys.open === way })}`,
      }),
    ),
  })}<p class="c-s">A removal that rests on a rating has a track of its own: ${link({ href: ruleHref('removal/for-performance'), label: 'notice and procedure' })}, ${link({ href: ruleHref('removal/informal-hearing'), label: 'an informal hearing' })}, ${link({ href: ruleHref('removal/guaranteed-placement'), label: 'placement outside the Service' })}.</p></section>`
}

/** What follows from the annual summary rating, with the years that a second one would count in. */
export function outcomeSection({ outcome, appraisal }: AppraisalFile, whys: Whys): Html | false {
  if (outcome === undefined || appraisal?.final === undefined) return false
  const { explanation, ahead } = outcome
  const { consequence } = appraisal
  const why = whyLink({
    href: whys.href('outcome'),
    about: ': what follows from the rating',
    open: whys.open === 'outcome',
  })
  return html`<section class="c-sec" id="outcome"><h2>What follows from the rating</h2><p>${explanation.answer} ${why}</p>${outcome.with !== undefined && html`<p class="c-s">It counts together with Level ${outcome.with.level} of fiscal year ${String(outcome.with.fiscalYear)}.</p>`}${consequence !== undefined && html`<p>${statusTag({ tone: 'ok', words: 'Closed' })} ${consequence.by} on ${dateElement(consequence.on)}.</p>`}${
    ahead.length > 0 &&
    dataTable({
      caption: 'Years in which a second such rating would force removal',
      captionShown: true,
      stack: true,
      columns: [
        { key: 'kind', label: 'A second rating' },
        { key: 'years', label: 'In' },
        { key: 'last', label: 'Until' },
      ],
      rows: ahead.map(
        ({ kind, through, last }): Row => ({
          kind,
          years: `FY${appraisal.fiscalYear + 1} to FY${through}, ${counted(through - appraisal.fiscalYear, 'year')} more`,
          last: dateElement(last),
        }),
      ),
    })
  }<p class="c-s">What a rating opens: ${link({ href: ruleHref('awards/performance-award-amount'), label: 'a performance award' })}, ${link({ href: ruleHref('pay/raise-for-rating'), label: 'a raise' })}; what stands before a removal: ${link({ href: ruleHref('removal/moratorium'), label: 'the 120 days after a new head or supervisor' })}.</p></section>`
}
