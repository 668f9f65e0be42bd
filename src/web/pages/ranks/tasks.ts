import type { RankTask } from '../../../desk/rank-tasks.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, counted, dateWithDistance, money } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import type { PageRequest } from '../../request.ts'
import { actionHref, ROUTES } from '../../routes.ts'
import type { Cents } from '../../../base/money.ts'
import { rankName } from './words.ts'

const SHOWN = 15

/** What of the rank awards waits for the seat; nothing where nothing waits. */
export function rankTasksSection({ today }: PageRequest, tasks: readonly RankTask[]): Html | false {
  if (tasks.length === 0) return false
  return html`<section class="c-sec" id="rank-tasks"><div class="c-sech"><h2>Rank awards: ${counted(tasks.length, 'step')} of yours</h2><a class="usa-link c-s" href="${ROUTES.ranks.href()}">Rank awards</a></div>${dataTable(
    {
      caption: 'Steps of rank awards that are yours, the one that is due first at the head',
      stack: true,
      columns: [
        { key: 'what', label: 'Step' },
        { key: 'who', label: 'Nominee' },
        { key: 'lacks', label: 'Still missing' },
        { key: 'by', label: 'By' },
      ],
      rows: tasks.slice(0, SHOWN).map((task): Row => rowOf(task, today)),
    },
  )}${tasks.length > SHOWN && html`<p class="c-s">${count(tasks.length - SHOWN)} more are on the pages of the years.</p>`}</section>`
}

function rowOf(task: RankTask, today: PageRequest['today']): Row {
  const { step, nominee, fiscalYear, lacks, by, late, cents } = task
  return {
    what: html`${link({ href: hrefOf(task), label: step })}${cents !== undefined && html`<br><span class="c-xs">${money(cents as Cents)}</span>`}`,
    who:
      nominee === undefined
        ? `FY${fiscalYear}`
        : `${nominee.name}, ${rankName(nominee.rank)}, FY${fiscalYear}`,
    lacks: lacks ?? 'nothing',
    by: html`${by === undefined ? 'no day set' : dateWithDistance(by, today)}${late === true && html` ${statusTag({ tone: 'bad', words: 'Late' })}`}`,
  }
}

function hrefOf({ nominee, unit, fiscalYear, cents, by }: RankTask): string {
  const year = String(fiscalYear)
  if (nominee === undefined) {
    const query = { unit, fiscalYear: year, due: by, back: ROUTES.home.href() }
    return actionHref('awards/open-rank-call', query)
  }
  const { person } = nominee
  if (cents !== undefined) {
    const amount = (cents / 100).toFixed(2)
    const query = { unit, person, kind: 'rank-award', of: year, amount, back: ROUTES.home.href() }
    return actionHref('pay/record-payment', query)
  }
  return `${ROUTES.rankCase.href({ unit, year, person })}#next`
}
