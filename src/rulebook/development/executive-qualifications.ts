import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownOf } from '../kernel/shown.ts'
import { EXECUTIVE_QUALIFICATIONS, type QualificationModel } from '../tables/executive-qualifications.ts'

const MANDATORY = day('2025-10-01')

type Needs = 'announcementOpens'
type May = 'newModelUsed'

/** The model, its qualifications, and how many competencies stand under them and across them. */
type Answer = {
  model: QualificationModel['model']
  qualifications: readonly string[]
  competencies: number
  fundamental: number
  total: number
}

/** Which executive qualifications a candidate shows. */
export const executiveQualifications = rule<Needs, Answer, May>({
  id: 'development/executive-qualifications',
  asks: 'Which executive qualifications must a candidate show?',
  needs: ['announcementOpens'],
  may: ['newModelUsed'],
  datedBy: 'announcementOpens',
  says: ({ model, qualifications, competencies, fundamental }: Answer) =>
    `The ${model}: ${qualifications.join('; ')}; ${shownOf(competencies, 'competency', 'competencies')} under them${fundamental === 0 ? '' : ` and ${fundamental} across them`}.`,
  changes: ({ model }) =>
    model === 'five core qualifications of 2025'
      ? ['An announcement before 29 May 2025 would use the model before it.']
      : ['From 1 Oct 2025 the five core qualifications of 2025 are mandatory.'],
  law: [
    version('2025-10-01', ['OPM hiring memorandum 2025'], false),
    version('2025-05-29', ['OPM hiring memorandum 2025', 'OPM guide to executive qualifications'], true),
    version('1982-09-01', ['OPM guide to executive qualifications'], false),
  ],
})

function version(from: string, by: readonly Cite[], early: boolean): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    standing: 'secondary',
    summary: early
      ? 'The five core qualifications with their 28 competencies; agencies may already use those of 2025, and are encouraged to.'
      : 'A candidate shows the executive qualifications of the model in force when the announcement opened: six activity areas with 22 competencies from 1982, five core qualifications with 22 competencies and six across them from 1997, five with three each from October 2025.',
    apply: (facts, note) => answerOf(modelOf(facts, early, note), note),
  }
}

function modelOf({ newModelUsed }: Given<Needs, May>, early: boolean, note: Note): QualificationModel {
  const ahead =
    early &&
    note.test(
      'The agency uses the new model before it is mandatory',
      newModelUsed === true,
      'OPM hiring memorandum 2025',
    )
  return ahead ? note.table(EXECUTIVE_QUALIFICATIONS, MANDATORY) : note.table(EXECUTIVE_QUALIFICATIONS)
}

function answerOf({ model, qualifications, fundamental }: QualificationModel, note: Note): Answer {
  const names = Object.keys(qualifications)
  const under = Object.values(qualifications).reduce((sum, list) => sum + list.length, 0)
  const competencies = note.count('Competencies under the qualifications', under)
  const across = note.count('Competencies that cut across', fundamental.length)
  const total = note.count('Together', competencies + across)
  return { model, qualifications: names, competencies, fundamental: across, total }
}
