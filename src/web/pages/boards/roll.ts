import type { RollLine, SittingRoll } from '../../../desk/sittings.ts'
import { counted, shortDate } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import { inWords, seatWords } from './words.ts'

/** Who is present, the quorum and the career majority, and the notices that are missing. */
export function rollSection(
  file: SittingRoll,
  { here, open, steps }: { here: (why: string) => string; open: string | undefined; steps: Html },
): Html {
  const { sitting, bench, roll } = file
  const called = sitting.state === 'called'
  const unnoticed = roll.filter(({ noticed }) => !noticed)
  const waiting = roll.filter(({ present, settled }) => present && !settled)
  const title = called
    ? `Roll, ${shortDate(sitting.on)}: not called yet`
    : `Roll and quorum, ${shortDate(sitting.on)}: ${counted(bench.sits.length, 'voting member')} present, ${bench.career} career`
  const allowed = file.composition.kind === 'ruled' && isAllowed(file.composition.value)
  return html`<section class="c-sec" id="roll"><div class="c-sech"><h2>${title} ${!called && html`${statusTag({ tone: bench.quorum ? 'ok' : 'bad', words: bench.quorum ? 'Quorum' : 'No quorum' })} ${whyLink({ href: here('quorum'), about: 'they are a quorum or not', open: open === 'quorum' })} ${statusTag({ tone: allowed ? 'ok' : 'bad', words: allowed ? 'Career majority' : 'May not act' })} ${whyLink({ href: here('composition'), about: 'career majority', open: open === 'composition' })}`}</h2><span class="c-s">${unnoticed.length === 0 ? 'All noticed in the Federal Register before service' : html`${statusTag({ tone: 'bad', words: 'Not noticed' })} ${inWords(unnoticed.map(({ name }) => name))}`} ${steps}</span></div><ul class="c-roll">${roll.map((line) => card(line, called))}</ul>${!called && waiting.length > 0 && html`<p class="c-s">${statusTag({ tone: 'soon', words: 'Recusals not settled' })} ${inWords(waiting.map(({ name }) => name))}: no file opens to them before.</p>`}</section>`
}

function card(line: RollLine, called: boolean): Html {
  const { name, present, seat, appointment, settled, seatedFor } = line
  const kind = seat === 'alternate' ? 'out' : appointment === 'career' ? '' : 'non'
  const cases = seatedFor.length === 0 ? 'on call' : `seated on ${counted(seatedFor.length, 'case')}`
  const state = called
    ? 'Roll not called'
    : `${present ? 'Present' : 'Absent'}${seat === 'alternate' ? `, ${cases}` : ''}${present && settled ? ', recusals settled' : ''}`
  return html`<li class="${kind}"><b>${name}</b><br>${seatWords(line)}<br>${state}</li>`
}

function isAllowed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'allowed' in value && value.allowed === true
}
