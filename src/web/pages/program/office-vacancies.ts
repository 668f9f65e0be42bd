import { addDays, daysBetween } from '../../../base/dates.ts'
import type { OfficeProgram } from '../../../desk/program.ts'
import { appointmentWords } from '../../../desk/words.ts'
import { count, shortDate } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { vacancyStrip } from '../../components/vacancy-strip.ts'
import { ROUTES } from '../../routes.ts'

const STAGES = [
  { code: 'R', name: 'recruitment requested' },
  { code: 'A', name: 'announcement' },
  { code: 'P', name: 'rating panel' },
  { code: 'E', name: 'ERB' },
  { code: 'Q', name: 'selection and QRB package' },
]

const CODES: Readonly<Record<string, string>> = {
  requested: 'R',
  announcement: 'A',
  panel: 'P',
  erb: 'E',
  qrb: 'Q',
}

/** Vacancies by age, with the stages of filling them. */
export function vacancySection(program: OfficeProgram): Html {
  const { vacancies, on } = program
  const recruiting = vacancies.filter((vacancy) => vacancy.stages.length > 0).length
  const shown = vacancies.slice(0, 8)
  return html`<section class="c-sec margin-top-3"><div class="c-sech"><h2>Vacancies by age: ${count(vacancies.length)}, of which ${count(recruiting)} in recruitment</h2><a class="usa-link c-s" href="${ROUTES.positions.href({ source: 'record', state: 'vacant', on })}">All ${count(vacancies.length)}, as table</a></div>${vacancyStrip(
    {
      caption: 'The oldest vacancies and the stages of filling them',
      today: on,
      stages: STAGES,
      vacancies: shown.map((vacancy) => {
        const last = vacancy.stages.at(-1)
        const due = last?.due ?? undefined
        return {
          label: vacancy.title,
          href: ROUTES.position.href({ id: vacancy.id }),
          since: vacancy.since,
          stages: vacancy.stages.map((stage, index) => ({
            code: CODES[stage.stage] ?? '?',
            from: stage.entered,
            to: vacancy.stages[index + 1]?.entered ?? stage.due ?? addDays(on, 7),
          })),
          now:
            last === undefined
              ? 'No request yet'
              : `${appointmentWords(last.stage)}${due === undefined ? '' : `, due ${shortDate(due)}`}`,
          urgent: due !== undefined && daysBetween(on, due) <= 8,
        }
      }),
    },
  )}</section>`
}
