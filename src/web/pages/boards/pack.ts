import type { PackAsked, packOfSession } from '../../../desk/agreement-pack.ts'
import type { PackPerson } from '../../../desk/held-pack.ts'
import { alert } from '../../components/alert.ts'
import { count, counted } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { csrfField } from '../../layout.ts'
import type { Page, PageRequest } from '../../request.ts'
import { ROUTES } from '../../routes.ts'

/** Where a pack of a pool’s agreements is started. */
export function packPage(
  request: PageRequest,
  { asked, people }: { asked: PackAsked; people: readonly PackPerson[] },
): Page {
  return {
    ...front(asked),
    body: html`<h1>Agreements of FY${String(asked.fiscalYear)}: ${counted(people.length, 'agreement')}</h1><p>Each performance agreement of the cycle as a PDF, all in one zip archive. They are printed in the background, some 20 a second; the archive is kept for this session alone, for an hour. Whose agreements are in it is entered in the log of readings.</p>${
      people.length === 0
        ? alert('info', 'The cycle has no plans yet, so there is nothing to print.')
        : html`<form method="post" action="${ROUTES.closeOutPack.href(placeOf(asked))}">${csrfField(request.session.csrf)}<button class="usa-button" type="submit">Print ${counted(people.length, 'agreement')}</button></form>`
    }`,
  }
}

type Found = {
  asked: PackAsked
  name: string
  pack: NonNullable<Awaited<ReturnType<typeof packOfSession>>>
}

/** A pack while it is printed, and what came of it. */
export function packRunPage(request: PageRequest, found: Found): Page {
  const { asked, pack } = found
  const running = pack.state === 'running'
  const follow = request.query['follow'] === 'yes'
  return {
    ...front(asked),
    refreshSeconds: running && follow ? 2 : undefined,
    body: html`<h1>Agreements of FY${String(asked.fiscalYear)}: ${count(pack.done)} of ${count(pack.people.length)}</h1>${running ? goingOn(request, found, follow) : ended(request, found)}`,
  }
}

function goingOn(request: PageRequest, found: Found, follow: boolean): Html {
  const { pack } = found
  const following = follow
    ? 'This page loads itself again every 2 seconds.'
    : link({ href: runHref(found, { follow: 'yes' }), label: 'Follow the progress' })
  return html`<p role="status">${count(pack.done)} of ${counted(pack.people.length, 'agreement')} printed. ${following}</p><p><progress class="c-progress" aria-label="Agreements printed" max="${pack.people.length}" value="${pack.done}"></progress></p>${stepForm(request, found, 'cancel', 'Cancel')}`
}

function ended(request: PageRequest, found: Found): Html {
  const { pack, asked, name } = found
  const printed = `${count(pack.done)} of ${counted(pack.people.length, 'agreement')} printed`
  switch (pack.state) {
    case 'done': {
      const href = ROUTES.closeOutPackFile.href({ ...placeOf(asked), pack: name })
      return alert(
        'success',
        html`Done. <a class="usa-link" href="${href}">${counted(pack.people.length, 'agreement')} (zip)</a>, kept for this session for an hour.`,
      )
    }
    case 'cancelled':
      return html`${alert('warning', `Cancelled: ${printed}, and kept.`)}${stepForm(request, found, 'resume', 'Go on')}`
    case 'failed':
      return html`${alert('error', `Stopped, ${pack.problem ?? 'a fault stopped it'}: ${printed}, and kept.`)}${stepForm(request, found, 'resume', 'Go on')}`
    default:
      return html`${alert('warning', `Interrupted: ${printed}, and kept.`)}${stepForm(request, found, 'resume', 'Go on')}`
  }
}

function stepForm(request: PageRequest, found: Found, step: 'cancel' | 'resume', label: string): Html {
  const classes = step === 'cancel' ? 'usa-button usa-button--outline' : 'usa-button'
  return html`<form method="post" action="${runHref(found)}">${csrfField(request.session.csrf)}<button class="${classes}" type="submit" name="do" value="${step}">${label}</button></form>`
}

function runHref({ asked, name }: Found, query?: { follow: string }): string {
  return ROUTES.closeOutPackRun.href({ ...placeOf(asked), pack: name }, query)
}

function placeOf({ unit, fiscalYear }: PackAsked): { unit: string; year: string } {
  return { unit, year: String(fiscalYear) }
}

function front(asked: PackAsked): Omit<Page, 'body'> {
  return {
    title: `Agreements of FY${asked.fiscalYear}`,
    part: 'boards',
    breadcrumb: [
      { label: 'Boards', href: ROUTES.boards.href() },
      { label: `FY${asked.fiscalYear} close-out`, href: ROUTES.closeOut.href(placeOf(asked)) },
      { label: 'Agreements' },
    ],
  }
}
