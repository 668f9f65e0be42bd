import { AUDIENCES, type Audience, type TrainingFile } from '../../../desk/cycle-training.ts'
import type { Opens } from '../../../desk/reach.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, dateElement } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { whyLink } from '../../components/why-link.ts'
import type { Page, PageRequest } from '../../request.ts'
import { actionHref, ROUTES, ruleHref } from '../../routes.ts'
import { rulesUsed } from '../rules-used.ts'
import { linkTo } from '../opening.ts'
import { whoseTurn } from '../proposals/turn.ts'
import { RULES_OF_TRAINING } from './rules.ts'
import { shownCount } from './words.ts'

const TITLES: Readonly<Record<Audience, string>> = {
  executive: 'Executives',
  'rating official': 'Rating officials',
  reviewer: 'Higher-level reviewers',
  'board member': 'Members of the board',
}

/** Who is trained in the appraisal system and who is not, by audience. */
export function trainingPage(request: PageRequest, file: TrainingFile, opens: Opens): Page {
  const { unit, unitName, audiences, turn, sight } = file
  const filesOf = (format: string) => ROUTES.trainingTable.href({ unit, format }, { on: request.query['on'] })
  const record = actionHref(turn.action, { unit, back: ROUTES.training.href({ unit }) })
  return {
    title: `Training in the appraisal system, ${unitName}`,
    part: 'appraisal',
    breadcrumb: [
      { label: 'Appraisal', href: ROUTES.appraisal.href() },
      { label: 'Cycles', href: ROUTES.cycles.href() },
      { label: 'Training' },
    ],
    body: html`<h1>Training in the appraisal system, ${unitName}</h1><section class="c-sec first" id="audiences"><h2>By audience ${whyLink({ href: ruleHref('appraisal/upkeep'), about: ': what training the agency owes' })}</h2>${dataTable(
      {
        caption: 'Trained and not trained, by audience',
        columns: [
          { key: 'audience', label: 'Audience' },
          { key: 'all', label: 'People', numeric: true },
          { key: 'trained', label: 'Trained', numeric: true },
          { key: 'untrained', label: 'Not trained', numeric: true },
        ],
        rows: audiences.map(({ audience, people, untrained }) => ({
          audience: TITLES[audience],
          all: shownCount(people),
          trained: shownCount(people === null || untrained === null ? null : people - untrained),
          untrained: shownCount(untrained),
        })),
      },
    )}${turn.mine ? html`<p><a class="usa-button usa-button--outline" href="${record}">${turn.title}</a></p>` : html`<p class="c-s"><b>${turn.title}</b>: ${whoseTurn(turn)}.</p>`}</section>${topicsSection(file)}${sight === 'names' && html`<section class="c-sec margin-top-3" id="untrained"><h2>Not trained</h2><p class="c-s"><a class="usa-link" href="${filesOf('csv')}">CSV</a> &nbsp; <a class="usa-link" href="${filesOf('xlsx')}">XLSX</a></p>${AUDIENCES.map((audience) => untrainedOf(file, audience, opens, turn.mine))}</section>`}${rulesUsed(RULES_OF_TRAINING)}`,
  }
}

function topicsSection({ topics }: TrainingFile): Html | false {
  if (topics.length === 0) return false
  return html`<section class="c-sec margin-top-3" id="topics"><h2>By topic</h2>${dataTable({
    caption: 'Trained by topic',
    columns: [
      { key: 'topic', label: 'Topic' },
      { key: 'as', label: 'As' },
      { key: 'people', label: 'People', numeric: true },
    ],
    rows: topics.map(({ topic, audience, people }) => ({ topic, as: TITLES[audience], people })),
  })}</section>`
}

function untrainedOf({ people, unit }: TrainingFile, audience: Audience, opens: Opens, mine: boolean): Html {
  const untrained = people.filter((one) => one.audience === audience && one.last === undefined)
  const last = people.filter((one) => one.audience === audience && one.last !== undefined)
  const back = ROUTES.training.href({ unit })
  return html`<h3>${TITLES[audience]}: ${count(untrained.length)}</h3>${dataTable({
    caption: `${TITLES[audience]} without training`,
    stack: true,
    columns: [
      { key: 'name', label: 'Name' },
      { key: 'record', label: '' },
    ],
    rows: untrained.map(
      ({ person, name }): Row => ({
        name: linkTo(opens, { person, source: 'record' }, name),
        record: mine
          ? link({
              href: actionHref('appraisal/record-training', { unit, person, audience, back }),
              label: `Record training of ${name}`,
            })
          : '',
      }),
    ),
    empty: 'Everybody is trained.',
  })}${last.length > 0 && html`<details class="c-more"><summary>${count(last.length)} trained</summary><ul class="c-list">${last.map(({ name, last: one }) => html`<li>${name}: ${one !== undefined && html`${dateElement(one.on)}, ${one.topic}`}</li>`)}</ul></details>`}`
}
