import { z } from 'zod'
import { executiveOn } from '../../record/executive.ts'
import { standing } from '../../record/fold.ts'
import { rankStream } from '../../record/pay-terms.ts'
import { rankNominationOf } from '../../record/rank.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { refuse } from '../asked.ts'
import { wordsField } from '../appraisal/rating-fields.ts'
import { countField, invalid } from '../fields.ts'
import { cancelledRefused, ownRefused } from './rank-at-hand.ts'
import { careerYears, deadlineOf, nomineeAsked, programAsked, ranksHeld, repeatAsked } from './rank-facts.ts'
import {
  GOVERNMENT,
  NOMINATION_FIELDS,
  nominationStreams,
  nomineeFile,
  nomineePositions,
  ofAgencyIn,
  programYear,
  rankField,
} from './rank-fields.ts'

const MOST_YEARS = 60

/** The agency nominates a career executive for sustained accomplishment, 5 USC 4507(b). */
export const nominateForRank = action({
  id: 'awards/nominate-for-rank',
  title: 'Nominate for rank',
  about:
    'Drafts a nomination for a Presidential rank: the years of service are read from the record, the narrative is sealed.',
  power: 'run-pay',
  fields: z.strictObject({
    ...NOMINATION_FIELDS,
    rank: rankField(),
    accomplishmentYears: countField(
      { title: 'Years of accomplishment', hint: 'Over how many years the narrative reaches', unit: 'years' },
      MOST_YEARS,
    ),
    serviceElsewhere: countField(
      {
        title: 'Career-type service elsewhere',
        hint: 'Full years at SES level outside this record, such as in the Senior Foreign Service',
        unit: 'years',
      },
      MOST_YEARS,
    ).optional(),
    service: wordsField({
      title: 'Service elsewhere',
      hint: 'Sealed; what the record does not hold',
    }).optional(),
    narrative: wordsField(
      { title: 'Narrative', hint: 'Sealed; what was accomplished and what came of it' },
      20_000,
    ),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: nominationStreams,
  readsAlso: nomineePositions,
  decide({ narrative, service, ...input }, given) {
    const { unit, person, fiscalYear, rank, accomplishmentYears, serviceElsewhere = 0 } = input
    const own = ownRefused(given, person)
    if (own !== undefined) return own
    const file = nomineeFile(given, person)
    if (file.length === 0) return { kind: 'not-found', message: `there is no executive ${person} in ${unit}` }
    const cancelled = cancelledRefused(given, input)
    if (cancelled !== undefined) return cancelled
    const call = programYear(given, unit, fiscalYear)
    if (call === undefined) {
      const message = `${unit} has not called for nominations of fiscal year ${fiscalYear}; open the call first`
      return { kind: 'not-found', message }
    }
    const before = rankNominationOf(standing(given.history(rankStream(person, fiscalYear))))
    if (before !== undefined && (before.state !== 'withdrawn' || before.withdrawn?.eyesOnly === true)) {
      const elsewhere = before.nominated.unit !== unit && before.state !== 'withdrawn'
      const until = elsewhere ? '; another agency did so, and may withdraw it' : ''
      const message = `${person} was nominated for fiscal year ${fiscalYear} already; a year has one nomination of an executive${until}`
      return invalid('person', person, message)
    }
    const at = { on: given.today, scopes: given.scopes }
    const program = programAsked(at, fiscalYear)
    const { due } = call.opened
    if (given.today > due) {
      const message = `nominations of fiscal year ${fiscalYear} were due by ${shownDate(due)}`
      return refuse(program, { message, compared: { today: given.today, due } })
    }
    const government = programYear(given, GOVERNMENT, fiscalYear)
    const deadline = deadlineOf(at, fiscalYear, { call, government })
    const serviceYears = careerYears(file, deadline) + serviceElsewhere
    const claimed = { serviceYears, accomplishmentYears, due: deadline }
    const nominee = nomineeAsked(at, file, claimed, ofAgencyIn(given, unit))
    if (nominee.value?.eligible !== true) {
      const appointment = executiveOn(file, given.today)?.appointment ?? 'none'
      return refuse(nominee, { compared: { person, appointment, serviceYears } })
    }
    const repeat = repeatAsked(given.scopes, ranksHeld(file, given.history(`pay:${person}`)), {
      rank,
      fiscalYear,
    })
    if (repeat.value?.allowed !== true) {
      const { firstYear = null, firstLawful = null } = repeat.value ?? {}
      return refuse(repeat, { compared: { rank, fiscalYear, firstYear }, earliest: firstLawful })
    }
    const warning = nominee.value.warning === null ? '' : ` Note: ${nominee.value.warning}.`
    return {
      kind: 'events',
      says: `${person} is nominated for the ${rank} rank of fiscal year ${fiscalYear}; vetting, certification and approval follow by ${shownDate(due)}.${warning}`,
      rulings: [nominee.explanation, repeat.explanation, program.explanation],
      events: [
        {
          stream: rankStream(person, fiscalYear),
          type: 'awards/rank-nominated',
          effective: given.today,
          body: { unit, person, fiscalYear, rank, serviceYears, accomplishmentYears },
          personal: { narrative, ...(service === undefined ? {} : { service }) },
          ruling: nominee.explanation,
        },
      ],
    }
  },
})
