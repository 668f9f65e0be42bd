import { day, type IsoDate } from '../../base/dates.ts'
import { counted, workDaysAfter } from '../kernel/counting.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const WORK_DAYS = 90

type Deadline = { allowed: boolean; due: IsoDate }

/** By when the case of a graduate of a candidate development program, criterion B, is submitted. */
export const graduateDeadline = rule({
  id: 'boards/graduate-deadline',
  asks: 'May the case of this program graduate, criterion B, be submitted for certification on this day?',
  needs: ['programGraduation', 'caseSubmitted'],
  datedBy: 'programGraduation',
  day: 'caseSubmitted',
  says: ({ allowed, due }: Deadline) =>
    `${allowed ? 'In time' : 'Too late'}: the last day is ${shownDate(due)}.`,
  changes: ({ due }) => [`After ${shownDate(due)} it is too late.`],
  law: [
    {
      from: day('2009-12-10'),
      by: ['5 CFR 412.302'],
      summary:
        'The Executive Resources Board submits the graduates whom it finds to have the executive core qualifications within 90 work days of graduation. Whether the rules of 2025 and 2026 changed this clock is not verified.',
      lawful: ({ programGraduation }) => [{ last: workDaysAfter(programGraduation, WORK_DAYS) }],
      apply({ programGraduation, caseSubmitted }, note): Deadline {
        note.count('Work days after graduation', WORK_DAYS, '5 CFR 412.302')
        counted(note, 'workDays')
        const due = note.date('Last day', workDaysAfter(programGraduation, WORK_DAYS), '5 CFR 412.302')
        const allowed = note.test('It is submitted by that day', caseSubmitted <= due, '5 CFR 412.302')
        return { allowed, due }
      },
    },
  ],
})
