import type { Agreement } from './agreement.ts'
import { consultation, derivation, elementsPart, narratives, progress, summary } from './agreement-parts.ts'
import type { Sheet } from './sheet.ts'
import { periodShown } from './terms-shown.ts'

const SYSTEMS: Readonly<Record<Agreement['system'], string>> = {
  'before-2000': 'appraisal system of before 2000',
  'rule-of-2000': 'appraisal system under the rule of 2000',
  'basic-2012': 'basic appraisal system of 2012',
  'fiscal-2026': 'appraisal system of fiscal year 2026',
}

/** The agreement with all eight parts of its system. */
export function performanceAgreement(agreement: Agreement): Sheet {
  const { agency, executive, period, system } = agreement
  const name = 'Senior Executive Service performance agreement'
  return {
    title: 'Executive performance agreement',
    subtitle: `${executive.name}\nAppraisal period ${periodShown(period)}, ${SYSTEMS[system]}`,
    language: 'en',
    marks: { agency, form: name, period: `${executive.name}, ${periodShown(period)}` },
    blocks: [
      ...consultation(agreement),
      ...progress(agreement),
      ...summary(agreement),
      ...derivation(agreement),
      ...elementsPart(agreement),
      ...narratives(agreement),
    ],
  }
}
