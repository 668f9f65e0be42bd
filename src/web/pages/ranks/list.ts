import type { RankYearLine } from '../../../desk/rank-years.ts'
import type { Turn } from '../../../desk/turns.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, counted, dateElement, shortDate } from '../../components/formats.ts'
import { html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import type { Page, PageRequest } from '../../request.ts'
import { actionHref, ROUTES } from '../../routes.ts'
import { rulesUsed } from '../rules-used.ts'
import { RULES_OF_RANKS } from '../pay/rules-used.ts'

/** The program years of the rank awards that a seat sees, the newest first; `open` is the step that opens another. */
export function ranksPage(
  request: PageRequest,
  lines: readonly RankYearLine[],
  open: Turn | undefined,
): Page {
  const { on, session } = request
  const [newest] = lines
  const given = session.who.unit === undefined ? {} : { unit: session.who.unit, countedOn: on }
  return {
    title: 'Rank awards',
    part: 'pay',
    breadcrumb: [{ label: 'Pay and awards', href: ROUTES.pay.href() }, { label: 'Rank awards' }],
    body: html`<h1>Rank awards: ${newest === undefined ? 'no year is open' : counted(lines.length, 'program year')}</h1><p class="c-sub">On ${shortDate(on)}. The President may award two ranks in a year, to career executives whom their agency nominates and OPM recommends.</p>${
      open?.mine === true &&
      html`<p><a class="usa-button" href="${actionHref(open.action, { ...given, back: ROUTES.ranks.href() })}">${open.title}</a></p>`
    }${dataTable({
      caption: 'Program years, the newest first',
      stack: true,
      columns: [
        { key: 'year', label: 'Program year' },
        { key: 'unit', label: 'Nominated by' },
        { key: 'state', label: 'State' },
        { key: 'due', label: 'Nominations due' },
        { key: 'career', label: 'Career executives', numeric: true },
        { key: 'nominations', label: 'Nominations', numeric: true },
        { key: 'granted', label: 'Granted', numeric: true },
      ],
      rows: lines.map((line) => rowOf(line, request)),
      empty: 'No program year is open to your seat, and no nomination.',
    })}${rulesUsed(RULES_OF_RANKS)}`,
  }
}

function rowOf(line: RankYearLine, { query, on: day }: PageRequest): Row {
  const on = query['on']
  const { unit, unitName, fiscalYear, due, career, cancelled, nominations, granted } = line
  const name = `FY${fiscalYear}${unit === 'US' ? ', Government' : ''}`
  return {
    year: link({ href: ROUTES.rankYear.href({ unit, year: String(fiscalYear) }, { on }), label: name }),
    unit: unit === 'US' ? 'every agency' : unitName,
    state: statusTag(
      cancelled === undefined
        ? due === undefined
          ? { tone: 'plain', words: 'Nominations' }
          : due < day
            ? { tone: 'plain', words: 'Nominations closed' }
            : { tone: 'ok', words: 'Open' }
        : { tone: 'bad', words: 'Called off' },
    ),
    due: due === undefined ? '' : dateElement(due),
    career: career === undefined ? '' : count(career),
    nominations: count(nominations),
    granted: count(granted),
  }
}
