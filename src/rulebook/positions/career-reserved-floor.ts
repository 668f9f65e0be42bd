import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownCount } from '../kernel/shown.ts'
import { CAREER_RESERVED_FLOOR } from '../tables/career-reserved-floor.ts'

/** What is above the floor, governmentwide and in the agency; the agency’s is null where OPM's minimum is not given. */
type Floor = {
  within: boolean
  governmentwide: number
  floor: number
  spareGovernmentwide: number
  agency: number | null
  minimum: number | null
  spareAgency: number | null
}

/** The floor under the number of career reserved positions. */
export const careerReservedFloor = rule({
  id: 'positions/career-reserved-floor',
  asks: 'Are enough positions career reserved, governmentwide and in this agency?',
  needs: ['careerReservedGovernmentwide'],
  may: ['careerReservedPositions', 'careerReservedMinimum'],
  says(answer: Floor) {
    const { governmentwide, floor, agency, minimum } = answer
    const wide = `${shownCount(governmentwide)} governmentwide against a floor of ${shownCount(floor)}`
    const own =
      agency === null || minimum === null
        ? 'no minimum of the agency’s own was given, so none was tested'
        : `${shownCount(agency)} in the agency against its minimum of ${shownCount(minimum)}`
    return `${answer.within ? 'Enough' : 'Too few'}: ${wide}; ${own}.`
  },
  changes({ spareGovernmentwide, spareAgency }) {
    return [
      spareGovernmentwide < 0
        ? `${shownCount(-spareGovernmentwide)} more governmentwide would reach the floor.`
        : `${shownCount(spareGovernmentwide + 1)} fewer governmentwide would be under the floor.`,
      ...(spareAgency === null
        ? ['A minimum that OPM has set for the agency would be tested too.']
        : spareAgency < 0
          ? [`${shownCount(-spareAgency)} more in the agency would reach its minimum; OPM may adjust it.`]
          : [
              `${shownCount(spareAgency + 1)} fewer in the agency would be under its minimum; OPM may adjust it.`,
            ]),
    ]
  },
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3133(e)'],
      summary:
        'OPM sets by rule how many SES positions are career reserved at least: 3,571 governmentwide. It may set a minimum for an agency, which keeps to it unless OPM adjusts it.',
      alsoNeeds: ({ careerReservedMinimum }) =>
        careerReservedMinimum === undefined ? undefined : ['careerReservedPositions'],
      apply({ careerReservedGovernmentwide, careerReservedPositions, careerReservedMinimum }, note): Floor {
        const floor = note.count(
          'The floor, governmentwide',
          note.table(CAREER_RESERVED_FLOOR),
          '5 CFR 214.402(e)',
        )
        const above = note.test(
          'Career reserved positions governmentwide are no fewer than that',
          careerReservedGovernmentwide >= floor,
          '5 CFR 214.402(e)',
        )
        const wide = {
          governmentwide: careerReservedGovernmentwide,
          floor,
          spareGovernmentwide: careerReservedGovernmentwide - floor,
        }
        if (careerReservedMinimum === undefined || careerReservedPositions === undefined) {
          return { within: above, ...wide, agency: null, minimum: null, spareAgency: null }
        }
        const kept = note.test(
          'Career reserved positions of the agency are no fewer than its minimum',
          careerReservedPositions >= careerReservedMinimum,
          '5 CFR 214.402(e)',
        )
        return {
          within: above && kept,
          ...wide,
          agency: careerReservedPositions,
          minimum: careerReservedMinimum,
          spareAgency: careerReservedPositions - careerReservedMinimum,
        }
      },
      indicate({ careerReservedPositions, careerReservedMinimum }, note) {
        if (careerReservedPositions === undefined || careerReservedMinimum === undefined) return undefined
        const kept = note.test(
          'Career reserved positions of the agency are no fewer than its minimum',
          careerReservedPositions >= careerReservedMinimum,
          '5 CFR 214.402(e)',
        )
        const counted = `${shownCount(careerReservedPositions)} in the agency against its minimum of ${shownCount(careerReservedMinimum)}`
        return kept
          ? `Indication, not a finding: ${counted}, so the agency’s part is kept. The governmentwide floor decides too.`
          : `Indication, not a finding: ${counted}, so the agency’s part is not kept whatever the governmentwide count.`
      },
    },
  ],
})
