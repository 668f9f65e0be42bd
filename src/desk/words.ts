import { APPOINTMENT_NAMES } from '../record/listing/codes.ts'
import { FLAG_WORDS } from '../record/listing/flag-words.ts'

const OWN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    career: 'Career',
    noncareer: 'Noncareer',
    'limited-term': 'Limited term',
    'limited-emergency': 'Limited emergency',
    expiration: 'Expiration',
    probation: 'Probation',
    staffing: 'Staffing step due',
    agreement: 'End of a service agreement',
    carried: 'Carried pay due',
    reconsideration: 'Last day to ask for reconsideration of a pay reduction',
    requested: 'Recruitment requested',
    announcement: 'Announcement',
    panel: 'Rating panel',
    erb: 'ERB',
    qrb: 'Selection and QRB package',
  }),
)

const FLAGS: ReadonlyMap<string, string> = new Map(Object.entries(FLAG_WORDS))

/** An appointment type, clock or stage in words, from Cadre's terms or a listing's code. */
export function appointmentWords(code: string): string {
  return OWN.get(code) ?? APPOINTMENT_NAMES.get(code)?.name ?? code
}

/** What a flag of an imported row means. */
export function flagWords(flag: string): string {
  return FLAGS.get(flag) ?? flag
}
