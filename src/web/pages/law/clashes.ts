import type { ClashKind, SourceClash } from '../../../rulebook/clashes.ts'
import { SOURCE_CLASHES } from '../../../rulebook/clashes.ts'
import { findRule } from '../../../rulebook/index.ts'
import { settingOf } from '../../../rulebook/settings.ts'
import { citeLink } from '../../components/cite-link.ts'
import { dataTable } from '../../components/data-table.ts'
import { filterForm } from '../../components/filter-form.ts'
import { counted } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { ROUTES, ruleHref } from '../../routes.ts'
import { holdsWords } from './words.ts'

const KINDS: Readonly<Record<ClashKind, string>> = {
  hard: 'Both stand at the same time',
  later: 'The later replaced the earlier',
  scope: 'They speak of different things',
  name: 'Two words for one thing',
}

/** Where an office decides how a clash is read. */
export function settingHref(id: string): string {
  return `${ROUTES.powers.href()}#setting-${id}`
}

/** Every point on which the sources differ: what each says, what governs and why, and who may decide otherwise. */
export function clashesPage(
  query: Readonly<Record<string, string | undefined>>,
  seesSettings: boolean,
): Html {
  const { q = '', kind = '' } = query
  const action = ROUTES.clashes.href()
  const found = SOURCE_CLASHES.filter(
    (clash) => (kind === '' || clash.kind === kind) && holdsWords(searched(clash), q),
  )
  return html`${filterForm({
    action,
    label: 'Find points',
    submit: 'Find',
    clearHref: action,
    filters: [
      { kind: 'words', name: 'q', label: 'Words or citation', value: q },
      {
        kind: 'choice',
        name: 'kind',
        label: 'Kind',
        value: kind,
        options: Object.entries(KINDS).map(([value, label]) => ({ value, label })),
        none: 'All kinds',
      },
    ],
  })}<p class="c-s">${counted(found.length, 'point')} of ${SOURCE_CLASHES.length}. The statement that governs is said under each table; the others are kept beside it, and shown with every ruling that they bear on.</p>${found.map((clash) => clashSection(clash, seesSettings))}${found.length === 0 && html`<p class="c-s">No point matches. Try fewer words.</p>`}`
}

/** One point on which the sources differ. */
export function clashSection(clash: SourceClash, seesSettings: boolean): Html {
  const { id, kind, topic, governs, why, setting } = clash
  const known = setting === undefined ? undefined : settingOf(setting)
  const years = clash.statements.some(({ of }) => of !== undefined)
  return html`<section class="c-sec" id="${id}"><div class="c-sech"><h2>${topic}</h2><span class="c-xs">${id} ${statusTag({ tone: kind === 'hard' ? 'soon' : 'plain', words: KINDS[kind] })}</span></div>${dataTable(
    {
      caption: `${topic}: what the sources say`,
      stack: true,
      columns: [
        { key: 'by', label: 'Source' },
        { key: 'says', label: 'Says' },
        ...(years ? [{ key: 'of', label: 'Speaks for' }] : []),
      ],
      rows: clash.statements.map(({ by, says, of }) => ({ by: citeLink(by), says, of: of ?? '' })),
    },
  )}<p class="c-s"><b>Governs:</b> ${governs} <b>Why:</b> ${why}</p>${
    known !== undefined &&
    html`<p class="c-s"><b>An office may decide:</b> ${seesSettings ? link({ href: settingHref(known.id), label: known.title }) : known.title}. Until it does: ${known.options.find(({ value }) => value === known.initial)?.title}. ${known.why}</p>`
  }${clash.rules.length > 0 && html`<p class="c-s"><b>Rules:</b> ${clash.rules.map((rule, index) => [index > 0 && '; ', link({ href: ruleHref(rule), label: findRule(rule)?.rule.asks ?? rule })])}</p>`}</section>`
}

function searched({ id, topic, statements, governs, why }: SourceClash): string {
  return [id, topic, governs, why, ...statements.flatMap(({ by, says }) => [by, says])].join(' ')
}
