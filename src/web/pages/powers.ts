import type { Problem } from '../../base/outcome.ts'
import type { Clash, OfficialPost, Register, WhoMay } from '../../desk/powers.ts'
import { LEGAL_POWERS } from '../../record/organisation-terms.ts'
import type { Explanation } from '../../rulebook/index.ts'
import { alert } from '../components/alert.ts'
import { dataTable, type Row } from '../components/data-table.ts'
import type { Option } from '../components/fields.ts'
import { filterForm } from '../components/filter-form.ts'
import { dateElement, shortDate } from '../components/formats.ts'
import { type Html, html, link } from '../components/markup.ts'
import { statusTag } from '../components/tags.ts'
import { whyLink } from '../components/why-link.ts'
import { whyPanel } from '../components/why-panel.ts'
import type { Page, PageRequest } from '../request.ts'
import { actionHref, type Query, ROUTES, ruleHref } from '../routes.ts'
import { openChangesTable, powerWords, registerTables } from './power-register.ts'

/** What the page shows, read at the desk. */
export type PowersView = {
  units: readonly Option[]
  unit: string
  asked?: WhoMay | undefined
  problems: readonly Problem[]
  clashes: readonly Clash[]
  officials: readonly OfficialPost[]
  register: Register
  /** What waits for a second person; absent for a seat that does not see it. */
  open?: Register | undefined
}

/** The clash that stands behind a power. */
const CLASH_OF: Readonly<Record<string, string>> = {
  appoint: 'appointing-authority',
  'final-rating': 'final-rating-holder',
  'grant-award': 'final-rating-holder',
}

