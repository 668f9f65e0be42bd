import type { Term } from './term.ts'

/** Terms of performance management. */
export const PERFORMANCE_TERMS: Readonly<Record<string, Term>> = {
  appraisal: {
    means: 'The review of an executive’s work against the elements and requirements of the plan.',
    by: ['5 USC 4312(b)(2)', 'ICE Directive 1056.1, 3.8'],
  },
  'performance review board': {
    means:
      'The panel that reviews the initial rating and recommends ratings, awards and pay to the appointing authority. By the component’s directive its members are executives of the component, and it recommends to the Director.',
    by: ['5 USC 4314(c)', 'ICE Directive 1056.1, 3.9'],
  },
  'higher-level review': {
    means:
      'A look at the initial rating by somebody at a higher level in the agency, who may recommend another rating but not change it.',
    by: ['5 USC 4312(b)(3)', '5 CFR 430.308(b)'],
  },
  'critical element': {
    means:
      'A part of the executive’s work so important that unsatisfactory performance in it makes the whole performance unsatisfactory. From 2000 to 2015 a plan could hold other elements too; since then all are critical.',
    by: ['5 CFR 430.303'],
    standing: 'recalled',
  },
  'performance requirement': {
    means: 'What performance is expected for a critical element.',
    by: ['5 CFR 430.303'],
  },
  'performance plan': {
    means:
      'The written plan of an executive’s critical and other elements and of what is expected in them in the period.',
    by: ['5 CFR 430.303'],
  },
  'progress review': {
    means:
      'A talk during the period about how performance stands against the requirements. It is not a rating.',
    by: ['5 CFR 430.303'],
  },
  'initial summary rating': {
    means: 'The supervisor’s overall rating, which goes to the Performance Review Board.',
    by: ['5 CFR 430.303'],
  },
  'annual summary rating': {
    means:
      'The overall rating that the appointing authority gives after considering the board’s recommendation; the official one.',
    by: ['5 CFR 430.303'],
  },
  'appointing authority': {
    means:
      'The head of the department or agency, or another official who can make appointments in the Service.',
    by: ['5 CFR 430.303'],
  },
  'outstanding performance': {
    means:
      'Performance substantially beyond the normally high performance expected of executives, shown by exceptional accomplishments or contributions.',
    by: ['5 CFR 430.402'],
  },
  'rating of employees outside the Service': {
    means:
      'A rule proposed on 24 February 2026, final in parts by August 2026, would drop their level 2, allow a standardized distribution of ratings, make performance management a critical element of supervisors and end grievances of ratings. Its final text was not read. It binds executives only as raters.',
    by: ['91 FR 8780', '5 CFR 430.206'],
    standing: 'secondary',
  },
  'executive performance agreement': {
    means:
      'The form of plan and appraisal. Part 1 consultation: executive, period, title, organization, rating official, kind of appointment, signatures. Part 2 progress review. Part 3 summary rating: initial level, request and outcome of a higher-level review, the board’s recommendation, annual level, each signed and dated. Part 4 derivation. Part 5 critical elements and standards. Part 6 narrative of the rating. Part 7 narrative of the executive. Part 8 agency use.',
    by: ['OPM memorandum of 4 January 2012'],
  },
  'wording of the critical elements': {
    means:
      'In the system of fiscal year 2026 the first four elements carry OPM’s standard wording; an agency may add requirements of its own and lock them. The fifth is filled by the agency.',
    by: ['OPM memorandum of 25 February 2025'],
  },
  'review boards in USA Performance': {
    means:
      'In OPM’s tool a board is a group of members with one or more chairs; members of other agencies may sit on it; the chair enters the recommended rating; cases are signed one by one or in a batch. A plan is locked once its first part is signed.',
    by: ['OPM memorandum of 25 February 2025'],
  },
  'review boards made anew in 2025': {
    means:
      'Agency heads end the memberships of their performance review boards and fill them with people committed to rigorous evaluation; political leadership is to take an active part. For career executives the statute’s career majority stands.',
    by: ['Presidential memorandum of 20 January 2025', '5 USC 4314(c)(5)'],
    standing: 'secondary',
  },
  'part 430 in 2026': {
    means:
      'No rule of 2026 that changes the subparts on executives and on certification was found; what came after 30 August 2026 was not checked.',
    by: ['90 FR 44291'],
    standing: 'secondary',
  },
  'OPM Form 1558': {
    means:
      'The report of June 2005. Part A: agency, date, contact, certification and its date, cycle, pattern of levels, members in all, eligible and not rated by kind of appointment. Part B, a line a member: kind of appointment (C, N, L), new appointment, rating 5 to 1 or N, pay before and after the adjustment, the amount that keeps the relative position, the adjustment in percent, award pool, performance and cash awards in dollars and percent, ranks in dollars, aggregate compensation.',
    by: ['OPM Form 1558'],
  },
  'OPM Form 1390': {
    means: 'A form that was named and not found; nothing is known of it.',
    by: ['OPM Form 1558'],
    standing: 'recalled',
  },
  'codes of awards': {
    means:
      'The guide’s chapter on awards lists the codes 815 to 817, 825, 827, 840 to 849, 878, 879, 885 to 887 and 889; that 878 is a rank award and 879 a performance award of an executive is recalled. The pay codes 890, 891, 892 and 894, and the codes of legal authorities, were not verified.',
    by: ['Guide to Processing Personnel Actions'],
    standing: 'recalled',
  },
  'documents of DHS and ICE that are missing': {
    means:
      'The charter of ICE’s performance review board, the department’s instruction, its own deadlines and its notice of board members were not found. A cycle from October to September, boards from October to December and final ratings in December and January are habit, not law.',
    by: ['ICE Directive 1056.1', 'DHS SES directive'],
    standing: 'recalled',
  },
}
