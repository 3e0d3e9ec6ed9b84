import { authorityScopeNames } from '../../shared/authority/model.ts'
import { proposeApproval } from '../approval/approvalMoves.ts'
import type { Handler } from '../call/handler.ts'
import { storedUpload } from '../call/storedUpload.ts'
import { addAuthorityAct } from './addAuthorityAct.ts'
import { authorityOf } from './authorityRepository.ts'
import { endAuthorityAct } from './endAuthorityAct.ts'

/** Proposes a line of the register from the written authorisation, with the specimen of the signature. */
export const proposeAuthority: Handler<'authorities.propose'> = async (input, context) => {
  const { specimenUploadId, reason, ...fields } = input
  const { actor, now, transact, attachments } = context
  const specimen = await storedUpload(context, specimenUploadId, 'signature-specimen')
  const row = transact((tx) => {
    const matters = fields.matters.map((one) => authorityScopeNames[one]).join('、')
    const words = `登记${fields.post}${fields.name}的授权（${matters}），依据：${fields.basis}`
    const specimenId = attachments.adopt(tx, specimen).id
    const payload = { ...fields, specimenId, registeredBy: actor.userId }
    const subject = `authority:${fields.name}`
    return proposeApproval(tx, addAuthorityAct, { subject, words, reason, payload, actor, at: now() })
  })
  return { approvalId: row.id }
}

/** Proposes the last day of an authority. */
export const proposeAuthorityEnd: Handler<'authorities.proposeEnd'> = (input, { actor, now, transact }) => {
  const { authorityId, validTo, reason } = input
  const row = transact((tx) => {
    const words = `${authorityOf(tx, authorityId).name}的授权到 ${validTo} 止`
    const proposal = { subject: `authority:${authorityId}`, words, reason, payload: { authorityId, validTo } }
    return proposeApproval(tx, endAuthorityAct, { ...proposal, actor, at: now() })
  })
  return { approvalId: row.id }
}
