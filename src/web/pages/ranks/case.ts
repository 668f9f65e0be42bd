import type { RankFile } from '../../../desk/rank-file.ts'
import { VETTING_WORDS } from '../../../desk/rank-words.ts'
import { shownUsd } from '../../../rulebook/kernel/shown.ts'
import { alert } from '../../components/alert.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { counted, dateElement, percent, shortDate } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import type { Page, PageRequest } from '../../request.ts'
import { type Query, ROUTES } from '../../routes.ts'
import { rulesUsed } from '../rules-used.ts'
import { RULES_OF_RANKS } from '../pay/rules-used.ts'
import { openWhy } from '../why.ts'
import { rankName, stateTag, stepLine } from './words.ts'

/** One nomination: what comes next, the case for the nominee, the vetting, and what became of it. */
export function rankCasePage(request: PageRequest, file: RankFile): Page {
  const { query } = request
  const { named, unit, fiscalYear, rank, state, whys } = file
  const place = { unit, year: String(fiscalYear), person: file.person }
  const here = (more?: Query): string => ROUTES.rankCase.href(place, { on: query['on'], ...more })
  const open = query['why']
  const ruling = open === undefined ? undefined : whys[open]
  const full = file.sight === 'office' || file.sight === 'opm'
  return {
    title: `${named.name}, rank FY${fiscalYear}`,
    part: 'pay',
    breadcrumb: [
      { label: 'Pay and awards', href: ROUTES.pay.href() },
      { label: 'Rank awards', href: ROUTES.ranks.href() },
      {
        label: `FY${fiscalYear}`,
        ...(file.sight === 'own' ? {} : { href: ROUTES.rankYear.href({ unit, year: String(fiscalYear) }) }),
      },
      { label: named.name },
    ],
    body: html`<h1>${named.name} ${stateTag(state)}</h1><p class="c-sub">${rankName(rank)}, fiscal year ${String(fiscalYear)}. ${named.title}${named.unit !== '' && !named.title.endsWith(named.unit) && `, ${named.unit}`}.</p>${file.eyesOnly && alert('info', html`<b>Eyes only.</b> Withdrawn; nobody but the office and OPM reads this case.`)}${file.moved !== undefined && alert('info', html`<b>The nominee has been with another agency since ${shortDate(file.moved)}.</b> Who was with ${unit} on the nomination deadline stays its nominee. No text says who goes on with it; here ${unit} does, by Cadre practice (assumed): it certifies, or withdraws until the grant, and the rank stands with the pay of the executive, for the agency of that day to pay.`)}${full && html`<p class="c-s c-acts"><a class="usa-link" href="${ROUTES.rankPackage.href(place)}">Nomination package (PDF)</a></p>`}
${grantSection(file)}${stepsSection(file, here())}${whysSection(file, { open, href: (key) => `${here({ why: key })}#why` })}${ruling !== undefined && openWhy(ruling, { subject: `${named.name}, ${rankName(rank)}`, close: here(), permanent: here({ why: open }) })}
${caseSection(file)}${vettingSection(file)}${certifiedSection(file)}${recordSection(file)}${historySection(file)}${rulesUsed(RULES_OF_RANKS)}`,
  }
}

function grantSection({ granted, rank }: RankFile): Html | false {
  if (granted === undefined) return false
  const { on, cents, rate } = granted
  return html`<section class="c-sec first" id="grant"><h2>${cents === undefined ? 'The rank is granted' : shownUsd(cents)}</h2><p>The ${rankName(rank)} rank was granted on ${dateElement(on)}${rate !== undefined && `, on basic pay of ${shownUsd(rate)}`}.</p></section>`
}

function stepsSection({ steps, sight }: RankFile, back: string): Html | false {
  if (sight === 'own' || sight === 'state') return false
  return html`<section class="c-sec first" id="next"><h2>What comes next</h2>${
    steps.length === 0
      ? html`<p>Nothing; the nomination has ended.</p>`
      : steps.map((step, index) => stepLine(step, { ...step.fields, back }, index === 0))
  }</section>`
}

const WHY_WORDS: Readonly<Record<string, string>> = {
  nominee: 'May be nominated',
  repeat: 'Years since the same rank',
  amount: 'What the rank comes to',
  quota: 'Ranks left in the Government',
}

function whysSection(
  { whys }: RankFile,
  links: { open: string | undefined; href: (key: string) => string },
): Html | false {
  const keys = Object.keys(whys)
  if (keys.length === 0) return false
  return html`<section class="c-sec margin-top-3" id="rulings"><h2>What the rules say</h2><dl class="c-dl">${keys.map(
    (key) =>
      html`<dt>${WHY_WORDS[key] ?? key}</dt><dd>${whys[key]?.answer ?? ''} ${whyLink({ href: links.href(key), about: `: ${(WHY_WORDS[key] ?? key).toLowerCase()}`, open: links.open === key })}</dd>`,
  )}</dl></section>`
}

function caseSection({ nominated, withdrawn }: RankFile): Html | false {
  if (nominated === undefined) return false
  const { on, narrative, service, serviceYears, accomplishmentYears } = nominated
  return html`<section class="c-sec margin-top-3" id="narrative"><h2>The case for the nominee</h2><p class="c-s">Nominated on ${dateElement(on)}: ${counted(serviceYears, 'year')} of career service, accomplishments of ${counted(accomplishmentYears, 'year')}.</p>${narrative === undefined ? html`<p class="c-s">The narrative is no longer kept.</p>` : words(narrative)}${service !== undefined && html`<h3>Service elsewhere</h3>${words(service)}`}${withdrawn !== undefined && html`<h3>Withdrawn on ${dateElement(withdrawn.on)}</h3>${words(withdrawn.reason ?? '')}`}</section>`
}

/** A text in its own paragraphs. */
function words(text: string): Html {
  return html`${text.split(/\n+/).map((part) => html`<p>${part}</p>`)}`
}

function vettingSection({ vetting }: RankFile): Html | false {
  if (vetting === undefined) return false
  const answered = vetting.filter(({ on }) => on !== undefined).length
  return html`<section class="c-sec margin-top-3" id="vetting"><h2>Vetting: ${answered} of ${vetting.length} answered</h2>${dataTable(
    {
      caption: 'Vetting, item by item, with who answers',
      stack: true,
      columns: [
        { key: 'item', label: 'Item' },
        { key: 'state', label: 'Answer' },
        { key: 'by', label: 'Answered by' },
        { key: 'on', label: 'On' },
        { key: 'finding', label: 'Finding' },
      ],
      rows: vetting.map(
        ({ item, on, clear, by, finding }): Row => ({
          item: VETTING_WORDS[item].item,
          state: statusTag(
            clear === undefined
              ? { tone: 'soon', words: 'Open' }
              : clear
                ? { tone: 'ok', words: 'Clear' }
                : { tone: 'bad', words: 'A finding' },
          ),
          by: by ?? html`<span class="c-xs">${VETTING_WORDS[item].answers} answers</span>`,
          on: on === undefined ? '' : dateElement(on),
          finding: finding ?? '',
        }),
      ),
    },
  )}</section>`
}

function certifiedSection({ certified }: RankFile): Html | false {
  if (certified === undefined) return false
  return html`<section class="c-sec margin-top-3" id="certified"><h2>Certifications</h2>${
    certified.length === 0
      ? html`<p class="c-s">None yet. The agency certifies with the nomination, and again before the selection.</p>`
      : html`<ul class="c-list">${certified.map(({ time, on, name, reason }) => html`<li>With the ${time}: ${name}, ${dateElement(on)}${reason !== undefined && `: ${reason}`}</li>`)}</ul>`
  }</section>`
}

function recordSection({ record, person }: RankFile): Html | false {
  if (record === undefined) return false
  const years = record.ratings.map(({ fiscalYear, level }) => `FY${fiscalYear}: Level ${level}`).join(', ')
  const awards = record.awards
    .map(
      ({ fiscalYear, cents, basisPoints }) => `FY${fiscalYear}: ${shownUsd(cents)} (${percent(basisPoints)})`,
    )
    .join(', ')
  const ranks = record.ranks.map(({ fiscalYear, rank }) => `FY${fiscalYear}: ${rankName(rank)}`).join(', ')
  return html`<section class="c-sec margin-top-3" id="record"><h2>Service record: ${counted(record.careerYears, 'year')} of career service</h2><p class="c-s">${link({ href: ROUTES.person.href({ id: person }), label: 'The whole record' })}, where your seat may open it.</p><dl class="c-dl"><dt>Appointment</dt><dd>${record.appointment}${record.appointed !== undefined && `, since ${shortDate(record.appointed)}`}</dd><dt>Basic pay</dt><dd>${record.rate === undefined ? 'None on record' : shownUsd(record.rate)}</dd><dt>Ratings of record</dt><dd>${years === '' ? 'None' : years}</dd><dt>Performance awards</dt><dd>${awards === '' ? 'None' : awards}</dd><dt>Ranks</dt><dd>${ranks === '' ? 'None' : ranks}</dd></dl>${dataTable(
    {
      caption: 'Positions held',
      stack: true,
      columns: [
        { key: 'title', label: 'Position' },
        { key: 'unit', label: 'Office' },
        { key: 'from', label: 'From' },
        { key: 'until', label: 'Until' },
      ],
      rows: record.positions.map(
        ({ title, unit, from, until }): Row => ({
          title,
          unit,
          from: from === undefined ? '' : dateElement(from),
          until: until === undefined ? 'now' : dateElement(until),
        }),
      ),
      empty: 'No position is on record.',
    },
  )}</section>`
}

function historySection({ history, sight }: RankFile): Html | false {
  if (history.length === 0) return false
  return html`<section class="c-sec margin-top-3" id="history"><h2>History: ${counted(history.length, 'entry', 'entries')}</h2>${dataTable(
    {
      caption: 'What happened, in the order of recording',
      stack: true,
      columns: [
        { key: 'what', label: 'What' },
        { key: 'on', label: 'On' },
        { key: 'name', label: 'By' },
      ],
      rows: history.map(
        ({ entry, on, what, name }): Row => ({
          what: sight === 'office' ? link({ href: ROUTES.entry.href({ id: entry }), label: what }) : what,
          on: dateElement(on),
          name,
        }),
      ),
    },
  )}</section>`
}
