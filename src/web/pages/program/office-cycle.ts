import type { OfficeProgram } from '../../../desk/program.ts'
import type { CloseOutHeadline } from '../../../desk/close-out-headline.ts'
import { count } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { stackedBar } from '../../components/stacked-bar.ts'
import { whyLink } from '../../components/why-link.ts'
import { type Query, ROUTES } from '../../routes.ts'

/** How far the appraisal cycle has come. */
export function cycleSection(program: OfficeProgram, here: (more: Query) => string): Html {
  if (program.closeOut !== undefined && program.closeOut.rated > 0) return cappedSection(program.closeOut)
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

/** The ratings on record against the cap, and what is left to do. */
function cappedSection(closeOut: CloseOutHeadline): Html {
  const { unit, fiscalYear, levels, rated, cap, over, recommended, final, signed } = closeOut
  const href = ROUTES.closeOut.href({ unit, year: String(fiscalYear) })
  const parts = levels.map((some, index) => ({ label: `Level ${5 - index}`, count: some }))
  const limit =
    cap === null ? {} : { cap: { at: cap, label: `Cap ${count(cap)} of ${count(rated)}`, parts: 2 } }
  const state = signed
    ? 'The distribution is signed.'
    : over > 0
      ? `${count(over)} must change before the distribution can be signed.`
      : 'The distribution is not signed yet.'
  return html`<section class="c-sec"><div class="c-sech"><h2>FY${fiscalYear} appraisal cycle</h2>${whyLink({ href: `${href}?why=cap-0#why`, about: ': the cap on Levels 4 and 5' })}</div>${stackedBar(
    { title: `Ratings on record of ${count(rated)} career executives`, unit: 'Executives', parts, ...limit },
  )}<p class="c-s">The board has recommended ${count(recommended)} of ${count(rated)}; final are ${count(final)}. ${state} <a class="usa-link" href="${href}">Close-out</a></p></section>`
}
