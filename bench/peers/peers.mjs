import { Engine } from 'json-rules-engine'
import Publicodes from 'publicodes'

/** The limits of a performance award in json-rules-engine: the answer of one award, yes or no. */
export function jsonRules() {
  const engine = new Engine()
  const share = (percent) => async (_, almanac) => ((await almanac.factValue('pay')) * percent) / 100
  engine.addFact('lowest', share(5))
  engine.addFact('highest', share(20))
  engine.addRule({
    conditions: {
      any: [
        { fact: 'award', operator: 'equal', value: 0 },
        {
          all: [
            { fact: 'award', operator: 'greaterThanInclusive', value: { fact: 'lowest' } },
            { fact: 'award', operator: 'lessThanInclusive', value: { fact: 'highest' } },
          ],
        },
      ],
    },
    event: { type: 'within' },
  })
  return async (pay, award) => (await engine.run({ pay, award })).events.length > 0
}

/** The same in publicodes. */
export function publicodes() {
  const engine = new Publicodes({
    pay: { valeur: '0 $/an' },
    award: { valeur: '0 $/an' },
    lowest: { valeur: 'pay * 5%' },
    highest: { valeur: 'pay * 20%' },
    within: {
      'une de ces conditions': [
        'award = 0',
        { 'toutes ces conditions': ['award >= lowest', 'award <= highest'] },
      ],
    },
  })
  return (pay, award) => {
    engine.setSituation({ pay: `${pay} $/an`, award: `${award} $/an` })
    return engine.evaluate('within').nodeValue === true
  }
}
