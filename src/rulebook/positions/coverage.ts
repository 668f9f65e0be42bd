import { lackingOf } from '../kernel/note.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { FUNCTIONS_NEEDED } from '../tables/functions-needed.ts'
import { functionTests, MAY, type May, NEEDS, type Needs, positionTests } from './coverage-tests.ts'
import { COVERAGE_VERSIONS, type CoverageVersion } from './coverage-versions.ts'

/** Whether it is an SES position; whether by the statute alone; how many of the five functions; and what is not met. */
type Coverage = {
  ses: boolean
  byStatute: boolean
  functions: number
  functionsNeeded: 1 | 5
  notMet: readonly string[]
}

/** The SES position test. */
export const coverage = rule<Needs, Coverage, May>({
  id: 'positions/coverage',
  asks: 'Is this a Senior Executive Service position?',
  needs: NEEDS,
  may: MAY,
  says({ ses, byStatute, functions, notMet }) {
    if (ses) return 'It is an SES position.'
    if (!byStatute) return `It is not an SES position: ${notMet.join('; ')}.`
    return `It is not an SES position under the component’s own directive, which asks for all five functions; ${functions} of 5 are met. By the statute alone it would be one.`
  },
  changes({ ses, functions, functionsNeeded, notMet }) {
    if (!ses) return notMet.map((reason) => `It turns on this: ${reason}.`)
    return [`It turns on the functions: ${functions} of 5 are met and ${functionsNeeded} needed.`]
  },
  law: COVERAGE_VERSIONS.map(version),
})

function version({ level, excepted, ...said }: CoverageVersion): Version<Needs, May, Coverage> {
  return {
    ...said,
    alsoNeeds: ({ positionLevel }) => (positionLevel === 'equivalent' ? MAY : undefined),
    apply(facts, note): Coverage {
      const position = positionTests(facts, note, level, excepted)
      const functions = functionTests(facts, facts.supervisesEmployees)
      const kept = note.tests(position)
      const any = note.anyOf(functions)
      const functionsNeeded = note.table(FUNCTIONS_NEEDED)
      note.count('Functions needed, of the five', functionsNeeded)
      const lacking = lackingOf(functions)
      const met = functions.length - lacking.length
      const byStatute = kept && any
      const notMet = lackingOf(position)
      if (functionsNeeded === 5) notMet.push(...lacking)
      else if (!any) notMet.push('the incumbent has none of the five executive functions')
      return { ses: byStatute && met >= functionsNeeded, byStatute, functions: met, functionsNeeded, notMet }
    },
  }
}