/** Who may sign: the question, the points that the office decides, the officials, and the register behind them. */
export function powersPage(request: PageRequest, view: PowersView): Page {
  const { who } = request.session
  const { query } = request
  const keep: Query = { power: query['power'], unit: query['unit'], on: query['on'], about: query['about'] }
  const here = (more: Query = {}, hash = ''): string =>
    `${ROUTES.powers.href({ ...keep, show: query['show'], ...more })}${hash}`
  const proposes = who.powers.includes('propose-change')
  const back = ROUTES.powers.href({ unit: query['unit'] })
  return {
    title: 'Who may',
    part: 'organisation',
    breadcrumb: [{ label: 'Organisation', href: ROUTES.organisation.href() }, { label: 'Who may' }],
    status: view.problems.length > 0 ? 400 : 200,
    body: html`<h1>Who may</h1><p class="c-sub">Powers belong to seats, by law or by delegation; people hold seats. What is signed stays as it was signed.</p>${
      view.open !== undefined &&
      html`<section class="c-sec" id="open"><h2>Waits for a second person</h2>${openChangesTable(view.open, { approve: who.powers.includes('approve-change'), back })}</section>`
    }${question(request, view)}${view.asked?.powers.map((held) => answer(view, held, query['why'], here))}
${clashSection(view, proposes)}${officialSection(request, view, here)}
<section class="c-sec" id="register"><h2>Register on ${shortDate(request.on)}</h2>${proposes && proposals(view.unit)}${filterForm(
      {
        action: `${ROUTES.powers.href()}#register`,
        label: 'Choose what the register shows',
        keep: kept(keep),
        filters: [
          {
            kind: 'choice',
            name: 'show',
            label: 'Show',
            value: query['show'],
            none: 'In force on this day',
            options: [{ value: 'all', label: 'All, also ended and later' }],
          },
        ],
      },
    )}${registerTables(view.register, request.on, { end: proposes, back })}</section>`,
  }
}

function kept(query: Query): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

function question({ query }: PageRequest, { units, unit, problems }: PowersView): Html {
  return html`<section class="c-sec" id="ask"><h2>Who could sign</h2>${problems.map(({ message }) => alert('error', message))}${filterForm(
    {
      action: `${ROUTES.powers.href()}#ask`,
      label: 'Ask who could sign',
      submit: 'Ask',
      clearHref: ROUTES.powers.href(),
      keep: query['show'] === undefined ? {} : { show: query['show'] },
      filters: [
        {
          kind: 'choice',
          name: 'power',
          label: 'Power to',
          value: query['power'],
          none: 'Choose',
          options: LEGAL_POWERS.map((power) => ({ value: power, label: powerWords(power) })),
        },
        { kind: 'choice', name: 'unit', label: 'For', value: unit, options: units },
        { kind: 'date', name: 'on', label: 'On', value: query['on'] },
        { kind: 'words', name: 'about', label: 'About whom (number), if anybody', value: query['about'] },
      ],
    },
  )}</section>`
}

type Here = (more?: Query, hash?: string) => string

function answer(
  { asked, clashes }: PowersView,
  { power, signers }: WhoMay['powers'][number],
  why: string | undefined,
  here: Here,
): Html | false {
  if (asked === undefined) return false
  const open = signers.findIndex((_, index) => why === `signer-${index}`)
  const clash = clashes.find(({ setting }) => setting.id === CLASH_OF[power])
  const about = asked.about === undefined ? '' : `, about ${asked.about}`
  return html`<section class="c-sec" id="answer"><h2>Power to ${powerWords(power)}, ${asked.name}, ${shortDate(asked.on)}${about}</h2>${dataTable(
    {
      caption: 'Seats that hold the power',
      stack: true,
      columns: [
        { key: 'seat', label: 'Seat' },
        { key: 'holder', label: 'Holder' },
        { key: 'capacity', label: 'Capacity' },
        { key: 'by', label: 'By' },
        { key: 'unit', label: 'For' },
        { key: 'may', label: 'May sign' },
        { key: 'why', label: '' },
      ],
      rows: signers.map((signer, index): Row => {
        const { title, name, person, capacity, delegation, reference, unit, ruling } = signer
        return {
          seat: title,
          holder: name ?? person ?? 'nobody',
          capacity,
          by: `${delegation === undefined ? 'law or order' : 'delegation'}: ${reference}`,
          unit,
          may: yesNo(ruling),
          why: whyLink({
            href: here({ why: `signer-${index}` }, '#why'),
            about: `${title} may sign or may not`,
            open: index === open,
          }),
        }
      }),
      empty: 'No seat holds this power here on this day: nobody could sign.',
    },
  )}${open >= 0 && panel(signers[open]?.ruling, here)}${clash !== undefined && html`<h3>The sources differ: ${clash.setting.title}</h3>${clashTableOf(clash)}`}</section>`
}

function yesNo(ruling: Explanation): Html {
  const { value } = ruling
  const allowed = typeof value === 'object' && value !== null && 'allowed' in value && value.allowed === true
  return allowed
    ? statusTag({ tone: 'ok', words: 'Yes' })
    : html`${statusTag({ tone: 'bad', words: 'No' })} ${ruling.answer}`
}

function panel(ruling: Explanation | undefined, here: Here): Html | false {
  if (ruling === undefined) return false
  const facts = Object.fromEntries(
    ruling.facts.map((fact): [string, string] => [fact.id, String(fact.value)]),
  )
  return html`<div id="why">${whyPanel(ruling, {
    closeHref: here(),
    tryHref: ruleHref(ruling.rule, { on: ruling.on, ...facts }),
    permanentHref: here({ why: undefined, on: ruling.on }),
  })}</div>`
}

function clashSection({ clashes, unit }: PowersView, proposes: boolean): Html {
  return html`<section class="c-sec" id="settings"><h2>Where the sources differ</h2>${clashes.map(
    (clash) =>
      html`<h3 id="setting-${clash.setting.id}">${clash.setting.title}</h3><p class="c-s">${clash.setting.about}${proposes && html` ${link({ href: actionHref('organisation/propose-setting', { unit, setting: clash.setting.id, back: ROUTES.powers.href() }), label: `Decide it for ${unit}` })}`}</p>${clashTableOf(clash)}`,
  )}</section>`
}

/** Every reading with its source; which one governs, why, and who decided it. */
function clashTableOf({ setting, governs, decided }: Clash): Html {
  return html`${dataTable({
    caption: setting.title,
    stack: true,
    columns: [
      { key: 'reading', label: 'Reading' },
      { key: 'says', label: 'The source says' },
      { key: 'source', label: 'Source' },
      { key: 'governs', label: 'Governs' },
    ],
    rows: setting.options.map((option) => ({
      reading: option.title,
      says: option.says,
      source: option.by,
      governs: option.value === governs ? statusTag({ tone: 'ok', words: 'Governs' }) : 'no',
    })),
  })}<p class="c-s">${
    decided === undefined
      ? `Nobody has decided it; until then: ${setting.why}`
      : html`Decided for ${decided.unit_id ?? 'US'}: ${decided.reason} (${decided.source}). Proposed by ${decided.proposed_by}, approved by ${decided.approved_by ?? 'nobody'}${decided.from_on !== null && html`, in force since ${dateElement(decided.from_on)}`}.`
  }</p>`
}

function officialSection(request: PageRequest, { officials }: PowersView, here: Here): Html | false {
  if (officials.length === 0) return false
  const why = request.query['why']
  const open = officials.find(({ post_id }) => why === `official-${post_id}`)
  const { length } = officials.filter(({ official }) => official)
  return html`<section class="c-sec" id="officials"><h2>Headquarters Responsible Officials on ${shortDate(request.on)}: ${length}</h2><p class="c-s">Computed from the posts and their reporting lines; nobody is appointed as one.</p>${open !== undefined && panel(open.ruling, here)}${dataTable(
    {
      caption: 'Posts, and whether their holders are such officials',
      stack: true,
      columns: [
        { key: 'post', label: 'Post' },
        { key: 'holder', label: 'Holder' },
        { key: 'reports', label: 'Reports to' },
        { key: 'official', label: 'Official' },
        { key: 'why', label: '' },
      ],
      rows: officials.map(
        (post): Row => ({
          post: post.title,
          holder:
            post.holder === null
              ? 'vacant'
              : `${post.holder}${post.capacity === 'acting' ? ' (acting)' : ''}`,
          reports: post.above_title ?? '',
          official: officialTag(post),
          why: whyLink({
            href: here({ why: `official-${post.post_id}` }, '#why'),
            about: `${post.title} is an official or is not`,
            open: post === open,
          }),
        }),
      ),
    },
  )}</section>`
}

function officialTag({ official, ruling }: OfficialPost): Html {
  if (official) return statusTag({ tone: 'ok', words: 'Yes' })
  return ruling.kind === 'needs'
    ? statusTag({ tone: 'soon', words: 'No finding yet' })
    : statusTag({ tone: 'plain', words: 'No' })
}

function proposals(unit: string): Html {
  const back = ROUTES.powers.href()
  const one = (id: string, label: string): Html =>
    html`<li>${link({ href: actionHref(id, { unit, back }), label })}</li>`
  return html`<ul class="c-list">${one('organisation/propose-role', 'Propose a role')}${one('organisation/propose-power', 'Propose the power of a seat')}${one('organisation/propose-delegation', 'Propose a delegation')}${one('organisation/propose-setting', 'Propose a setting')}${one('organisation/fill-post', 'Fill a seat')}${one('organisation/vacate-post', 'Vacate a seat')}${one('organisation/move-post', 'Change a reporting line')}</ul>`
}
