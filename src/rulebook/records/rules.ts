import type { Topic } from '../topic.ts'
import { averagesCases } from './averages.cases.ts'
import { averages } from './averages.ts'
import { designationShareCases } from './designation-share.cases.ts'
import { designationShare } from './designation-share.ts'
import { fillRateCases } from './fill-rate.cases.ts'
import { fillRate } from './fill-rate.ts'
import { noncareerShareCases } from './noncareer-share.cases.ts'
import { noncareerShare } from './noncareer-share.ts'
import { AWARD_PLAN_DUE, AWARDS_REPORT_DUE, DATA_CALL_DUE } from '../tables/report-due.ts'
import { citingInstrumentCases } from './citing-instrument.cases.ts'
import { citingInstrument } from './citing-instrument.ts'
import { form1558Cases } from './form-1558.cases.ts'
import { form1558 } from './form-1558.ts'
import { personnelActionCases } from './personnel-action.cases.ts'
import { personnelAction } from './personnel-action.ts'
import { ratingCodeCases } from './rating-code.cases.ts'
import { ratingCode } from './rating-code.ts'
import { summaryPatternCases } from './summary-pattern.cases.ts'
import { summaryPattern } from './summary-pattern.ts'
import { reportDueCases } from './report-due.cases.ts'
import { reportDue } from './report-due.ts'
import { scheduleCases } from './schedule.cases.ts'
import { schedule } from './schedule.ts'
import { disclosureCases } from './disclosure.cases.ts'
import { disclosure } from './disclosure.ts'
import { fileContentsCases } from './file-contents.cases.ts'
import { fileContents } from './file-contents.ts'
import { returningEmployeeCases } from './returning-employee.cases.ts'
import { returningEmployee } from './returning-employee.ts'
import { fileOnMoveCases } from './file-on-move.cases.ts'
import { fileOnMove } from './file-on-move.ts'
import { statisticalCopyCases } from './statistical-copy.cases.ts'
import { statisticalCopy } from './statistical-copy.ts'
import { supersededRecordCases } from './superseded-record.cases.ts'
import { supersededRecord } from './superseded-record.ts'
import { vacancyFileCases } from './vacancy-file.cases.ts'
import { vacancyFile } from './vacancy-file.ts'
import { retentionCases } from './retention.cases.ts'
import { retention } from './retention.ts'

/** Records, retention, disclosure and reporting. */
export const RECORDS: Topic = {
  id: 'records',
  title: 'Records, retention, disclosure and reporting',
  rules: [
    { rule: retention, cases: retentionCases },
    { rule: vacancyFile, cases: vacancyFileCases },
    { rule: supersededRecord, cases: supersededRecordCases },
    { rule: statisticalCopy, cases: statisticalCopyCases },
    { rule: fileOnMove, cases: fileOnMoveCases },
    { rule: returningEmployee, cases: returningEmployeeCases },
    { rule: fileContents, cases: fileContentsCases },
    { rule: disclosure, cases: disclosureCases },
    { rule: schedule, cases: scheduleCases },
    { rule: reportDue, cases: reportDueCases },
    { rule: summaryPattern, cases: summaryPatternCases },
    { rule: ratingCode, cases: ratingCodeCases },
    { rule: personnelAction, cases: personnelActionCases },
    { rule: form1558, cases: form1558Cases },
    { rule: citingInstrument, cases: citingInstrumentCases },
    { rule: noncareerShare, cases: noncareerShareCases },
    { rule: fillRate, cases: fillRateCases },
    { rule: designationShare, cases: designationShareCases },
    { rule: averages, cases: averagesCases },
  ],
  tables: [DATA_CALL_DUE, AWARD_PLAN_DUE, AWARDS_REPORT_DUE],
}
