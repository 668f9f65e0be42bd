import type { IsoDate } from '../../../base/dates.ts'
import { type Citing, type Instrument, instruments } from '../../../rulebook/citing.ts'
import { factOf } from '../../../rulebook/facts.ts'
import { findRule, GLOSSARY } from '../../../rulebook/index.ts'
import { slugOf } from '../../../rulebook/kernel/slug.ts'
import { SOURCE_CLASHES } from '../../../rulebook/clashes.ts'
import { settingOf } from '../../../rulebook/settings.ts'
import { alert } from '../../components/alert.ts'
import { counted, dateElement } from '../../components/formats.ts'
import { type Html, html, type Link, link } from '../../components/markup.ts'
import { ROUTES, ruleHref } from '../../routes.ts'
import { settingHref } from './clashes.ts'
import { ending, hrefOf } from './instruments.ts'

/** One instrument: kind, dates, text, what took its place and whose place it took, what is missing, and all that cites it. */
export function instrumentPage(one: Instrument, today: IsoDate, seesSettings: boolean): Html {
  const { level, from, missing, link: text, citing } = one
  const earlier = instruments().filter(({ supersededBy }) => supersededBy === one.id)
  return html`${
    missing !== undefined &&
    alert(
      'warning',
      html`<b>${counted(missing.length, 'part of it is', 'parts of it are')} not at hand:</b> ${missing.join('; ')}. What they say is not on record here, and no rule applies it.`,
    )
  }<dl class="c-dl"><dt>Kind</dt><dd>${level}</dd><dt>May be cited from</dt><dd>${dateElement(from)}</dd><dt>Until</dt><dd>${ending(one, today)}</dd>${earlier.length > 0 && html`<dt>Took the place of</dt><dd>${earlier.map((before, index) => [index > 0 && '; ', link({ href: hrefOf(before), label: before.id })])}</dd>`}<dt>Text</dt><dd>${text === undefined ? 'no public address on record' : link({ href: text, label: 'Read it where it is published' })}</dd></dl>${listsOf(
    citing,
    seesSettings,
  ).map(
    ({ heading, links }) =>
      links.length > 0 &&
      html`<section class="c-sec"><h2>${heading} that cite it: ${links.length}</h2><ul class="c-list">${links.map((to) => html`<li>${link(to)}</li>`)}</ul></section>`,
  )}${Object.values(citing).every((set) => set.size === 0) && html`<p class="c-s">Nothing cites it at present.</p>`}`
}

function listsOf(
  { rules, tables, facts, terms, clashes, settings }: Citing,
  seesSettings: boolean,
): readonly { heading: string; links: Link[] }[] {
  return [
    {
      heading: 'Rules',
      links: [...rules].map((id) => ({ href: ruleHref(id), label: findRule(id)?.rule.asks ?? id })),
    },
    {
      heading: 'Tables',
      links: [...tables].map((title) => ({
        href: ROUTES.lawTable.href({ table: slugOf(title) }),
        label: title,
      })),
    },
    {
      heading: 'Points on which sources differ',
      links: [...clashes].map((id) => ({
        href: `${ROUTES.clashes.href()}#${id}`,
        label: `${id}: ${SOURCE_CLASHES.find((clash) => clash.id === id)?.topic ?? ''}`,
      })),
    },
    {
      heading: 'Office settings',
      links: (seesSettings ? [...settings] : []).map((id) => ({
        href: settingHref(id),
        label: settingOf(id)?.title ?? id,
      })),
    },
    {
      heading: 'Terms',
      links: [...terms]
        .filter((term) => term in GLOSSARY)
        .map((term) => ({ href: ROUTES.glossary.href({ q: term }), label: term })),
    },
    {
      heading: 'Facts',
      links: [...facts].map((id) => ({
        href: ROUTES.glossary.href({ q: id, kind: 'facts' }),
        label: factOf(id).asks,
      })),
    },
  ]
}
