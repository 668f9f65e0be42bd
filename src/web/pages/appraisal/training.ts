import type { TrainingList } from '../../../desk/training.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, dateElement } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { whyLink } from '../../components/why-link.ts'
import type { PageRequest } from '../../request.ts'
import { actionHref, ROUTES, ruleHref } from '../../routes.ts'

/** Who is trained in the system, and who among the rated and the raters is not; for the office that keeps it. */
export function trainingSection(
  { session }: PageRequest,
  { trainings, without }: TrainingList,
): Html | false {
  const { who } = session
  if (who.people !== 'component') return false
  const trained = new Set(trainings.map(({ person }) => person)).size
  const all = trained + without.length
  const record = actionHref('appraisal/record-training', { unit: who.unit, back: ROUTES.appraisal.href() })
  return html`<section class="c-sec margin-top-3" id="training"><h2>Training in the system</h2><p>${count(trained)} of ${count(all)} executives and raters have training on record. ${whyLink({ href: ruleHref('appraisal/upkeep'), about: ': training' })}</p>${who.powers.includes('run-appraisal') && html`<p><a class="usa-button usa-button--outline" href="${record}">Record training</a></p>`}${
    trainings.length > 0 &&
    dataTable({
      caption: 'Training in the appraisal system, the newest first',
      stack: true,
      columns: [
        { key: 'name', label: 'Person' },
        { key: 'as', label: 'As' },
        { key: 'topic', label: 'Topic' },
        { key: 'on', label: 'Completed' },
      ],
      rows: trainings
        .slice(0, 50)
        .map((one): Row => ({ name: one.name, as: one.audience, topic: one.topic, on: dateElement(one.on) })),
    })
  }${without.length > 0 && html`<details class="c-more"><summary>${count(without.length)} without training on record</summary><p class="c-s">${without.map(({ name }) => name).join('; ')}</p></details>`}</section>`
}
