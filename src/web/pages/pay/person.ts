import type { PayFile } from '../../../desk/pay-file.ts'
import type { PayStep } from '../../../desk/pay-steps.ts'
import type { Opens } from '../../../desk/reach.ts'
import { appointmentWords } from '../../../desk/words.ts'
import type { Explanation } from '../../../rulebook/index.ts'
import { clockTable } from '../../components/clock-table.ts'
import { shortDate } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { tiles } from '../../components/tiles.ts'
import { whyLink } from '../../components/why-link.ts'
import { whyPanel } from '../../components/why-panel.ts'
import type { Page, PageRequest } from '../../request.ts'
import { actionHref, type Query, ROUTES, ruleHref } from '../../routes.ts'
import type { Whys } from '../why.ts'
import { rulesUsed } from '../rules-used.ts'
import { entriesSection } from '../entries-section.ts'
import { payBandsChart } from '../law/pay-bands.ts'
import { linkTo } from '../opening.ts'
import { whoseTurn } from '../proposals/turn.ts'
import {
  awardsSection,
  benefitsOnRecord,
  casesSection,
  compressionSection,
  incentivesSection,
  noticesSection,
  questionsSection,
  ratesSection,
  reductionsSection,
  yearSection,
} from './person-sections.ts'
import { tryHref } from './person-words.ts'
import { RULES_OF_PERSON_PAY } from './rules-used.ts'

/** One executive’s pay: rates in the band, the year against its limit, awards, agreements, benefits, and what may be done. */
export function personPayPage(request: PageRequest, file: PayFile, opens: Opens): Page {
  const { ground, figures, own } = file
  const { place, name, person, left, executive } = ground
  const { query } = request
  const here = (more?: Query): string => ROUTES.payPerson.href({ person }, { on: query['on'], ...more })
  const whys: Whys = { open: query['why'], href: (key) => `${here({ why: key })}#why` }
  const status =
    executive === undefined
      ? left === undefined
        ? 'No appointment on this day'
        : `Left ${shortDate(left)}`
      : appointmentWords(executive.appointment)
  return {
    title: own ? 'My pay' : `${name}, pay`,
    part: 'pay',
    breadcrumb: [{ label: 'Pay and awards', href: ROUTES.pay.href() }, { label: own ? 'My pay' : name }],
    body: html`<h1>${own ? 'My pay' : name} ${statusTag({ tone: 'plain', words: status })}</h1><p class="c-sub">${place !== undefined && `${place.title}, ${place.unit_name}. `}${linkTo(opens, { person, source: 'record' }, own ? 'My whole record' : 'The whole record')}${lastAppraisal(file, opens)}</p>${tiles(
      figures.map(({ key, label, value, of }) => ({
        label,
        value,
        of,
        why: { href: whys.href(key), about: `: ${label.toLowerCase()}`, open: whys.open === key },
      })),
    )}${panel(file, whys, here)}
<div class="c-row a margin-top-2">${stepsSection(file, whys, here())}<section class="c-sec" id="clocks"><h2>Clocks running</h2>${clockTable(
      {
        caption: 'Clocks of pay',
        today: request.today,
        clocks: file.clocks.map(({ words, on, needs, rule }) => ({
          clock: words,
          ends: on,
          needs,
          why: { href: ruleHref(rule), about: `: ${words}` },
        })),
      },
    )}</section></div>
${ratesSection(file)}${yearSection(file, whys)}<div class="c-row b">${awardsSection(file)}${incentivesSection(file)}</div>${noticesSection(file)}${casesSection(file)}${reductionsSection(file)}${compressionSection(file)}<div class="c-row b">${questionsSection({ id: 'benefits', title: 'Leave and benefits', questions: file.questions }, whys)}${questionsSection({ id: 'leaving', title: 'On leaving or falling back', about: 'Asked with what the record holds; the rest is given in the rule’s own form.', questions: file.calculators }, whys)}</div>${benefitsOnRecord(file)}<section class="c-sec" id="band"><h2>The band since 1991</h2><details class="c-more"><summary>The lowest and the highest rate of each schedule, with the Executive Schedule</summary>${payBandsChart(request.today)}<p class="c-s">${link({ href: ROUTES.payBands.href(), label: 'The same with every figure and its source' })}</p></details></section>${entriesSection('Entries of this pay, newest first', file.events, opens, whys)}${rulesUsed(RULES_OF_PERSON_PAY)}`,
  }
}

/** The appraisal of the last rated year, where the seat may open it. */
function lastAppraisal({ ground: { ratings, person } }: PayFile, opens: Opens): Html | false {
  const year = ratings?.at(-1)?.fiscalYear
  if (year === undefined || !opens({ person, source: 'record' })) return false
  return html` · ${link({ href: ROUTES.appraisalCase.href({ person, year: String(year) }), label: `Appraisal FY${year}` })}`
}

function stepsSection({ steps, own }: PayFile, whys: Whys, back: string): Html {
  const mine = steps.filter((step) => step.mine && !step.seldom)
  const seldom = steps.filter((step) => step.mine && step.seldom)
  const barred = steps.filter((step) => step.barred !== undefined)
  const others = steps.filter((step) => !step.mine && !step.seldom && step.barred === undefined)
  return html`<section class="c-sec" id="next"><h2>What may be done now</h2>${mine.map((step, index) => html`<p><a class="usa-button${index > 0 && ' usa-button--outline'}" href="${actionHref(step.action, { ...step.fields, back })}">${step.title}</a></p>`)}${barred.map((step) => barredLine(step, whys))}${mine.length === 0 && barred.length === 0 && html`<p>Nothing is in your hands here${own && '; others decide on your pay'}.</p>`}${
    seldom.length > 0 &&
    html`<details class="c-more"><summary>Seldom needed: ${String(seldom.length)}</summary><ul class="c-list">${seldom.map((step) => html`<li><a class="usa-link" href="${actionHref(step.action, { ...step.fields, back })}">${step.title}</a></li>`)}</ul></details>`
  }${
    others.length > 0 &&
    html`<details class="c-more"><summary>What others may do: ${String(others.length)}</summary><ul class="c-list">${others.map((step) => html`<li><b>${step.title}</b>: ${whoseTurn(step)}</li>`)}</ul></details>`
  }</section>`
}

function barredLine({ action, title, barred, earliest, ruling }: PayStep, whys: Whys): Html {
  const key = `step ${action}`
  return html`<p class="c-s"><b>${title}</b>: not yet, ${barred}.${earliest !== undefined && ` First lawful day: ${shortDate(earliest)}.`}${ruling !== undefined && html` ${whyLink({ href: whys.href(key), about: `: ${title}`, open: whys.open === key })}`}</p>`
}

function panel(file: PayFile, whys: Whys, here: (more?: Query) => string): Html | false {
  const ruling = rulingOf(file, whys.open)
  if (ruling === undefined) return false
  return html`<div id="why" class="margin-top-2">${whyPanel(ruling, {
    closeHref: here(),
    tryHref: tryHref(ruling),
    permanentHref: here({ why: whys.open }),
  })}</div>`
}

function rulingOf(file: PayFile, open: string | undefined): Explanation | undefined {
  if (open === undefined) return undefined
  const { figures, questions, calculators, steps, events, year } = file
  return (
    figures.find(({ key }) => key === open)?.explanation ??
    [...questions, ...calculators].find(({ key }) => key === open)?.explanation ??
    steps.find(({ action }) => `step ${action}` === open)?.ruling ??
    (open === 'year' ? year?.explanation : undefined) ??
    (events.find(({ id }) => id === open)?.ruling as Explanation | undefined)
  )
}
