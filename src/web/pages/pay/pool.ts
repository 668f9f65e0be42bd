import type { Cents } from '../../../base/money.ts'
import type { PoolFile } from '../../../desk/award-pools.ts'
import type { Turn } from '../../../desk/turns.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, counted, money, shortDate } from '../../components/formats.ts'
import { built, html, link } from '../../components/markup.ts'
import { along } from '../../components/meter.ts'
import { pager } from '../../components/pager.ts'
import { statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import { type Page, pageOf, type PageRequest } from '../../request.ts'
import { ROUTES } from '../../routes.ts'
import { rulesUsed } from '../rules-used.ts'
import { turnLine } from '../proposals/turn.ts'
import { openWhy } from '../why.ts'
import { RULES_OF_POOL } from './rules-used.ts'

const ROWS = 100

/** A pool of a fiscal year: what is used of its limit, and every award that is charged to it. */
export function poolPage({ query }: PageRequest, file: PoolFile, turns: readonly Turn[]): Page {
  const { unit, unitName, fiscalYear, pool, charges, limit, left } = file
  const { opened, used, carriedIn } = pool
  const place = { unit, year: String(fiscalYear) }
  const page = pageOf(query['page'])
  const { heads } = file
  const over =
    (limit !== null && used > limit) || (heads !== null && heads.most !== null && heads.count > heads.most)
  const words =
    heads !== null
      ? headWords(heads, used)
      : limit === null
        ? `${money(used)} approved; no limit of the year is on record`
        : `${money(used)} of ${money(limit)}${over ? '' : `, ${money(left ?? limit)} left`}`
  const most =
    heads === null
      ? Math.max(1, used, limit ?? 0, file.statutoryLimit ?? 0) * 1.05
      : Math.max(1, heads.count, heads.most ?? 0) * 1.05
  const line = (at: number | null, fill: string): string =>
    at === null
      ? ''
      : `<rect x="${along(at, most)}" width="3" height="22" transform="translate(-1.5)" fill="${fill}"/>`
  const href = (more: Record<string, string | number | undefined>): string =>
    ROUTES.payPool.href(place, { on: query['on'], ...more })
  const open = query['why'] === 'limit'
  return {
    title: `Pool of performance awards, FY${fiscalYear}, ${unitName}`,
    part: 'pay',
    breadcrumb: [{ label: 'Pay and awards', href: ROUTES.pay.href() }, { label: `Pool of FY${fiscalYear}` }],
    body: html`<h1>Pool of performance awards, FY${fiscalYear}: ${words}</h1><p class="c-sub">${unitName}. Base: ${baseWords(file)}, ${opened.source === 'record' ? 'out of the record' : `as entered from ${opened.document ?? 'a document'}`}.${opened.capPoints !== undefined && ` The office’s own limit is ${opened.capPoints / 100}%.`}</p>
<section class="c-sec first" id="limit"><div class="c-m"><p><b>Approved</b> <span class="c-s">${words}</span></p><p>${statusTag(over ? { tone: 'bad', words: 'Over the limit' } : { tone: 'ok', words: 'Within the limit' })} ${whyLink({ href: `${href({ why: 'limit' })}#why`, about: 'the pool has this limit', open })}</p>${built(`<svg width="100%" height="22" role="img" aria-label="${words}"><rect y="3" width="100%" height="16" fill="#e6e6e6"/><rect y="3" width="${along(heads?.count ?? used, most)}" height="16" fill="#005ea2"/>${line(heads === null ? file.statutoryLimit : heads.most, '#1b1b1b')}${line(limit, '#565c65')}</svg>`)}<p class="c-xs">${file.why.answer}</p></div>${open && openWhy(file.why, { subject: `Pool of FY${fiscalYear}`, close: href({}), permanent: href({ why: 'limit' }) })}</section>
<section class="c-sec" id="charges"><h2>Charged: ${counted(charges.length + carriedIn.awards, 'award')}</h2>${carriedIn.awards > 0 && html`<p class="c-s">${money(carriedIn.cents)} in ${counted(carriedIn.awards, 'award')} was approved before the pool was kept here.</p>`}${dataTable(
      {
        caption: 'Awards charged to the pool',
        stack: true,
        columns: [
          { key: 'name', label: 'Executive' },
          { key: 'year', label: 'Rating of' },
          { key: 'on', label: 'Approved' },
          { key: 'cents', label: 'Award', numeric: true },
        ],
        rows: charges.slice((page - 1) * ROWS, page * ROWS).map(
          ({ name, ratingYear, on, cents }): Row => ({
            name,
            year: link({
              href: ROUTES.payWorksheet.href({ unit, year: String(ratingYear) }),
              label: `FY${ratingYear}`,
            }),
            on: shortDate(on),
            cents: money(cents),
          }),
        ),
        foot: { name: `All ${count(charges.length)}`, cents: money(used) },
        empty: 'No award is charged to it yet.',
      },
    )}${pager({ page, pages: Math.ceil(charges.length / ROWS), href: (to) => `${href({ page: to })}#charges` })}${pool.reported !== undefined ? html`<p class="c-s">Reported to OPM on ${shortDate(pool.reported)}.</p>` : false}</section>
${turns.some(({ mine }) => mine) && html`<section class="c-sec" id="steps"><h2>Steps</h2>${turns.map((turn) => turnLine(turn, { unit, fiscalYear, back: href({}) }, 'other'))}</section>`}${rulesUsed(RULES_OF_POOL)}`,
  }
}

/** Recipients against the most there may be, of the days on which heads were counted. */
function headWords({ count: now, most, left }: NonNullable<PoolFile['heads']>, used: Cents): string {
  const dollars = `${money(used)} approved`
  if (most === null || left === null)
    return `${counted(now, 'recipient')}, no limit of heads applies or is on record; ${dollars}`
  const over = now > most ? `${count(now - most)} over` : `${count(left)} left`
  return `${count(now)} of at most ${counted(most, 'recipient')}, ${over}; ${dollars}`
}

/** What the limit is a share of. */
function baseWords({ pool: { opened }, fiscalYear }: PoolFile): string {
  const { base, executives = 0, positions, locality } = opened
  const heads = positions === undefined ? '' : counted(positions, 'SES position')
  if (base === undefined) return heads
  const more = locality === undefined ? '' : ` and ${money(locality as Cents)} in locality pay`
  const both = heads === '' ? '' : `, and until 5 Feb 1985 ${heads}`
  return `${money(base as Cents)}${more}, the rates of ${counted(executives, 'career executive')} on 30 Sep ${fiscalYear - 1}${both}`
}
