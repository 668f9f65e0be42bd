/** What is odd in a row that was kept, in plain words; the code stands in the record. */
export const FLAG_WORDS = {
  'filled-but-vacated': 'Says Filled but bears a vacate date. It counts as current only before that date.',
  'vacate-after-as-of':
    'The vacate date lies after the as-of date of the listing: a departure still to come.',
  'vacate-far-ahead':
    'The vacate date lies more than ten years after the as-of date; the year is probably mistyped.',
  'begin-after-as-of': 'The begin date lies after the as-of date of the listing.',
  expired:
    'The appointment expired before the as-of date and the row is still current. Some members may lawfully stay until a successor serves; otherwise the row is out of date.',
  'expires-before-begin': 'The expiration date lies before the begin date.',
  'limited-without-expiry':
    'A limited appointment that is current shows no expiration date, so its end can’t be watched.',
  'limited-over-term':
    'A limited term of more than 3 years, or a limited emergency appointment of more than 18 months (5 USC 3132(a)(5)-(6)).',
  'term-without-expiry': 'A current appointment with a term of years shows no expiration date.',
  'odd-tenure':
    'The tenure is not a sensible number of years: zero, over 15, over 3 for a limited appointment (months, perhaps), or no number.',
  'odd-pay':
    'The amount can’t be a yearly rate: under $10,000 (a daily or hourly rate, perhaps) or over $500,000; or a daily rate over $2,000.',
  'pay-does-not-fit-plan':
    'The pay plan does not use what is printed as pay: a grade for ES, SL or ST, an amount for GS or EX, any pay for WC.',
  'no-pay-plan': 'No pay plan is shown, so it can’t be told whether this is an SES position.',
  'type-does-not-fit-plan':
    'Appointment type and pay plan don’t go together: an SES type under GS, EX, SL or ST, or pay plan ES with a type that is not an SES one.',
  'unknown-appointment-type':
    'No source explains this appointment type; it is kept as printed and counted under no type.',
  'no-appointment-type': 'A filled row shows no appointment type.',
  'no-name': 'A filled row names nobody, so the incumbent can’t be followed from listing to listing.',
  'unnamed-career': 'The book says only that a career appointee holds the position.',
  'equal-vacant': 'Other vacant rows are exactly equal. Each is taken as a position of its own.',
  'equal-unnamed':
    'Other rows with an unnamed incumbent are exactly equal. Each is taken as a position of its own.',
  'same-name-elsewhere':
    'The same person, or the same name, is listed in more than one agency: a move, two posts, or two people.',
  'current-more-than-once':
    'The same person is current in more than one row of this agency: two posts, or one row that should have ended.',
  'historical-without-vacate': 'Says Historical but bears no vacate date.',
  'vacant-with-incumbency':
    'Says Vacant but bears a begin, vacate or expiration date or a person’s identifier.',
  'lost-character':
    'A character was lost before the file was made (�); the text can’t be mended from the file.',
  'organisation-uncertain': 'The organisation is carried down past a row that could not be read.',
} as const

export type FlagCode = keyof typeof FLAG_WORDS
