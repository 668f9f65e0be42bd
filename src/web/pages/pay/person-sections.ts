import type { Cents } from '../../../base/money.ts'
import { incentiveWords } from '../../../desk/pay-clocks.ts'
import type { PayFile } from '../../../desk/pay-file.ts'
import type { PayQuestion } from '../../../desk/pay-questions.ts'
import { rateOn } from '../../../record/pay.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { counted, dateElement, money, percent, shortDate } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import { ROUTES, ruleHref } from '../../routes.ts'
import type { Whys } from '../why.ts'
import { bandTable, compressionChart, rateChart, yearMeter } from './person-pictures.ts'
import { paymentWords } from './person-words.ts'

/** Rates against the band, drawn and as a table. */
export function ratesSection(file: PayFile): Html {
  const { pay, on } = file.ground
  const { band } = file
  return html`<section class="c-sec" id="rates"><h2>Basic pay against the band</h2>${rateChart(file, on)}${band?.levelIII !== undefined && html`<p class="c-s">Shaded: from the lowest rate to the highest where the appraisal system is certified. On this day it is ${file.ground.certified ? 'certified' : 'not certified'}; above level III, ${money(band.levelIII)}, a rate takes a ground and an approval.</p>`}${dataTable(
    {
      caption: 'Rates of basic pay, newest first',
      stack: true,
      columns: [
        { key: 'from', label: 'From' },
        { key: 'rate', label: 'Rate', numeric: true },
        { key: 'change', label: 'Change', numeric: true },
        { key: 'basis', label: 'Ground' },
        { key: 'counts', label: 'Twelve months' },
      ],
      rows: pay.rates
        .map((rate, index): Row => {
          const before = pay.rates[index - 1]
          return {
            from: html`${dateElement(rate.from)}${rate.from > on && html` ${statusTag({ tone: 'plain', words: 'To come' })}`}`,
            rate: money(rate.cents as Cents),
            change: before === undefined ? '' : changeWords(before.cents, rate.cents),
            basis: rate.basis,
            counts: rate.counts === false ? 'no new twelve months' : 'counts',
          }
        })
        .toReversed(),
      empty: 'No rate is on record.',
    },
  )}${bandTable(file, on)}</section>`
}

function changeWords(before: number, after: number): string {
  if (after === before) return 'none'
  const share = Math.round(((after - before) * 10_000) / before)
  return `${after > before ? '+' : ''}${percent(share)}`
}

/** The calendar year against the limit on total pay, with what was paid in it. */
export function yearSection({ ground, year }: PayFile, whys: Whys): Html {
  if (year === undefined)
    return html`<section class="c-sec" id="year"><h2>Calendar year ${ground.on.slice(0, 4)}</h2><p>The limit of the year is not on record, and that of another year is not used.</p></section>`
  const payments = ground.pay.payments.filter(({ on }) => on.startsWith(String(year.year)))
  const why = whyLink({
    href: whys.href('year'),
    about: ': the limit on total pay',
    open: whys.open === 'year',
  })
  return html`<section class="c-sec" id="year"><h2>Calendar year ${String(year.year)} against its limit</h2><p>The year comes to <b>${money(year.total)}</b> of ${money(year.limit)}; <b>${money(year.room)}</b> can still be paid, and what is more is carried to January. ${why}</p>${yearMeter(year)}<p class="c-s">${year.told ? 'Basic pay as payroll has told it.' : year.annual ? 'Basic pay is the annual rate: what was received began to count in December 2004.' : `Basic pay is projected to the year’s end: ${year.passed} of ${counted(year.payDates, 'pay date')} have passed, each at the rate of the first day of its period. The days are assumed: the Thursday twelve days after each period of the usual cycle; payroll’s own figure goes before them.`}</p>${dataTable(
    {
      caption: `Payments of ${year.year}, newest first`,
      stack: true,
      columns: [
        { key: 'on', label: 'Paid on' },
        { key: 'kind', label: 'Payment' },
        { key: 'cents', label: 'Paid', numeric: true },
        { key: 'carried', label: 'Carried', numeric: true },
      ],
      rows: payments.toReversed().map(
        (one): Row => ({
          on: dateElement(one.on),
          kind: html`${paymentWords(one.kind)}${one.of !== undefined && html` <span class="c-xs">${one.of}</span>`}`,
          cents: money(one.cents as Cents),
          carried:
            one.carried === undefined || one.carried === 0
              ? ''
              : html`${money(one.carried as Cents)}${one.due !== undefined && html`, due ${dateElement(one.due)}`}`,
        }),
      ),
      empty: 'No payment beside basic pay is on record for the year.',
    },
  )}</section>`
}

