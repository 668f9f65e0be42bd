import type { Topic } from '../topic.ts'
import { componentParameterCases } from './component-parameter.cases.ts'
import { componentParameter } from './component-parameter.ts'
import { departmentDelegationCases } from './department-delegation.cases.ts'
import { departmentDelegation } from './department-delegation.ts'
import { responsibleOfficialCases } from './responsible-official.cases.ts'
import { responsibleOfficial } from './responsible-official.ts'
import { maySignCases } from './may-sign.cases.ts'
import { maySign } from './may-sign.ts'
import { mayTakePartCases } from './may-take-part.cases.ts'
import { mayTakePart } from './may-take-part.ts'
import { secondPersonCases } from './second-person.cases.ts'
import { secondPerson } from './second-person.ts'
import { headquartersOfficialCases } from './headquarters-official.cases.ts'
import { headquartersOfficial } from './headquarters-official.ts'
import { politicalActivityCases } from './political-activity.cases.ts'
import { politicalActivity } from './political-activity.ts'
import { formerAgencyContactCases } from './former-agency-contact.cases.ts'
import { formerAgencyContact } from './former-agency-contact.ts'

/** Seats, powers and separation of duties. */
export const ORGANIZATION: Topic = {
  id: 'organization',
  title: 'Seats, powers and separation of duties',
  rules: [
    { rule: maySign, cases: maySignCases },
    { rule: mayTakePart, cases: mayTakePartCases },
    { rule: secondPerson, cases: secondPersonCases },
    { rule: headquartersOfficial, cases: headquartersOfficialCases },
    { rule: responsibleOfficial, cases: responsibleOfficialCases },
    { rule: departmentDelegation, cases: departmentDelegationCases },
    { rule: componentParameter, cases: componentParameterCases },
    { rule: politicalActivity, cases: politicalActivityCases },
    { rule: formerAgencyContact, cases: formerAgencyContactCases },
  ],
  tables: [],
}
