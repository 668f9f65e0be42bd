import { openRecord } from '../actions/access/open-record.ts'
import { headOf } from '../desk/desk.ts'
import { ownOpenings } from '../desk/openings.ts'
import { readingLog } from '../desk/reading.ts'
import type { Handler } from './handler.ts'
import { openRecordPage, readingsPage } from './pages/access.ts'
import { notFoundPage } from './pages/errors.ts'
import { pageOf } from './request.ts'
import { ROUTES } from './routes.ts'

/** Records opened for an hour, and the log of who read which; for other seats there is nothing here. */
export const ACCESS_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.openRecord,
    shows: 'people',
    async get(request) {
      const { desk, session } = request
      if (!session.who.powers.includes(openRecord.power)) return notFoundPage()
      const [openings, basis] = [await ownOpenings(desk, session.who), await headOf(desk)]
      return openRecordPage(request, openings, basis)
    },
  },
  {
    route: ROUTES.readings,
    shows: 'people',
    async get(request) {
      const page = pageOf(request.query['page'])
      const log = await readingLog(request.desk, request.session.who, page)
      return log === undefined ? notFoundPage() : readingsPage(log, page)
    },
  },
]
