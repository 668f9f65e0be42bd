import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactValue } from '../facts.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { EXECUTIVE_QUALIFICATIONS } from '../tables/executive-qualifications.ts'

type Needs = 'coreQualification' | 'competency' | 'announcementOpens'

/** Whether the competency may be chosen there, and the qualification it stands under; null where it cuts across or is unknown. */
type Answer = {
  allowed: boolean
  under: FactValue<'coreQualification'> | null
  competency: FactValue<'competency'>
}

/** Where a competency stands in the model of the day. */
export const competency = rule<Needs, Answer>({
  id: 'development/competency',
  asks: 'May this competency be shown under this qualification?',
  needs: ['coreQualification', 'competency', 'announcementOpens'],
  datedBy: 'announcementOpens',
  says: ({ allowed, under, competency: name }: Answer) => {
    if (allowed)
      return `Yes: ${name} ${under === null ? 'cuts across all qualifications' : `stands under ${under}`}.`
    return under === null
      ? `No: the model of that day does not hold ${name} there.`
      : `No: ${name} stands under ${under}.`
  },
  changes: ({ allowed, under }) => (allowed || under === null ? [] : [`It could be shown under ${under}.`]),
  law: [
    version('2025-10-01', 'OPM hiring memorandum 2025', 'secondary'),
    version('1997-09-01', 'OPM guide to executive qualifications', 'secondary'),
    version('1982-09-01', 'OPM guide to executive qualifications', undefined),
  ],
})

function version(from: string, by: Cite, standing: 'secondary' | undefined): Version<Needs, never, Answer> {
  return {
    from: day(from),
    by: [by],
    standing,
    summary:
      'A competency is shown under the qualification that holds it; one that cuts across may be shown under any.',
    apply({ coreQualification, competency: name }, note): Answer {
      const { qualifications, fundamental } = note.table(EXECUTIVE_QUALIFICATIONS)
      const inModel = note.test(
        'The model of that day knows the qualification',
        qualifications[coreQualification] !== undefined,
        by,
      )
      const across = fundamental.includes(name)
      const held = qualifications[coreQualification]?.includes(name) === true
      const stands = note.anyOf([
        ['The qualification holds the competency', held, by],
        ['The competency cuts across all qualifications', across, by],
      ])
      return {
        allowed: inModel && stands,
        under: held ? coreQualification : homeOf(qualifications, name),
        competency: name,
      }
    },
  }
}

function homeOf(
  qualifications: Readonly<Partial<Record<FactValue<'coreQualification'>, readonly string[]>>>,
  name: string,
): FactValue<'coreQualification'> | null {
  for (const [qualification, held] of Object.entries(qualifications)) {
    if (held.includes(name)) return qualification as FactValue<'coreQualification'>
  }
  return null
}
