import { day } from '../../base/dates.ts'
import { dated } from '../kernel/table.ts'

/** The share of its allocation that an agency has as a pool of limited appointment authorities, in basis points. */
export const LIMITED_POOL = dated<number>(
  'Share of the allocation that makes the pool',
  [
    {
      from: day('2000-06-01'),
      by: '5 CFR 317.601(c)(1)',
      value: 3_00,
      also: [
        {
          by: '5 CFR 317.601(c)(1)',
          says: 'The amendment was published on 25 May 2000 and took effect in June; its day is not at hand.',
          governs: false,
          why: 'The row begins with that June, and no source at hand settles the day.',
        },
      ],
    },
    { from: day('1995-02-02'), by: '5 CFR 317.601(c)(1)', value: 2_00, standing: 'recalled' },
  ],
  'percent',
)
