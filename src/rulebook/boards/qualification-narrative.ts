import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

/** The four parts of a narrative on a core qualification, while narratives were taken. */
export const qualificationNarrative = rule({
  id: 'boards/qualification-narrative',
  asks: 'May this narrative on a core qualification be handed in as complete?',
  needs: ['narrativeChallenge', 'narrativeContext', 'narrativeAction', 'narrativeResult'],
  may: ['resultMeasured'],
  says: saysConditions('The narrative is complete', 'The narrative is not complete'),
  changes: changesConditions([
    'A result without a number or a measurable outcome is weaker, not incomplete.',
  ]),
  law: [
    {
      from: day('2019-07-31'),
      scope: 'department:DHS',
      by: ['USCIS SES briefing, slide 15'],
      standing: 'secondary',
      summary:
        'A narrative names the challenge (a particular goal or problem), the context (people and setting), the action (the writer’s own steps) and the result (particular and measurable).',
      apply(facts, note) {
        if (facts.resultMeasured === false)
          note.says(
            'The result',
            'holds no measurable outcome; one is looked for',
            'USCIS SES briefing, slide 15',
          )
        return judged(note, [
          [
            'It names the challenge',
            facts.narrativeChallenge,
            'USCIS SES briefing, slide 15',
            'the challenge',
          ],
          ['It names the context', facts.narrativeContext, 'USCIS SES briefing, slide 15', 'the context'],
          ['It names the action', facts.narrativeAction, 'USCIS SES briefing, slide 15', 'the action'],
          ['It names the result', facts.narrativeResult, 'USCIS SES briefing, slide 15', 'the result'],
        ])
      },
    },
  ],
})
