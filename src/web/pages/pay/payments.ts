import type { Cents } from '../../../base/money.ts'
import { incentiveWords } from '../../../desk/pay-clocks.ts'
import type { Payee, PaymentsDue } from '../../../desk/pay-payments.ts'
import { clockTable } from '../../components/clock-table.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { dateElement, money, shortDate } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import type { Page, PageRequest } from '../../request.ts'
import { actionHref, ROUTES, ruleHref } from '../../routes.ts'
import { rulesUsed } from '../rules-used.ts'
import { whoseTurn } from '../proposals/turn.ts'
import { paymentWords } from './person-words.ts'
import { RULES_OF_PAYMENTS } from './rules-used.ts'

/** What is to be paid: approved awards, carried amounts, agreements that run, and what was paid this year. */
export function paymentsPage(request: PageRequest, due: PaymentsDue): Page {
  const year = due.on.slice(0, 4)
  return {
    title: 'Payments',
    part: 'pay',
    breadcrumb: [{ label: 'Pay and awards', href: ROUTES.pay.href() }, { label: 'Payments' }],
    body: html`<h1>Payments</h1><p class="c-sub">New rates of basic pay, what is to be paid beside it, and what was paid in ${year}; as of ${shortDate(due.on)}. Each payment is held against the yearly limit before it is made.</p>${ratesTable(due)}${awardsTable(due)}<section class="c-sec" id="clocks"><h2>Falls due</h2><p class="c-s">Amounts carried over the yearly limit are paid at the beginning of the next year and count there first. What a clock needs stands beside it.</p>${clockTable(
      {
        caption: 'Carried amounts, service agreements and reconsiderations, soonest first',
        today: request.today,
        clocks: due.clocks.map((clock) => ({
          who: payLink(clock),
          clock: clock.words,
          ends: clock.on,
          needs: clock.needs,
          why: { href: ruleHref(clock.rule), about: `: ${clock.words}` },
        })),
      },
    )}</section>${agreementsTable(due)}${paymentsTable(due, year)}${rulesUsed(RULES_OF_PAYMENTS)}`,
  }
}

function payLink({ person, name }: Payee): Html {
  return link({ href: ROUTES.payPerson.href({ person }), label: name })
}

/** The way to the entry of an award or a payment and its ruling, on the page of whoever is paid. */
function entryWhy({ person, name, entry }: Payee & { entry?: string }, what: string): Html | '' {
  if (entry === undefined) return ''
  const href = `${ROUTES.payPerson.href({ person }, { why: entry })}#why`
  return whyLink({ href, about: `: ${what}, ${name}` })
}

function ratesTable({ rates, on }: PaymentsDue): Html {
  return html`<section class="c-sec" id="rates"><h2>Rates of basic pay that begin: ${String(rates.length)}</h2>${dataTable(
    {
      caption: 'Rates that began in the last two months or begin in the next two, the latest first',
      stack: true,
      columns: [
        { key: 'who', label: 'Executive' },
        { key: 'from', label: 'From' },
        { key: 'before', label: 'Rate before', numeric: true },
        { key: 'rate', label: 'New rate', numeric: true },
        { key: 'basis', label: 'Ground' },
        { key: 'why', label: '' },
      ],
      rows: rates.map(
        (one): Row => ({
          who: payLink(one),
          from: html`${dateElement(one.from)}${one.from > on && html` ${statusTag({ tone: 'plain', words: 'To come' })}`}`,
          before: one.before === null ? '' : money(one.before as Cents),
          rate: money(one.cents as Cents),
          basis: one.basis,
          why: entryWhy(one, 'new rate'),
        }),
      ),
      empty: 'No rate began in the last two months, and none begins in the next two.',
    },
  )}</section>`
}

function awardsTable({ awards, payAward, on }: PaymentsDue): Html {
  return html`<section class="c-sec" id="awards"><h2>Awards approved and not yet paid: ${String(awards.length)}</h2>${payAward !== undefined && !payAward.mine && html`<p class="c-s">${payAward.title}: ${whoseTurn(payAward)}.</p>`}${dataTable(
    {
      caption: 'Performance awards to pay, the oldest first',
      stack: true,
      columns: [
        { key: 'who', label: 'Executive' },
        { key: 'year', label: 'For' },
        { key: 'cents', label: 'Award', numeric: true },
        { key: 'granted', label: 'Approved' },
        { key: 'pool', label: 'Pool' },
        { key: 'why', label: '' },
        { key: 'pay', label: '' },
      ],
      rows: awards.map(
        (one): Row => ({
          who: payLink(one),
          year: `FY${one.fiscalYear}`,
          cents: money(one.cents as Cents),
          granted: dateElement(one.granted),
          pool: one.pool === null ? '' : `FY${one.pool}`,
          why: entryWhy(one, `award for FY${one.fiscalYear}`),
          pay:
            payAward?.mine === true
              ? link({
                  href: actionHref('awards/pay-award', {
                    unit: one.unit,
                    person: one.person,
                    fiscalYear: one.fiscalYear,
                    on,
                    back: ROUTES.payPayments.href(),
                  }),
                  label: 'Pay it',
                })
              : '',
        }),
      ),
      empty: 'No award waits to be paid.',
    },
  )}</section>`
}

function agreementsTable({ agreements }: PaymentsDue): Html {
  return html`<section class="c-sec" id="agreements"><h2>Incentives that have not ended: ${String(agreements.length)}</h2>${dataTable(
    {
      caption: 'Incentives and service agreements, by the end of the agreement',
      stack: true,
      columns: [
        { key: 'who', label: 'Executive' },
        { key: 'what', label: 'Incentive' },
        { key: 'state', label: 'State' },
        { key: 'cents', label: 'Amount', numeric: true },
        { key: 'paid', label: 'Paid', numeric: true },
        { key: 'ends', label: 'Agreement ends' },
      ],
      rows: agreements.map(
        (one): Row => ({
          who: payLink(one),
          what: `${incentiveWords(one.kind)} ${one.agreement}`,
          state: one.state,
          cents: money(one.cents as Cents),
          paid: money(one.paid as Cents),
          ends: one.ends === null ? 'not signed' : dateElement(one.ends),
        }),
      ),
      empty: 'No incentive is running.',
    },
  )}</section>`
}

function paymentsTable({ payments, recordPayment, unit, on }: PaymentsDue, year: string): Html {
  return html`<section class="c-sec" id="paid"><div class="c-sech"><h2>Paid in ${year}</h2>${recordPayment?.mine === true && html`<a class="usa-link c-s" href="${actionHref('pay/record-payment', { unit, on, back: ROUTES.payPayments.href() })}">${recordPayment.title}</a>`}</div>${dataTable(
    {
      caption: `Payments of ${year}, newest first`,
      stack: true,
      columns: [
        { key: 'on', label: 'Paid on' },
        { key: 'who', label: 'Executive' },
        { key: 'kind', label: 'Payment' },
        { key: 'cents', label: 'Paid', numeric: true },
        { key: 'carried', label: 'Carried', numeric: true },
        { key: 'why', label: '' },
      ],
      rows: payments.map(
        (one): Row => ({
          on: dateElement(one.on),
          who: payLink(one),
          kind: html`${paymentWords(one.kind)}${one.paidFor !== null && html` <span class="c-xs">${one.paidFor}</span>`}`,
          cents: money(one.cents as Cents),
          carried: one.carried === 0 ? '' : money(one.carried as Cents),
          why: entryWhy(one, paymentWords(one.kind).toLowerCase()),
        }),
      ),
      empty: 'Nothing was paid beside basic pay.',
    },
  )}</section>`
}
