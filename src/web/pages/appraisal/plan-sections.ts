import type { AppraisalFile } from '../../../desk/appraisal-file.ts'
import type { PlanVersion } from '../../../record/appraisal.ts'
import type { PlanElement } from '../../../record/bodies/appraisal.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { counted, dateElement, percent, shortDate } from '../../components/formats.ts'
import { type Content, type Html, html } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import type { Whys } from '../why.ts'
import { COVER_WORDS, KIND_WORDS, MEASURE_WORDS } from './words.ts'

/** Text that is sealed apart from its entry: as it was written, or that it is gone. */
export function sealedText(text: string | undefined): Html {
  return text === undefined
    ? html`<span class="c-xs">Not on record.</span>`
    : html`<p class="c-told">${text}</p>`
}

/** The plan in force, or the draft of it: every element with what is asked, its goals and its measures. */
export function planSection(file: AppraisalFile, whys: Whys): Html | false {
  const { appraisal, weights } = file
  if (appraisal === undefined) return false
  const newest = appraisal.versions.at(-1)
  const elements = newest?.elements ?? appraisal.draft.elements
  const entry = newest?.entry ?? appraisal.draft.entry
  const total = elements.reduce((sum, { weight }) => sum + (weight ?? 0), 0)
  const weighted = elements.some(({ weight }) => weight !== undefined)
  return html`<section class="c-sec" id="plan"><h2>${newest === undefined ? 'Plan, a draft' : newest.version === 1 ? 'Plan in force' : `Plan in force, version ${newest.version}`}</h2>${weighted && html`<p class="c-s">Weights make <b>${percent(total, 0)}</b>. ${weights !== undefined && html`${weights.kind === 'ruled' && isAllowed(weights.value) ? statusTag({ tone: 'ok', words: 'Fit the system' }) : statusTag({ tone: 'bad', words: 'Do not fit' })} ${whyLink({ href: whys.href('weights'), about: ': the weights', open: whys.open === 'weights' })}`}</p>`}${dataTable(
    {
      caption: 'Elements of the plan',
      stack: true,
      columns: [
        { key: 'name', label: 'Element' },
        { key: 'kind', label: 'Kind' },
        { key: 'covers', label: 'Judges' },
        ...(weighted ? [{ key: 'weight', label: 'Weight', numeric: true }] : []),
        { key: 'measures', label: 'Measures look at' },
      ],
      rows: elements.map(
        (element): Row => ({
          name: html`${element.name}${element.critical && html` <span class="c-xs">critical</span>`}`,
          kind: KIND_WORDS[element.kind],
          covers: COVER_WORDS[element.covers],
          weight: element.weight === undefined ? '' : percent(element.weight, 0),
          measures: element.measures.map((one) => MEASURE_WORDS[one]).join(', ') || 'none named',
        }),
      ),
    },
  )}${elements.map((element) => elementDetails(element, (key) => file.text(entry, key)))}${appraisal.draft.nobodyToManage && html`<p class="c-s">There is nobody to manage, so no element is on managing subordinates.</p>`}</section>`
}

function isAllowed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'allowed' in value && value.allowed === true
}

/** One element: what is fully successful, its requirements, each with its goal and page. */
function elementDetails(element: PlanElement, text: (key: string) => string | undefined): Html {
  const { key, name, requirements, goals } = element
  const lines = Array.from({ length: requirements }, (_, index) => ({
    text: text(`${key}.requirement.${index + 1}`),
    goal: goals[index],
  }))
  const more = goals.slice(requirements)
  return html`<details class="c-more"><summary>${name}: ${counted(requirements, 'requirement')}, ${counted(goals.length, 'goal')}</summary><h3>Fully successful</h3>${sealedText(text(`${key}.standard`))}${
    lines.length > 0 &&
    html`<h3>Requirements</h3><ol class="c-list">${lines.map(
      (line) =>
        html`<li>${line.text ?? html`<span class="c-xs">Not on record.</span>`}${line.goal !== undefined && html`<br><span class="c-xs">Aligned with: ${goalWords(line.goal)}</span>`}</li>`,
    )}</ol>`
  }${more.length > 0 && html`<h3>${lines.length > 0 ? 'Further goals' : 'Goals'}</h3><ul class="c-list">${more.map((goal) => html`<li>${goalWords(goal)}</li>`)}</ul>`}${goals.length === 0 && html`<p class="c-s">${statusTag({ tone: 'soon', words: 'No goal' })} Aligned with no goal of the agency.</p>`}</details>`
}

/** A goal with the document and page where it stands. */
function goalWords({ goal, source, page }: PlanElement['goals'][number]): Content {
  const where = [source, page === undefined ? undefined : `page ${page}`].filter((one) => one !== undefined)
  return where.length === 0 ? goal : `${goal} (${where.join(', ')})`
}

/** Every version of the plan as a layer on the one below, with its signatures. */
export function layersSection(file: AppraisalFile): Html | false {
  const { appraisal } = file
  if (appraisal === undefined || appraisal.versions.length === 0) return false
  return html`<section class="c-sec" id="versions"><h2>Versions of the plan</h2>${dataTable({
    caption: 'Versions of the plan, the newest first',
    stack: true,
    columns: [
      { key: 'version', label: 'Version' },
      { key: 'from', label: 'In force' },
      { key: 'signed', label: 'Signed' },
      { key: 'why', label: 'Why and what' },
    ],
    rows: appraisal.versions.toReversed().map((plan, index, all): Row => {
      const below = all[index + 1]
      const next = all[index - 1]
      return {
        version: String(plan.version),
        from: html`from ${dateElement(plan.from)}${next !== undefined && html` to the day before ${dateElement(next.from)}`}`,
        signed: signedWords(plan),
        why:
          below === undefined
            ? 'The plan as communicated'
            : html`${file.text(plan.entry, 'reason')}<br><span class="c-xs">${changed(below.elements, plan.elements)}</span>`,
      }
    }),
  })}<p class="c-s">An amendment is a layer on top: the plan below it stays as it was signed, and governs the days before it.</p></section>`
}

function signedWords({ signed }: PlanVersion): Html {
  const part = (who: 'supervisor' | 'executive'): Content => {
    const on = signed[who]
    return on === undefined ? statusTag({ tone: 'soon', words: `${who} not yet` }) : `${who} ${shortDate(on)}`
  }
  return html`${part('supervisor')}<br>${part('executive')}`
}

/** What an amendment changed, by element. */
function changed(below: readonly PlanElement[], above: readonly PlanElement[]): string {
  const before = new Map(below.map((element) => [element.key, element]))
  const words = above.flatMap((element) => {
    const was = before.get(element.key)
    if (was === undefined) return [`${element.name} added`]
    if (was.weight !== element.weight)
      return [`${element.name}: weight ${percent(was.weight ?? 0, 0)} to ${percent(element.weight ?? 0, 0)}`]
    return was.requirements === element.requirements ? [] : [`${element.name}: requirements changed`]
  })
  const gone = below.filter(({ key }) => above.every((element) => element.key !== key))
  const all = [...words, ...gone.map(({ name }) => `${name} left out`)]
  return all.length === 0 ? 'Texts changed; elements and weights as before' : all.join('; ')
}
