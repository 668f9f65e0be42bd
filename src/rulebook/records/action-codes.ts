/** A code of a personnel action with its name. */
export type ActionCode = { code: string; name: string }

/** Codes that differ by kind of appointment, by action; a kind that is not listed has none that we recall. */
export const ACTIONS_BY_APPOINTMENT: Readonly<Record<string, Readonly<Record<string, ActionCode>>>> = {
  appointment: {
    career: { code: '142', name: 'SES Career Appointment' },
    noncareer: { code: '146', name: 'SES Noncareer Appointment' },
    'limited-term': { code: '148', name: 'SES Limited Term Appointment NTE' },
    'limited-emergency': { code: '149', name: 'SES Limited Emergency Appointment NTE' },
  },
  reinstatement: { career: { code: '143', name: 'Reinstatement-SES Career' } },
  transfer: {
    career: { code: '145', name: 'Transfer-SES Career' },
    noncareer: { code: '147', name: 'Transfer-SES Noncareer' },
  },
  conversion: {
    career: { code: '542', name: 'Conversion to SES Career Appointment' },
    noncareer: { code: '546', name: 'Conversion to SES Noncareer Appointment' },
    'limited-term': { code: '548', name: 'Conversion to SES Limited Term Appointment NTE' },
    'limited-emergency': { code: '549', name: 'Conversion to SES Limited Emergency Appointment NTE' },
  },
}

/** Reinstatement by conversion has a code of its own. */
export const CONVERSION_TO_REINSTATEMENT: ActionCode = {
  code: '543',
  name: 'Conversion to Reinstatement-SES Career',
}

/** Codes that are the same for every kind of appointment. */
export const ACTIONS_OF_ALL: Readonly<Record<string, ActionCode>> = {
  reassignment: { code: '721', name: 'Reassignment' },
  'presidential rank award': { code: '878', name: 'Presidential Rank Award' },
  'performance award': { code: '879', name: 'SES Performance Award' },
}
