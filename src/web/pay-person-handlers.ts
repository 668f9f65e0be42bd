import { payFile } from '../desk/pay-file.ts'
import { paymentsDue } from '../desk/pay-payments.ts'
import { opensFor } from '../desk/reach.ts'
import type { Handler } from './handler.ts'
import { notFoundPage } from './pages/errors.ts'
import { paymentsPage } from './pages/pay/payments.ts'
import { personPayPage } from './pages/pay/person.ts'
import { ROUTES } from './routes.ts'

/** One executive’s pay, and what is due to be paid. */
export const PAY_PERSON_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.payPayments,
    shows: 'people',
    async get(request) {
      const { desk, session, on } = request
      const due = await paymentsDue(desk, session.who, on)
      if (due === undefined) return notFoundPage()
      return paymentsPage(request, due)
    },
  },
  {
    route: ROUTES.payPerson,
    shows: 'people',
    async get(request) {
      const { desk, session, context, on } = request
      const person = context.req.param('person') ?? ''
      const file = await payFile(desk, session.who, { person, on })
      if (file === undefined) return notFoundPage()
      return personPayPage(request, file, await opensFor(desk, session.who, on))
    },
  },
]
