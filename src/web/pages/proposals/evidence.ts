import type { PositionProposed } from '../../../record/bodies/positions.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, percent, shortDate } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { ruleHref } from '../../routes.ts'

const FUNCTIONS = [
  ['directsUnit', 'Directs the work of an organizational unit'],
  ['accountableForPrograms', 'Answers for particular programs or projects'],
  ['monitorsGoals', 'Monitors progress toward the goals and adjusts them'],
  ['supervisesEmployees', 'Supervises employees other than personal assistants'],
  ['makesPolicy', 'Otherwise makes policy or acts as an executive'],
] as const

/** The five functions of an executive with the evidence for each, and the supervising share. */
export function evidenceSection(proposed: PositionProposed): Html {
  const { evidence, subordinates, personalAssistants, supervising } = proposed
  return html`<section class="c-sec" id="functions"><h2>The five functions</h2>${dataTable({
    caption: 'Functions of an executive, with the evidence',
    stack: true,
    columns: [
      { key: 'function', label: 'Function' },
      { key: 'met', label: 'Shown' },
      { key: 'evidence', label: 'Evidence' },
    ],
    rows: FUNCTIONS.map(
      ([name, words], index): Row => ({
        function: `${index + 1}. ${words}`,
        met:
          evidence[name] === undefined
            ? statusTag({ tone: 'plain', words: 'No' })
            : statusTag({ tone: 'ok', words: 'Yes' }),
        evidence: evidence[name] ?? 'none given',
      }),
    ),
  })}<h3>Supervising</h3><p class="c-s">${percent(supervising)} of the time. Supervises ${count(subordinates - personalAssistants)}: ${count(subordinates)} employees less ${count(personalAssistants)} personal assistants.</p></section>`
}

/** What else was told of the position, and which law it was tested against. */
export function toldSection(proposed: PositionProposed): Html {
  const { rule, since, scope } = proposed.tested
  const facts: readonly [string, string][] = [
    ['Number', proposed.position],
    ['Duty station', proposed.location],
    ['Level', proposed.level],
    ['Kind', proposed.kind],
    ['Kind outside the SES', proposed.positionClass],
    ['Consent of the Senate', proposed.senateConfirmed ? 'needed' : 'not needed'],
    ['Agency', proposed.agencyKind],
    ['Field that asks for impartiality', proposed.impartialField ?? 'none'],
  ]
  return html`<section class="c-sec" id="told"><h2>As proposed</h2><dl class="c-dl">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}<dt>Tested against</dt><dd>${link({ href: ruleHref(rule, { on: since }), label: rule })}, in force since ${shortDate(since)}${scope !== 'government' && ` (${scope})`}</dd></dl></section>`
}
