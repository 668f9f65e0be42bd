import type { AppraisalFile } from '../../../desk/appraisal-file.ts'
import type { IsoDate } from '../../../base/dates.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { counted, dateElement, dateWithDistance, shortDate } from '../../components/formats.ts'
import { type Content, type Html, html } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { ROUTES } from '../../routes.ts'
import { sealedText } from './plan-sections.ts'
import { levelWords } from './words.ts'

/** The dates of the appraisal, each with its distance. */
export function datesSection({ appraisal, line }: AppraisalFile, today: IsoDate): Html {
  const { start, end } = appraisal?.period ?? line.period
  const dates: (readonly [label: string, words: Content])[] = [
    ['Period', html`${dateElement(start)} to ${dateWithDistance(end, today)}`],
  ]
  const add = (label: string, date: IsoDate | undefined, more?: Content): void => {
    if (date !== undefined)
      dates.push([
        label,
        more === undefined
          ? dateWithDistance(date, today)
          : typeof more === 'string'
            ? html`${dateWithDistance(date, today)}: ${more}`
            : html`${dateWithDistance(date, today)} ${more}`,
      ])
  }
  if (appraisal !== undefined) {
    const { communicated, consulted, period, shared, higherReview } = appraisal
    if (period.planned !== period.end)
      dates.push(['Period as first set', html`to ${dateElement(period.planned)}`])
    add('Worked out with the executive', consulted?.on, consulted?.answer)
    add(
      'Plan communicated',
      communicated?.on,
      (communicated?.daysLate ?? 0) > 0
        ? statusTag({ tone: 'soon', words: `${counted(communicated?.daysLate ?? 0, 'day')} late` })
        : statusTag({ tone: 'ok', words: 'In time' }),
    )
    add('Initial rating', appraisal.initial?.on)
    add('Shared with the executive', shared?.on)
    if (appraisal.answer === undefined) add('Answer by', shared?.answerBy)
    add('Answered', appraisal.answer?.on, appraisal.answer?.answer)
    if (higherReview !== undefined && higherReview.made === undefined)
      add('Higher-level review by', higherReview.dueBy)
    add('Higher-level review', higherReview?.made?.on)
    add('Board', appraisal.board?.on)
    add('Annual summary rating', appraisal.final?.on)
    add('Copy to the executive', appraisal.issued)
    add('Not rated', appraisal.notRated?.on, appraisal.notRated?.ground)
  }
  return html`<section class="c-sec" id="dates"><h2>Dates</h2><dl class="c-dl">${dates.map(([label, words]) => html`<dt>${label}</dt><dd>${words}</dd>`)}</dl></section>`
}

/** Progress reviews: when, by whom, what was said. */
export function reviewsSection({ appraisal, text, names, line }: AppraisalFile): Html | false {
  if (appraisal === undefined || appraisal.versions.length === 0) return false
  const { reviews, system } = appraisal
  const place = { person: line.person, year: String(line.fiscalYear) }
  const usual =
    system === 'fiscal-2026'
      ? 'The law asks for at least one; the form of the new system has one each quarter.'
      : 'The law asks for at least one in the period.'
  return html`<section class="c-sec" id="reviews"><h2>Progress reviews: ${reviews.length}</h2><p class="c-s">${usual}</p>${reviews.map(
    (review) =>
      html`<details class="c-more"><summary>${shortDate(review.on)}, ${names.get(review.by) ?? review.by}${review.informal && ', informal'}</summary>${sealedText(text(review.entry, 'feedback'))}${text(review.entry, 'advice') !== undefined && html`<h3>Advice on improvement</h3>${sealedText(text(review.entry, 'advice'))}`}<p class="c-s"><a class="usa-link" href="${ROUTES.appraisalReview.href({ ...place, paper: `${review.entry}.pdf` })}">This review<span class="usa-sr-only"> of ${shortDate(review.on)}</span> (PDF)</a></p></details>`,
  )}</section>`
}

/** What the executive has logged. */
export function accomplishmentsSection({ appraisal, text }: AppraisalFile): Html | false {
  if (appraisal === undefined || appraisal.versions.length === 0) return false
  const elements = new Map((appraisal.versions.at(-1)?.elements ?? []).map(({ key, name }) => [key, name]))
  return html`<section class="c-sec" id="accomplishments"><h2>Accomplishments, by the executive: ${appraisal.accomplishments.length}</h2>${dataTable(
    {
      caption: 'Accomplishments',
      stack: true,
      columns: [
        { key: 'on', label: 'Day' },
        { key: 'element', label: 'Element' },
        { key: 'text', label: 'Accomplishment' },
      ],
      rows: appraisal.accomplishments.map(
        (one): Row => ({
          on: dateElement(one.on),
          element: one.element === undefined ? 'all' : (elements.get(one.element) ?? one.element),
          text: sealedText(text(one.entry, 'text')),
        }),
      ),
      empty: 'None is logged yet.',
    },
  )}</section>`
}

/** Appraisals of parts of the period: by who was left, and of details. */
export function interimSection({ appraisal, text, names }: AppraisalFile): Html | false {
  if (appraisal === undefined || appraisal.interim.length === 0) return false
  return html`<section class="c-sec" id="interim"><h2>Appraisals within the period</h2>${appraisal.interim.map(
    (one) =>
      html`<details class="c-more"><summary>${one.ground}: ${shortDate(one.from)} to ${shortDate(one.until)}, by ${names.get(one.by) ?? one.by}</summary>${
        one.levels !== undefined &&
        html`<ul class="c-list">${Object.entries(one.levels).map(([key, level]) => html`<li>${nameOf(appraisal, key)}: ${levelWords(level)}</li>`)}</ul>`
      }${sealedText(text(one.entry, 'narrative'))}</details>`,
  )}<p class="c-s">The initial rating takes them into account.</p></section>`
}

function nameOf({ versions }: NonNullable<AppraisalFile['appraisal']>, key: string): string {
  return versions.at(-1)?.elements.find((element) => element.key === key)?.name ?? key
}
