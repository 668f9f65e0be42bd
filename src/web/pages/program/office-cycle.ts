import type { OfficeProgram } from '../../../desk/program.ts'
import { count } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { stackedBar } from '../../components/stacked-bar.ts'
import { whyLink } from '../../components/why-link.ts'
import type { Query } from '../../routes.ts'

/** How far the appraisal cycle has come. */
export function cycleSection(program: OfficeProgram, here: (more: Query) => string): Html {
  const { fiscalYear, initial, final, career } = program.ratings
  const rated = initial.reduce((total, level) => total + level, 0)
  if (rated === 0) {
    return html`<section class="c-sec"><h2>Appraisal cycle</h2><p class="c-s">Ratings of this cycle are not shown to your seat, or none is recorded.</p></section>`
  }
  const done = final.reduce((total, level) => total + level, 0)
  const parts = [5, 4, 3, 2, 1].map((level, index) => ({
    label: `Level ${level}`,
    count: initial[index] ?? 0,
  }))
  return html`<section class="c-sec"><div class="c-sech"><h2>FY${fiscalYear} appraisal cycle</h2>${whyLink({ href: `${here({ why: 'cycle' })}#why`, about: ': the rating distribution' })}</div>${stackedBar(
    {
      title: `Initial summary ratings of ${count(rated)} career executives`,
      unit: 'Executives',
      parts,
    },
  )}<p class="c-s">Initial rating: ${count(rated)} of ${count(career)} career executives on board. Annual summary rating: ${count(done)}. The cycle waits for its PRB.</p></section>`
}
