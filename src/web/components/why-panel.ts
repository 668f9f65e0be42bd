import type { Explanation, Source, StepExplained } from '../../rulebook/kernel/explain.ts'
import { findRule } from '../../rulebook/index.ts'
import { citeLink } from './cite-link.ts'
import { dataTable } from './data-table.ts'
import { described } from './described.ts'
import { factAsked, factValue, scopeWords } from './fact-words.ts'
import { shortDate } from './formats.ts'
import { type Content, type Html, html, type Link, link } from './markup.ts'
import { standingLegend, standingTag, statusTag } from './tags.ts'
import { type VersionDescription, versionsLine, versionSpans, versionUsed } from './versions-line.ts'

type FactMissing = Explanation['missing'][number]

/** What another source says on the same point, and why it does not govern. */
export type Unchosen = Explanation['also'][number]

/** What a ruling panel needs besides the ruling. */
export type WhyPanel = {
  /** The heading; `Why:` and the question of the rule unless said. */
  heading?: string
  /** Where the figure stands, without the panel. Absent where the panel is the page. */
  closeHref?: string
  /** The rule's own page with these facts filled in. */
  tryHref: string
  printHref?: string
  permanentHref?: string
  /** Where a missing fact is entered into the record; else it is tried on the rule's page. */
  supplyHref?: string
  /** Where a fact came from, by its id: the list or the record behind it. */
  from?: Readonly<Record<string, Link>>
  /** All versions of the rule, for the strip. */
  versions?: readonly VersionDescription[]
}

/** The whole ruling: answer, facts, steps, law in force, what would change it, clashes, standings. The same everywhere. */
export function whyPanel(ruling: Explanation, panel: WhyPanel): Html {
  const heading = panel.heading ?? `Why: ${ruling.asks}`
  const kind = ruling.kind === 'ruled' ? 'c-panel' : 'c-panel wait'
  const close =
    panel.closeHref !== undefined &&
    html`<a class="usa-link c-s" href="${panel.closeHref}">Close<span class="usa-sr-only"> this Why</span></a>`
  return html`<section class="${kind}" aria-label="${heading}"><div class="c-sech"><h2>${heading}</h2>${close}</div>${answer(ruling, panel)}${facts(ruling, panel)}${steps('Steps', ruling.steps)}${lawInForce(ruling, panel)}${changes(ruling)}${clashTable(ruling.also)}${ruling.kind !== 'no-law' && html`<h3>Standing of a source</h3>${standingLegend()}`}${links(panel)}</section>`
}

function answer(ruling: Explanation, panel: WhyPanel): Html {
  const asked = html`<p class="c-s">Asked for ${shortDate(ruling.on)}.${ruling.scope !== undefined && ` The rule of ${scopeWords(ruling.scope)}.`}${ruling.standing !== undefined && html` As sure as its weakest source: ${standingTag(ruling.standing)}`}</p>`
  if (ruling.kind === 'needs') return html`${needs(ruling, panel)}${asked}`
  return html`<p class="c-ans">${ruling.kind === 'no-law' && html`${statusTag({ tone: 'soon', words: 'No law' })} `}${ruling.answer}</p>${asked}${ruling.kind === 'no-law' && html`<p class="c-s">No answer is given where no law is on record; none is taken for granted.</p>`}`
}

function needs(ruling: Explanation, panel: WhyPanel): Html {
  const { missing, indication } = ruling
  const words = missing.length === 1 ? '1 fact is missing' : `${missing.length} facts are missing`
  const said =
    indication &&
    html`<div class="c-indication"><p><b>An indication, not a finding.</b> ${withoutPrefix(indication.says)}</p></div>`
  return html`<p class="c-ans">${statusTag({ tone: 'soon', words: 'No finding yet' })} ${words}</p>${said}<h3>Missing</h3>${dataTable(
    {
      caption: 'Facts that are missing',
      stack: true,
      columns: [
        { key: 'fact', label: 'Fact' },
        { key: 'given', label: 'Given as' },
        { key: 'supply', label: '' },
      ],
      rows: missing.map((fact) => ({ fact: fact.asks, given: factAsked(fact), supply: supply(fact, panel) })),
    },
  )}${indication !== undefined && steps('Steps of the indication', indication.steps)}`
}

function supply(fact: FactMissing, panel: WhyPanel): Html {
  const href = panel.supplyHref ?? withHash(panel.tryHref, `fact-${fact.id}`)
  return html`<a class="usa-link nw" href="${href}">Supply it<span class="usa-sr-only">: ${fact.asks}</span></a>`
}

