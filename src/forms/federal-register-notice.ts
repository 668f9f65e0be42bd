import type { IsoDate } from '../base/dates.ts'
import { shownDate } from '../rulebook/kernel/shown.ts'
import { fields, heading, notice, paragraph, type Sheet, signatures, table } from './sheet.ts'
import { rulingShown, type Signed, signer } from './terms-shown.ts'

/** What the notice of a board’s members needs. */
export type MembershipNotice = {
  agency: string
  component?: string
  board: string
  drawnUpOn: IsoDate
  /** The first day on which the members serve; publication comes before. */
  serviceBegins: IsoDate
  members: readonly { name: string; title: string; organization?: string }[]
  contact: { name?: string; title?: string; telephone?: string; email?: string }
  billingCode?: string
  signed?: Signed
  signerTitle?: string
}

/** The text to send to the Office of the Federal Register: who sits on a Performance Review Board. */
export function federalRegisterNotice(given: MembershipNotice): Sheet {
  const { agency, component, board, members, contact } = given
  const of = component === undefined ? agency : `${component}, ${agency}`
  return {
    title: 'Members of the Performance Review Board',
    subtitle: of,
    language: 'en',
    marks: { agency, form: 'Notice for the Federal Register', period: board },
    date: given.drawnUpOn,
    blocks: [
      notice(
        rulingShown({
          says: 'Service on the board may not begin before this notice has been published.',
          cites: ['5 USC 4314(c)(4)', '5 CFR 430.311'],
        }),
      ),
      heading(2, 'Agency'),
      paragraph(`${of}.`),
      heading(2, 'Action'),
      paragraph('Notice.'),
      heading(2, 'Summary'),
      paragraph(
        `The ${agency} names the members of its Performance Review Board${component === undefined ? '' : ` for ${component}`}: ${board}.`,
      ),
      heading(2, 'Dates'),
      paragraph(`The members serve from ${shownDate(given.serviceBegins)}.`),
      heading(2, 'For further information contact'),
      fields([
        ['Name', contact.name],
        ['Title', contact.title],
        ['Telephone', contact.telephone],
        ['E-mail', contact.email],
      ]),
      heading(2, 'Supplementary information'),
      paragraph(
        rulingShown({
          says: 'Each agency has one or more such boards, and the appointments of their members are published.',
          cites: ['5 USC 4314(c)(1)', '5 USC 4314(c)(4)'],
        }),
      ),
      paragraph(
        'The board reviews the initial appraisal of each senior executive with any answer to it, and recommends a rating to the appointing authority. These are its members:',
      ),
      table(
        'Members',
        [{ head: 'Name' }, { head: 'Title', share: 2 }, { head: 'Organization' }],
        members.map(({ name, title, organization }) => [name, title, organization ?? agency]),
      ),
      signatures(signer(given.signerTitle ?? 'Signing official', given.signed)),
      fields([['Billing code', given.billingCode]], 3),
    ],
  }
}
