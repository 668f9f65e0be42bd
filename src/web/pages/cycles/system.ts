import { type CertificationLine, type SystemFile, whyOf } from '../../../desk/system-file.ts'
import { alert } from '../../components/alert.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import {
  count,
  dateElement,
  dateWithDistance,
  distance,
  percent,
  shortDate,
} from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { type Status, statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import { shareOf } from '../../../base/money.ts'
import type { Page, PageRequest } from '../../request.ts'
import { actionHref, ROUTES, ruleHref } from '../../routes.ts'
import { rulesUsed } from '../rules-used.ts'
import { SYSTEM_WORDS } from '../appraisal/words.ts'
import { openWhy } from '../why.ts'
import { erasSection } from './eras.ts'
import { RULES_OF_SYSTEM } from './rules.ts'

const TITLES: Readonly<Record<string, string>> = {
  criteria: 'Whether the system qualifies for full certification',
  ceilings: 'What the certification is worth',
  renewal: 'Renewal',
  report: 'The annual report',
  term: 'The term',
  goals: 'Links of the plans to goals',
}

/** An agency’s appraisal system: what it published, its certification with its evidence, and the systems by date. */
export function systemPage(request: PageRequest, file: SystemFile): Page {
  const { unit, unitName, inUse } = file
  const why = request.query['why']
  const explanation = whyOf(file, why)
  const here = (query: Record<string, string | undefined> = {}): string =>
    ROUTES.appraisalSystem.href({ unit }, { on: request.query['on'], ...query })
  return {
    title: `Appraisal system, ${unitName}`,
    part: 'appraisal',
    breadcrumb: [
      { label: 'Appraisal', href: ROUTES.appraisal.href() },
      { label: 'Cycles', href: ROUTES.cycles.href() },
      { label: 'System' },
    ],
    body: html`<h1>Appraisal system, ${unitName}</h1><p class="c-sub">${inUse === undefined ? 'No system is published by this day.' : html`In use since ${shortDate(inUse.from)}: ${SYSTEM_WORDS[inUse.system]}, ${count(inUse.levels.length)} levels, at least ${count(inUse.progressReviews)} progress reviews.`}</p>${explanation !== undefined && why !== undefined && openWhy(explanation, { subject: `${TITLES[why] ?? why}, ${unitName}`, close: here(), permanent: here({ why }) })}
${certificationSection(request, file, here)}${evidenceSection(file, here)}${goalsSection(file, here)}${publishedSection(file, here)}${erasSection()}${rulesUsed(RULES_OF_SYSTEM)}`,
  }
}

type Here = (query?: Record<string, string | undefined>) => string

function why(file: SystemFile, key: string, here: Here): Html | false {
  if (!Object.hasOwn(file.whys, key)) return false
  return whyLink({ href: `${here({ why: key })}#why`, about: `: ${TITLES[key] ?? key}` })
}

const STATES: Readonly<Record<CertificationLine['state'], Status>> = {
  'to come': { tone: 'plain', words: 'To come' },
  'in force': { tone: 'ok', words: 'Certified' },
  suspended: { tone: 'bad', words: 'Suspended' },
  lapsed: { tone: 'bad', words: 'Lapsed' },
}

function certificationSection(request: PageRequest, file: SystemFile, here: Here): Html {
  const { certifications, whys } = file
  const last = certifications.at(-1)
  return html`<section class="c-sec first" id="certification"><h2>Certification ${last !== undefined && statusTag(STATES[last.state])} ${why(file, 'ceilings', here)}</h2><p>${whys.ceilings.answer}</p>${last !== undefined && termLine(request, last)}${dataTable(
    {
      caption: 'Certifications',
      stack: true,
      columns: [
        { key: 'kind', label: 'Kind' },
        { key: 'from', label: 'From' },
        { key: 'last', label: 'Last day' },
        { key: 'state', label: 'On this day' },
        { key: 'reminders', label: 'Reminders' },
      ],
      rows: certifications.toReversed().map((one) => rowOf(one, request)),
      empty: 'No certification is on record.',
    },
  )}<ul class="c-list"><li>Term: ${whys.term?.answer ?? 'none on record'} ${why(file, 'term', here)}</li><li>Renewal: ${whys.renewal === undefined ? 'nothing to renew' : whys.renewal.answer} ${why(file, 'renewal', here)}</li><li>Annual report: ${whys.report?.answer ?? 'no period is over under a certification'} ${why(file, 'report', here)}</li></ul>${stepsOf(file, ['appraisal/record-certification', 'appraisal/extend-certification', 'appraisal/suspend-certification', 'appraisal/reinstate-certification'], here)}</section>`
}

/** The days that are left, and the reminder that is due. */
function termLine({ on }: PageRequest, { lastDay, reminders, state }: CertificationLine): Html | false {
  if (state === 'to come') return false
  if (state === 'lapsed')
    return alert(
      'warning',
      html`The certification ran through ${shortDate(lastDay)}, ${distance(lastDay, on)}.`,
    )
  const due = reminders.findLast((one) => one.on <= on)
  const words = html`It runs through ${shortDate(lastDay)}, ${distance(lastDay, on)}.`
  if (due === undefined) return html`<p class="c-s">${words}</p>`
  return alert(
    'warning',
    html`<b>${String(due.days)} days or less are left:</b> ${words} Ask OPM for the next one.`,
  )
}

function rowOf(one: CertificationLine, { on }: PageRequest): Row {
  return {
    kind: one.kind === 'full' ? 'Full' : 'Provisional',
    from: dateElement(one.from),
    last: html`${dateWithDistance(one.lastDay, on)}${one.extended && ', extended'}`,
    state: html`${statusTag(STATES[one.state])}${one.suspended !== undefined && html` from ${dateElement(one.suspended)}`}`,
    reminders: html`${one.reminders.map(({ days, on: day }, index) => html`${index > 0 && '; '}${dateElement(day)} (${String(days)} days before)`)}`,
  }
}

function evidenceSection(file: SystemFile, here: Here): Html {
  const { evidence, whys } = file
  const missing = evidence.filter(({ references, lacks }) => references.length === 0 || lacks !== undefined)
  return html`<section class="c-sec margin-top-3" id="evidence"><h2>Evidence for certification: ${count(missing.length)} of ${count(evidence.length)} missing ${why(file, 'criteria', here)}</h2><p>${whys.criteria.answer}</p>${dataTable(
    {
      caption: 'Evidence by criterion, and what a request shows besides',
      stack: true,
      columns: [
        { key: 'criterion', label: 'Criterion' },
        { key: 'met', label: 'Shown' },
        { key: 'evidence', label: 'What shows it' },
      ],
      rows: evidence.map(
        ({ criterion, references, lacks }, index): Row => ({
          criterion: index < CRITERIA_COUNT ? `${index + 1}. ${criterion}` : criterion,
          met: statusTag(
            lacks !== undefined
              ? { tone: 'bad', words: 'Unmet' }
              : references.length > 0
                ? { tone: 'ok', words: 'Filed' }
                : { tone: 'bad', words: 'Missing' },
          ),
          evidence: html`${references.join('; ')}${lacks !== undefined && html`${references.length > 0 && '; '}<b>${lacks}</b>`}`,
        }),
      ),
    },
  )}${stepsOf(file, ['appraisal/file-evidence'], here)}</section>`
}

/** The first nine are the criteria of the regulation. */
const CRITERIA_COUNT = 9

function goalsSection(file: SystemFile, here: Here): Html {
  const { goals } = file
  if (goals === undefined) {
    return html`<section class="c-sec margin-top-3" id="goal-links"><h2>Links of the plans to goals</h2><p class="c-s">No plan is drafted in the running cycle.</p></section>`
  }
  const { elements, linked, unlinked, fiscalYear } = goals
  const share = shareOf(linked, elements)
  const open = elements - linked
  return html`<section class="c-sec margin-top-3" id="goal-links"><h2>Links of the plans to goals, FY${String(fiscalYear)}: ${share === undefined ? 'none' : percent(share, 0)} ${statusTag(open === 0 ? { tone: 'ok', words: 'Met' } : { tone: 'bad', words: 'Unmet' })} ${why(file, 'goals', here)}</h2><p>${count(linked)} of ${count(elements)} elements are linked to a goal. For certification every one is.</p>${
    unlinked.length > 0 &&
    dataTable({
      caption: 'Elements without a goal',
      stack: true,
      columns: [
        { key: 'who', label: 'Executive' },
        { key: 'element', label: 'Element' },
      ],
      rows: unlinked.map(({ person, name, element }) => ({
        who: link({
          href: ROUTES.appraisalCase.href({ person, year: String(fiscalYear) }),
          label: name,
        }),
        element,
      })),
    })
  }</section>`
}

function publishedSection(file: SystemFile, here: Here): Html {
  return html`<section class="c-sec margin-top-3" id="published"><h2>Published by the agency ${whyLink({ href: ruleHref('appraisal/system-approval'), about: ': approval by OPM' })}</h2>${dataTable(
    {
      caption: 'Systems that the agency published, the newest first',
      stack: true,
      columns: [
        { key: 'from', label: 'In use from' },
        { key: 'system', label: 'System' },
        { key: 'levels', label: 'Levels' },
        { key: 'approved', label: 'Approved by OPM' },
        { key: 'reviews', label: 'Reviews', numeric: true },
      ],
      rows: file.published.toReversed().map(
        (one): Row => ({
          from: dateElement(one.from),
          system: SYSTEM_WORDS[one.system],
          levels: one.levels.join(', '),
          approved: html`${dateElement(one.approvedOn)}, ${one.letter}`,
          reviews: one.progressReviews,
        }),
      ),
      empty: 'No system is published.',
    },
  )}${stepsOf(file, ['appraisal/publish-system'], here)}</section>`
}

/** Links to the steps that are this seat’s. */
function stepsOf({ turns, unit }: SystemFile, steps: readonly string[], here: Here): Html | false {
  const mine = steps.flatMap((step) => {
    const turn = turns.get(step)
    return turn?.mine === true ? [turn] : []
  })
  return (
    mine.length > 0 &&
    html`<p>${mine.map(({ action, title }) => html`<a class="usa-link" href="${actionHref(action, { unit, back: here() })}">${title}</a> &nbsp; `)}</p>`
  )
}
