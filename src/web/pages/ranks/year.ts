import type { NominationLine, RankLimit, RankYearFile } from '../../../desk/rank-years.ts'
import { VETTING } from '../../../record/pay-terms.ts'
import type { Explanation } from '../../../rulebook/index.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, counted, dateElement, shortDate } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { meter } from '../../components/meter.ts'
import { statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import type { Page, PageRequest } from '../../request.ts'
import { actionHref, type Query, ROUTES } from '../../routes.ts'
import { rulesUsed } from '../rules-used.ts'
import { RULES_OF_RANKS } from '../pay/rules-used.ts'
import { openWhy } from '../why.ts'
import { rankName, stateTag } from './words.ts'

/** A program year: what of its limits is left, and every nomination with how far it has come. */
export function rankYearPage(request: PageRequest, file: RankYearFile): Page {
  const { query, on } = request
  const { unit, unitName, fiscalYear, year, limits, rows } = file
  const place = { unit, year: String(fiscalYear) }
  const here = (more?: Query): string => ROUTES.rankYear.href(place, { on: query['on'], ...more })
  const open = query['why']
  const ruling = whyOf(file, open)
  const left = limits.find((one) => one.of === 'nominations')?.left
  const over = year !== undefined && year.opened.due < on
  const headline =
    left === undefined || over
      ? counted(rows.length, 'nomination')
      : left === 0
        ? 'nobody more may be nominated'
        : `${count(left)} more may be nominated`
  return {
    title: `Rank awards FY${fiscalYear}, ${unitName}`,
    part: 'pay',
    breadcrumb: [
      { label: 'Pay and awards', href: ROUTES.pay.href() },
      { label: 'Rank awards', href: ROUTES.ranks.href() },
      { label: `FY${fiscalYear}, ${unitName}` },
    ],
    body: html`<h1>Rank awards FY${String(fiscalYear)}: ${year?.cancelled === undefined ? headline : 'called off'}</h1><p class="c-sub">${unitName}, on ${shortDate(on)}. ${yearWords(file, on)} ${whyLink({ href: `${here({ why: 'program' })}#why`, about: ': what is on record of this year', open: open === 'program' })}</p>
${turnsSection(file, here())}${limits.length > 0 && html`<section class="c-sec first" id="limits"><h2>What is left of the limit</h2>${limits.map((one) => limitMeter(one, { href: `${here({ why: one.of })}#why`, open: open === one.of }))}</section>`}${ruling !== undefined && openWhy(ruling, { subject: `Rank awards of fiscal year ${fiscalYear}`, close: here(), permanent: here({ why: open }) })}
<section class="c-sec margin-top-3" id="nominations"><h2>Nominations: ${count(rows.length)}</h2>${nominationTable(rows, query['on'], unit === 'US')}</section>${rulesUsed(RULES_OF_RANKS)}`,
  }
}

function yearWords({ year, opens }: RankYearFile, on: string): string {
  if (year === undefined) return opens ? 'No call is open here.' : 'The call is not shown to your seat.'
  const { opened, cancelled } = year
  const due = `Nominations ${opened.due < on ? 'were due' : 'due'} by ${shortDate(opened.due)}; ${counted(opened.career, 'career executive')}; ${opened.document}.`
  return cancelled === undefined
    ? due
    : `Called off on ${shortDate(cancelled.on)}: ${cancelled.document}. Nominations stop where they are; what was entered in error may be taken back, and stays on record. ${due}`
}

function whyOf(file: RankYearFile, open: string | undefined): Explanation | undefined {
  if (open === 'program') return file.program
  return file.limits.find((one) => one.of === open)?.explanation
}

function turnsSection({ turns, unit, fiscalYear }: RankYearFile, back: string): Html | false {
  const mine = turns.filter(({ mine }) => mine)
  const given = { ...(unit === 'US' ? {} : { unit }), fiscalYear: String(fiscalYear), back }
  return (
    mine.length > 0 &&
    html`<p class="c-acts">${mine.map(
      ({ action, title }, index) =>
        html`<a class="usa-button${index > 0 && ' usa-button--outline'}" href="${actionHref(action, given)}">${title}</a> `,
    )}</p>`
  )
}

const LIMIT_WORDS = {
  nominations: 'Nominations approved',
  distinguished: 'Distinguished ranks granted',
  meritorious: 'Meritorious ranks granted',
} as const

function limitMeter(
  { of, count: stands, ceiling, left, explanation }: RankLimit,
  why: { href: string; open: boolean },
): Html {
  if (ceiling === undefined) {
    return html`<p class="c-s"><b>${LIMIT_WORDS[of]}</b>: ${count(stands)}. ${explanation.answer}</p>`
  }
  const over = stands > ceiling
  return meter({
    label: LIMIT_WORDS[of],
    count: stands,
    of: ceiling,
    ceiling,
    scaleMax: Math.max(1, Math.ceil(ceiling * 1.2), stands),
    words: `${count(left ?? 0)} left of ${count(ceiling)}`,
    tag: over
      ? { tone: 'bad', words: 'Over the limit' }
      : left === 0
        ? { tone: 'soon', words: 'Nothing left' }
        : { tone: 'ok', words: 'Within the limit' },
    why: { ...why, about: `: ${LIMIT_WORDS[of].toLowerCase()}` },
  })
}

function nominationTable(rows: readonly NominationLine[], on: string | undefined, ofAll: boolean): Html {
  return dataTable({
    caption: 'Nominations with how far each has come',
    stack: true,
    columns: [
      { key: 'name', label: 'Nominee' },
      { key: 'rank', label: 'Rank' },
      { key: 'state', label: 'State' },
      ...(ofAll ? [{ key: 'unit', label: 'Agency' }] : []),
      { key: 'vetted', label: 'Vetting answered' },
      { key: 'on', label: 'Nominated on' },
    ],
    rows: rows.map((line): Row => {
      const place = { unit: line.unit, year: String(line.fiscalYear), person: line.person }
      return {
        name: html`${link({ href: ROUTES.rankCase.href(place, { on }), label: line.name })}${line.title !== '' && html`<br><span class="c-xs">${line.title}</span>`}`,
        rank: rankName(line.rank),
        state: html`${stateTag(line.state)}${line.eyesOnly && html` ${statusTag({ tone: 'plain', words: 'Eyes only' })}`}`,
        unit: line.unit,
        vetted: line.vetted === undefined ? '' : `${line.vetted} of ${VETTING.length}`,
        on: dateElement(line.nominated),
      }
    }),
    empty: 'Nobody is nominated, as far as your seat sees.',
  })
}
