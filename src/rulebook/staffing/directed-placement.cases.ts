import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { directedPlacement } from './directed-placement.ts'

const on = day('2021-02-01')

export const directedPlacementCases = casesOf(directedPlacement, [
  {
    name: 'Received after the separation, ordered on 1 March 2021',
    on,
    proves: ['staffing/RNS-02'],
    facts: {
      applicationReceived: day('2021-02-01'),
      presidentialSeparation: day('2021-01-20'),
      placementOrdered: day('2021-03-01'),
      reinstatementEffective: day('2021-03-28'),
    },
    gives: {
      directBy: day('2021-03-18'),
      complyBy: day('2021-03-31'),
      notifyBy: day('2021-04-02'),
      agencies: [
        'the agency of the last career appointment in the SES',
        'its successor',
        'the agency or agencies of the Presidential service',
        'any other agency with SES positions',
      ],
    },
  },
  {
    name: 'Received before the separation: the separation counts',
    on,
    proves: ['staffing/RNS-02'],
    facts: { applicationReceived: day('2021-01-04'), presidentialSeparation: day('2021-01-20') },
    gives: { directBy: day('2021-03-06'), complyBy: null, notifyBy: null },
  },
  {
    name: 'The separation is not known',
    on,
    facts: { applicationReceived: day('2021-01-04') },
    gives: { missing: ['presidentialSeparation'] },
  },
  {
    name: 'Before the regulation',
    on,
    facts: { applicationReceived: day('1995-02-01'), presidentialSeparation: day('1995-01-20') },
    gives: 'no-law',
  },
])