/** The notices to the executive, each as a page and as PDF; nothing where there is none. */
export function noticesSection({ notices, ground: { person } }: PayFile): Html | false {
  if (notices.length === 0) return false
  const href = ({ kind, year }: PayFile['notices'][number], ending = ''): string =>
    ROUTES.payNotice.href({ person, year: String(year), notice: `${kind}${ending}` })
  return html`<section class="c-sec" id="notices"><h2>Notices</h2><ul class="c-list">${notices.map(
    (one) =>
      html`<li>${link({ href: href(one), label: `${NOTICE_WORDS[one.kind]}, ${one.year}` })} · <a class="usa-link" href="${href(one, '.pdf')}">PDF<span class="usa-sr-only">: ${NOTICE_WORDS[one.kind]}, ${String(one.year)}</span></a></li>`,
  )}</ul></section>`
}

const NOTICE_WORDS = {
  adjustment: 'Notice of pay adjustment',
  award: 'Notice of performance award',
  'reduction-notice': 'Notice of proposed reduction in pay',
  'reduction-decision': 'Decision on a reduction in pay',
} as const

const RANK_WORDS = { distinguished: 'Distinguished rank', meritorious: 'Meritorious rank' } as const

/** Performance awards, ranks and other awards. */
export function awardsSection({ ground: { pay }, nominations }: PayFile): Html {
  const rows = [
    ...pay.awards.map((one) => ({
      on: one.on,
      what: `Performance award for FY${one.fiscalYear}`,
      amount: `${money(one.cents)} (${percent(one.basisPoints)})`,
      state: one.state === 'approved' ? 'approved, not yet paid' : one.state,
    })),
    ...pay.ranks.map((one) => ({
      on: one.on,
      what: `${RANK_WORDS[one.rank]}, FY${one.fiscalYear}`,
      amount: one.cents === undefined ? 'not on record' : money(one.cents),
      state: 'granted',
    })),
    ...pay.acts.map((one) => ({
      on: one.on,
      what: actWords(one.ground),
      amount: money(one.cents),
      state: 'granted',
    })),
  ].sort((a, b) => (a.on < b.on ? 1 : -1))
  return html`<section class="c-sec" id="awards"><h2>Awards and ranks</h2>${dataTable({
    caption: 'Awards and ranks, newest first',
    stack: true,
    columns: [
      { key: 'on', label: 'Granted on' },
      { key: 'what', label: 'Award' },
      { key: 'amount', label: 'Amount', numeric: true },
      { key: 'state', label: 'State' },
    ],
    rows: rows.map((row): Row => ({ ...row, on: dateElement(row.on) })),
    empty: 'No award is on record.',
  })}${nominations.length > 0 && html`<h3>Nominations for rank</h3><ul class="c-list">${nominations.map((one) => html`<li>FY${String(one.fiscal_year)}, ${RANK_WORDS[one.rank].toLowerCase()}: ${one.state}</li>`)}</ul>`}</section>`
}

function actWords(ground: string): string {
  return `Award for a${/^[aeiou]/.test(ground) ? 'n' : ''} ${ground}`
}

