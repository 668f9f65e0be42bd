import type { PositionCase } from '../../../desk/position-case.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { dateElement } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import type { Query } from '../../routes.ts'
import { turnLine } from './turn.ts'
import { designationWords } from './words.ts'

type Why = { open: string | undefined; why: (id: string) => string }

/** How the position was and is designated, what was asked of OPM and answered, and what may be done next. */
export function designationSection(found: PositionCase, prefilled: Query, { open, why }: Why): Html {
  const { designations, changes, pending, change } = found
  return html`<section class="c-sec" id="designation"><h2>Designation</h2>${dataTable({
    caption: 'Designations of this position',
    stack: true,
    columns: [
      { key: 'designation', label: 'Designation' },
      { key: 'from', label: 'From' },
      { key: 'until', label: 'Before' },
    ],
    rows: designations.map(
      (one): Row => ({
        designation: designationWords(one.designation),
        from: dateElement(one.from_on),
        until: one.until_on === null ? '' : dateElement(one.until_on),
      }),
    ),
    empty: 'No designation is recorded.',
  })}${changes !== undefined && changes.length > 0 && html`<h3>Changes asked of OPM</h3>${changesTable(changes, { open, why })}`}${
    pending !== undefined &&
    html`<p class="c-s">A change to ${designationWords(pending.to).toLowerCase()} waits for OPM’s answer since ${dateElement(pending.asked)}. Until then the designation stays.</p>`
  }${change !== undefined && (pending !== undefined || change.mine) && turnLine(change, prefilled)}</section>`
}

function changesTable(changes: NonNullable<PositionCase['changes']>, { open, why }: Why): Html {
  return dataTable({
    caption: 'Changes of designation asked of OPM',
    stack: true,
    columns: [
      { key: 'to', label: 'Asked for' },
      { key: 'asked', label: 'Asked' },
      { key: 'answer', label: 'Answer' },
      { key: 'letter', label: 'Letter' },
      { key: 'effective', label: 'Effective' },
      { key: 'why', label: '' },
    ],
    rows: changes.map(
      ({ asked, decided }): Row => ({
        to: html`${designationWords(asked.body.to)}<br><span class="c-s">“${asked.body.reason}”</span>`,
        asked: html`${asked.actor}, ${dateElement(asked.effective)}`,
        answer:
          decided === undefined
            ? statusTag({ tone: 'soon', words: 'Waits' })
            : statusTag({
                tone: decided.body.answer === 'approved' ? 'ok' : 'plain',
                words: decided.body.answer === 'approved' ? 'Approved' : 'Denied',
              }),
        letter:
          decided === undefined ? '' : html`${decided.body.letter}, ${dateElement(decided.body.letterDate)}`,
        effective: decided?.body.answer === 'approved' ? dateElement(decided.effective) : '',
        why:
          decided?.ruling === undefined
            ? ''
            : whyLink({
                href: why(decided.id),
                about: ': the change of designation',
                open: decided.id === open,
              }),
      }),
    ),
  })
}
