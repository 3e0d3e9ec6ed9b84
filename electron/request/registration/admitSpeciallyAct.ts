import { z } from 'zod'
import { GivenAnswers, SpecialApproval, TemplateUse } from '../../../shared/request/model.ts'
import { approvalAct } from '../../approval/approvalAct.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { admissionObstacle, admit, channelAnswerOf } from './admission.ts'

/** Lets a letter by the wrong channel pass 初审 on a written 批示, once a second person has seen the paper. */
export const admitSpeciallyAct = approvalAct({
  kind: 'admitSpecially',
  payload: z.strictObject({
    requestId: z.int(),
    admissibility: GivenAnswers,
    templateUse: TemplateUse,
    approval: SpecialApproval,
    /** Who gave the answers of 初审. */
    by: z.int(),
  }),
  obstacle: (tx, { requestId, admissibility, templateUse, approval }) => {
    const request = tx.get(requestTable, requestId, '这件来文')
    if (request.state !== 'registered') return '该来文已不在待初审，请撤回这一事项。'
    if (channelAnswerOf(tx, request).ok) return '该来文的查询渠道相符，不需要特批，请直接办理初审。'
    if (approval.on < request.documentDate) return '批示日期早于来函日期，请对照批示原件核对。'
    return admissionObstacle(tx, request, { admissibility, templateUse })
  },
  before: (tx, { requestId }) => {
    const { state, unitId, channel, receivedOn } = tx.get(requestTable, requestId, '这件来文')
    return { state, unitId, channel, receivedOn }
  },
  changes: (_, { approval: { approver, post, on, words } }) => [
    { field: '批示人', before: '', after: `${post} ${approver}` },
    { field: '批示日期', before: '', after: on },
    { field: '批示内容', before: '', after: words },
  ],
  perform: (tx, { requestId, admissibility, templateUse, approval, by }) =>
    admit(tx, tx.get(requestTable, requestId, '这件来文'), {
      admissibility,
      templateUse,
      special: approval,
      by,
    }),
})