/** What was proposed for the executive; no part of the own page. */
export function casesSection({ cases, names }: PayFile): Html | false {
  if (cases.length === 0) return false
  return html`<section class="c-sec" id="cases"><h2>Proposals after an appraisal year</h2>${dataTable({
    caption: 'Proposals of pay and award, newest first',
    stack: true,
    columns: [
      { key: 'year', label: 'Year' },
      { key: 'state', label: 'State' },
      { key: 'proposed', label: 'Proposed' },
      { key: 'board', label: 'Board' },
      { key: 'approved', label: 'Approved' },
    ],
    rows: cases.map(
      ({ fiscalYear, state, proposed, board, rate, award }): Row => ({
        year: `FY${fiscalYear}`,
        state,
        proposed: `${termsWords(proposed.terms)}, by ${names.get(proposed.by) ?? proposed.by} on ${shortDate(proposed.on)}${reasonWords(proposed)}`,
        board: board === undefined ? 'not yet' : `${termsWords(board.terms)}, ${shortDate(board.on)}`,
        approved:
          rate === undefined && award === undefined
            ? 'not yet'
            : [
                ...(rate === undefined
                  ? []
                  : [`${money(rate.cents as Cents)} from ${shortDate(rate.effective)}`]),
                ...(award === undefined
                  ? []
                  : [`award ${money(award.cents as Cents)}, pool FY${award.pool}`]),
              ].join('; '),
      }),
    ),
  })}<p class="c-s">The executive sees no proposal, only what was decided.</p></section>`
}

/** What the written reasons answer; from before they were told apart, that there is one. */
function reasonWords({ justified, reasons }: PayFile['cases'][number]['proposed']): string {
  if (!justified) return ''
  return reasons === undefined
    ? '; a written reason is on file'
    : `; with a reason for ${reasons.join(', and for ')}`
}

function termsWords({ rate, award, awardPoints }: PayFile['cases'][number]['proposed']['terms']): string {
  const parts = [
    ...(rate === undefined ? [] : [`rate ${money(rate as Cents)}`]),
    ...(award === undefined ? [] : [`award ${money(award as Cents)}`]),
    ...(award === undefined && awardPoints !== undefined ? [`award ${percent(awardPoints)}`] : []),
  ]
  return parts.length === 0 ? 'nothing' : parts.join(', ')
}

/** Reductions of pay: notice, answer, decision, reconsideration. */
export function reductionsSection({ ground: { pay } }: PayFile): Html | false {
  if (pay.reductions.length === 0) return false
  return html`<section class="c-sec" id="reductions"><h2>Reductions</h2>${dataTable({
    caption: 'Reductions of basic pay, newest first',
    stack: true,
    columns: [
      { key: 'notice', label: 'Notice received' },
      { key: 'what', label: 'Proposed' },
      { key: 'answer', label: 'Answer' },
      { key: 'decided', label: 'Decision' },
      { key: 'again', label: 'Reconsideration' },
    ],
    rows: pay.reductions.toReversed().map(
      ({ notice, answered, decided, reconsideration }): Row => ({
        notice: dateElement(notice.received),
        what: `${money(notice.from as Cents)} to ${money(notice.cents as Cents)} from ${shortDate(notice.effective)}; ${notice.ground}`,
        answer:
          answered === undefined
            ? decided === undefined
              ? html`due by ${dateElement(notice.answerBy)}`
              : 'none was given'
            : html`${answered.how}, ${dateElement(answered.on)}`,
        decided: decided === undefined ? 'not yet' : html`${decided.answer}, ${dateElement(decided.on)}`,
        again:
          reconsideration === undefined
            ? decided?.reconsiderBy === undefined
              ? ''
              : html`may be asked until ${dateElement(decided.reconsiderBy)}`
            : html`asked ${dateElement(reconsideration.askedOn)}${reconsideration.decided !== undefined && html`: ${reconsideration.decided.answer}`}`,
      }),
    ),
  })}</section>`
}

/** Incentives with their service agreements. */
export function incentivesSection({ incentives }: PayFile): Html {
  return html`<section class="c-sec" id="incentives"><h2>Incentives and service agreements</h2>${dataTable({
    caption: 'Incentives and their service agreements',
    stack: true,
    columns: [
      { key: 'what', label: 'Incentive' },
      { key: 'state', label: 'State' },
      { key: 'amount', label: 'Amount', numeric: true },
      { key: 'paid', label: 'Paid', numeric: true },
      { key: 'agreement', label: 'Agreement' },
    ],
    rows: incentives.map(({ name, incentive: { state, proposed, agreement, paid, ended } }): Row => {
      const sum = paid.reduce((all, one) => all + one.cents, 0) as Cents
      return {
        what: `${incentiveWords(proposed.kind)} ${name}`,
        state,
        amount: `${money(proposed.cents as Cents)} (${percent(proposed.points)})`,
        paid: money(sum),
        agreement: html`${agreement === undefined ? 'not signed' : html`${dateElement(agreement.start)} to ${dateElement(agreement.end)}`}${ended !== undefined && html`; ${ended.how} ${dateElement(ended.on)}${ended.repay !== undefined && `, ${money(ended.repay as Cents)} to be repaid`}`}`,
      }
    }),
    empty: 'No incentive is on record.',
  })}</section>`
}