function facts(ruling: Explanation, panel: WhyPanel): Html | false {
  return (
    ruling.facts.length > 0 &&
    html`<h3>Facts used</h3>${dataTable({
      caption: 'Facts used',
      stack: true,
      columns: [
        { key: 'fact', label: 'Fact' },
        { key: 'value', label: 'Value' },
        { key: 'from', label: panel.from === undefined ? 'Defined in' : 'From' },
      ],
      rows: ruling.facts.map((fact) => {
        const from = panel.from?.[fact.id]
        return {
          fact: fact.asks,
          value: factValue(fact),
          from: from === undefined ? citeLink(fact.by) : link(from),
        }
      }),
    })}`
  )
}

function steps(title: string, list: readonly StepExplained[]): Html | false {
  return (
    list.length > 0 &&
    html`<h3>${title}</h3><ol class="c-steps">${list.map(
      (step) =>
        html`<li><span>${step.text}${stepValue(step)}</span><span>${standingTag(step.standing)}</span>${step.cite !== undefined && html`<span class="c-xs">${citeLink(step.cite)}</span>`}</li>`,
    )}</ol>`
  )
}

function stepValue(step: StepExplained): Content {
  if (step.kind !== 'test') return html`: <b>${step.shown}</b>`
  return html` ${statusTag({ tone: step.value === true ? 'ok' : 'plain', words: step.value === true ? 'Met' : '✗ Not met' })}`
}

function lawInForce(ruling: Explanation, panel: WhyPanel): Html | false {
  if (ruling.since === undefined) return false
  const versions = panel.versions ?? versionsOf(ruling.rule)
  const used = versionUsed(versions, ruling.since, ruling.scope)
  const number = used === undefined ? 0 : versions.length - versions.indexOf(used)
  const which = versions.length > 1 ? `version ${number} of ${versions.length}, ` : ''
  return html`<h3>Law in force</h3><p class="c-s">Rule <b>${ruling.rule}</b>, ${which}in force since ${shortDate(ruling.since)}. <a class="usa-link" href="${withHash(panel.tryHref, 'versions')}">All versions</a></p>${versionsLine(versionSpans(versions, used))}${sourceTable(ruling.by)}`
}

function versionsOf(rule: string): readonly VersionDescription[] {
  const entry = findRule(rule)
  return entry === undefined ? [] : described(entry).versions
}

/** Authorities, one row each, with every part that is cited and the text where it can be read. */
export function sourceTable(sources: readonly Source[]): Html {
  return dataTable({
    caption: 'Sources',
    stack: true,
    columns: [
      { key: 'source', label: 'Source' },
      { key: 'title', label: 'Title' },
      { key: 'level', label: 'Kind' },
    ],
    rows: [...Map.groupBy(sources, (source) => source.title)].map(([title, same]) => ({
      source: html`${same.map((source, index) => [index > 0 && html`<br>`, citeLink(source.cite)])}`,
      title: textLink(title, same[0]?.link),
      level: same[0]?.level,
    })),
    empty: 'No source is on record.',
  })
}

/** A title, as a link where its text can be read. */
function textLink(title: string, href: string | undefined): Content {
  return href === undefined ? title : link({ href, label: title })
}

function changes(ruling: Explanation): Html | false {
  return (
    ruling.changes.length > 0 &&
    html`<h3>What would change the answer</h3><ul class="c-list">${ruling.changes.map((change) => html`<li>${change}</li>`)}</ul>`
  )
}

/** What other sources say on the same point; nothing where none clashes. */
export function clashTable(clashes: readonly Unchosen[], heading = true): Html | false {
  return (
    clashes.length > 0 &&
    html`${heading && html`<h3>Sources that clash</h3>`}${dataTable({
      caption: 'Sources that clash',
      stack: true,
      columns: [
        { key: 'source', label: 'Source' },
        { key: 'says', label: 'Says' },
        { key: 'governs', label: 'Does not govern, because' },
      ],
      rows: clashes.map((clash) => ({
        source: citeLink(clash.cite),
        says: clash.says,
        governs: clash.why,
      })),
    })}`
  )
}

function links(panel: WhyPanel): Html {
  return html`<p class="c-s c-links"><a class="usa-link" href="${panel.tryHref}">Try this rule on other facts</a>${panel.printHref !== undefined && link({ href: panel.printHref, label: 'Print ruling' })}${panel.permanentHref !== undefined && link({ href: panel.permanentHref, label: 'Permanent link' })}</p>`
}

function withHash(href: string, hash: string): string {
  return `${href.split('#')[0] ?? ''}#${hash}`
}

/** Some rules open their indication with the words that the panel gives itself. */
function withoutPrefix(says: string): string {
  return says.replace(/^(?:an )?indication, not a finding[:.]\s*/i, '')
}
