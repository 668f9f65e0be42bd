import type { Fact } from '../kernel/fact.ts'

/** By what somebody would sign: the seat, the way the power came to it, and how far it reaches. */
export const POWER_FACTS = {
  powerHeldBy: {
    asks: 'By what does the signer hold the power on that day?',
    kind: 'choice',
    by: 'ICE Directive 1056.1, 3.1',
    synonyms: ['heldBy', 'basis', 'signingBasis'],
    allowed: ['the seat itself', 'acting in the seat', 'delegation to the seat', 'nothing'],
    otherWords: {
      seat: 'the seat itself',
      acting: 'acting in the seat',
      delegation: 'delegation to the seat',
    },
  },
  powerReserved: {
    asks: 'Is the power reserved to the seat that holds it, so that it may not be delegated?',
    kind: 'yes-no',
    by: 'ICE Directive 1056.1, 4.1, footnote 3',
    synonyms: ['reserved', 'nonDelegable', 'notDelegable'],
  },
  delegatorHoldsPower: {
    asks: 'Did the seat that delegates hold the power itself, not by another delegation?',
    kind: 'yes-no',
    by: 'ICE Directive 1056.1, 3.1',
    synonyms: ['delegatorHolds', 'firstDelegation'],
  },
  withinPowersUnit: {
    asks: 'Does the matter lie within the unit for which the power is held?',
    kind: 'yes-no',
    by: 'ICE Directive 1056.1, 3.1',
    synonyms: ['withinUnit', 'withinScope'],
  },
  signerIsSubject: {
    asks: 'Would the signer decide a matter of his or her own?',
    kind: 'yes-no',
    by: 'ICE Directive 1056.1, 2',
    synonyms: ['ownMatter', 'decidesOwn'],
  },
  departmentOffice: {
    asks: 'Which office of the department acts?',
    kind: 'choice',
    by: 'DHS SES directive, III',
    synonyms: ['officeOfDepartment', 'departmentalOffice'],
    allowed: ['Deputy Secretary', 'Under Secretary for Management', 'human capital office'],
  },
  approverProposedIt: {
    asks: 'Was the change proposed by the same person?',
    kind: 'yes-no',
    by: 'Cadre practice',
    synonyms: ['sameProposer'],
  },
  changeConcernsSelf: {
    asks: 'Does the change concern the person who proposes or approves it?',
    kind: 'yes-no',
    by: 'Cadre practice',
    synonyms: ['ownChange'],
  },
} as const satisfies Record<string, Fact>