/** Questions with the answer that the record allows, each with its Why. */
export function questionsSection(
  of: { id: string; title: string; about?: string; questions: readonly PayQuestion[] },
  whys: Whys,
): Html {
  return html`<section class="c-sec" id="${of.id}"><h2>${of.title}</h2>${of.about !== undefined && html`<p class="c-s">${of.about}</p>`}${dataTable(
    {
      caption: of.title,
      stack: true,
      columns: [
        { key: 'title', label: 'Question' },
        { key: 'answer', label: 'By the record' },
      ],
      rows: of.questions.map(
        ({ key, title, explanation }): Row => ({
          title: link({ href: ruleHref(explanation.rule, { on: explanation.on }), label: title }),
          answer: html`${explanation.kind === 'needs' ? `${counted(explanation.missing.length, 'fact')} to be given` : explanation.answer} ${whyLink({ href: whys.href(key), about: `: ${title.toLowerCase()}`, open: whys.open === key })}`,
        }),
      ),
    },
  )}</section>`
}

/** Leave years, sabbaticals and elections on record; nothing where there are none. */
export function benefitsOnRecord({ benefits }: PayFile): Html | false {
  const { leaveYears, restored, paidOut, sabbaticals, elections, moves } = benefits
  const lines = [
    ...leaveYears.map(
      (one) =>
        html`<li>Leave year ${String(one.year)}, closed ${dateElement(one.on)}: ${counted(one.balance, 'hour')} carried, ${counted(one.used, 'hour')} used, ${counted(one.forfeited, 'hour')} forfeited</li>`,
    ),
    ...restored.map(
      (one) =>
        html`<li>${counted(one.hours, 'hour')} restored ${dateElement(one.on)}, to be used by ${dateElement(one.useBy)}: ${one.reason}</li>`,
    ),
    ...paidOut.map(
      (one) =>
        html`<li>${counted(one.hours, 'hour')} of leave paid out ${dateElement(one.on)}: ${money(one.cents as Cents)}</li>`,
    ),
    ...sabbaticals.map(
      (one) =>
        html`<li>Sabbatical ${dateElement(one.start)} to ${dateElement(one.end)}, to serve until ${dateElement(one.serveUntil)}${one.ended !== undefined && html`; ${one.ended.how} ${dateElement(one.ended.on)}`}</li>`,
    ),
    ...elections.map(
      (one) =>
        html`<li>SES benefits kept as ${one.post} from ${dateElement(one.on)}: ${one.kept.join(', ')}; may change from ${dateElement(one.mayChangeFrom)}</li>`,
    ),
    ...moves.map(
      (one) =>
        html`<li>Last move home approved ${dateElement(one.on)}: ${one.to}, by ${dateElement(one.by)}</li>`,
    ),
  ]
  return lines.length > 0 && html`<ul class="c-list" id="on-record">${lines}</ul>`
}

/** Direct subordinates against the executive's own rate. */
export function compressionSection(file: PayFile): Html | false {
  const rate = rateOn(file.ground.pay, file.ground.on)
  const known = file.subordinates.filter(({ cents }) => cents !== null)
  if (rate === undefined || known.length === 0) return false
  const near = known.filter(({ cents }) => (cents ?? 0) >= rate.cents).length
  return html`<section class="c-sec" id="compression"><h2>Against subordinates’ pay</h2><p class="c-s">${near === 0 ? 'Every' : `${counted(near, 'direct subordinate is', 'direct subordinates are')} not paid below; every other`} direct subordinate on record is paid less. Pay under the General Schedule is not kept here; ${link({ href: ruleHref('pay/above-subordinates'), label: 'ask the guidance with it' })}.</p>${compressionChart(file, rate.cents as Cents)}</section>`
}
