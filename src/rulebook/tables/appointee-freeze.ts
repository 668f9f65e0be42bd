import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { dated } from '../kernel/table.ts'
import { FREEZE_UNKNOWN_FROM } from './payable-schedule.ts'

/** The provision that freezes the pay of appointees in each year. It runs to the end of the last pay period begun in it. */
export const APPOINTEE_FREEZE = dated<Cite>('Freeze of the pay of appointees', [
  {
    from: day('2026-01-01'),
    until: FREEZE_UNKNOWN_FROM,
    by: 'Continuing Appropriations Act 2026',
    value: 'Continuing Appropriations Act 2026',
  },
  { from: day('2023-01-01'), by: 'OPM salary tables', value: 'OPM salary tables' },
  {
    from: day('2022-01-01'),
    by: 'Appropriations Act 2022, section 747',
    value: 'Appropriations Act 2022, section 747',
  },
  {
    from: day('2021-01-01'),
    by: 'Appropriations Act 2021, section 748',
    value: 'Appropriations Act 2021, section 748',
  },
  {
    from: day('2020-01-01'),
    by: 'Appropriations Act 2020, section 749',
    value: 'Appropriations Act 2020, section 749',
  },
  {
    from: day('2019-01-01'),
    by: 'Appropriations Act 2019, section 749',
    value: 'Appropriations Act 2019, section 749',
  },
  { from: day('2018-01-01'), by: 'CPM 2018-02', value: 'CPM 2018-02' },
  {
    from: day('2017-01-01'),
    by: 'Appropriations Act 2017, section 738',
    value: 'Appropriations Act 2017, section 738',
  },
  {
    from: day('2016-01-01'),
    by: 'Appropriations Act 2016, section 738',
    value: 'Appropriations Act 2016, section 738',
  },
  {
    from: day('2015-01-01'),
    by: 'Appropriations Act 2015, section 738',
    value: 'Appropriations Act 2015, section 738',
  },
  {
    from: day('2014-01-01'),
    by: 'Appropriations Act 2014, section 741',
    value: 'Appropriations Act 2014, section 741',
  },
])
