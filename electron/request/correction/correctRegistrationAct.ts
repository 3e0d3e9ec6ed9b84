import { z } from 'zod'
import { ApprovalChange } from '../../../shared/approval/model.ts'
import { Registration } from '../../../shared/request/summary.ts'
import { approvalAct } from '../../approval/approvalAct.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { applyCorrection } from './applyCorrection.ts'
import { correctionOf } from './correction.ts'
import { registeredValues } from './registeredValues.ts'

/** Corrects what decides something in a registration after 初审: 来文单位、用途、人数、文号、签收日期. */
export const correctRegistrationAct = approvalAct({
  kind: 'correctRegistration',
  payload: z.strictObject({
    requestId: z.int(),
    registration: Registration,
    reason: z.string(),
    /** 原来 and 现在 as the proposer saw them, with what follows. */
    shown: z.array(ApprovalChange),
  }),
  obstacle: (tx, { requestId, registration }) => {
    const request = tx.get(requestTable, requestId, '这件来文')
    if (request.state !== 'admitted') return '该来文已不在办理中，不能更正登记；已办结的请先重新办理。'
    return correctionOf(tx, request, { registration, now: new Date('9999-12-31T00:00:00.000Z') }).obstacle
  },
  before: (tx, { requestId }) => registeredValues(tx.get(requestTable, requestId, '这件来文')),
  changes: (_, { shown }) => shown,
  perform: (tx, { requestId, registration, reason }) => {
    const request = tx.get(requestTable, requestId, '这件来文')
    const correction = correctionOf(tx, request, { registration, now: new Date(tx.at) })
    applyCorrection(tx, request, { ...correction, reason })
  },
})
