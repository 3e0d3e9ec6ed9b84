import { AppError } from '../../../shared/errors.ts'
import { channelAnswer } from '../../../shared/request/channelAnswer.ts'
import { assertRequestMove } from '../../../shared/request/lifecycle.ts'
import {
  type AdmissionAnswer,
  admissibilityQuestions,
  askedQuestions,
  type GivenAnswers,
  type SpecialApproval,
  type TemplateUse,
} from '../../../shared/request/model.ts'
import type { Reading, Writing } from '../../database/row/transaction.ts'
import type { RequestRecord } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import type { UnitRecord } from '../../unit/unitRepository.ts'
import { unitTable } from '../../unit/unitTable.ts'

/** What 初审 says of a letter: what the person answered and whether the national template was used. */
export interface AdmissionGiven {
  readonly admissibility: GivenAnswers
  readonly templateUse: TemplateUse
}

/** 查询渠道相符, answered by the program from the unit's kind, the channel and the day of receipt. */
export function channelAnswerOf(tx: Reading, request: RequestRecord): AdmissionAnswer {
  const { kind } = tx.get(unitTable, request.unitId, '来文单位')
  return channelAnswer({ unitKind: kind, channel: request.channel, receivedOn: request.receivedOn })
}

/** Why a letter cannot pass 初审 apart from its channel, as a sentence that says what to do; null when nothing stands in the way. */
export function admissionObstacle(tx: Reading, request: RequestRecord, given: AdmissionGiven): string | null {
  if (request.sealedOriginalAt === null) return '盖章原件尚未收到，请先登记原件收到时间，再办理初审。'
  const unit = tx.get(unitTable, request.unitId, '来文单位')
  if (unit.unconfirmedSince !== null) return unconfirmedSentence(unit)
  const silent = askedQuestions.find((question) => {
    const { ok, note } = given.admissibility[question]
    return !ok && note === ''
  })
  return silent === undefined
    ? null
    : `「${admissibilityQuestions[silent]}」未通过：请写明准予受理的理由，或改为退回。`
}

/** What is said while nobody else has confirmed the kind of a unit. */
export function unconfirmedSentence({ name }: UnitRecord): string {
  return `来文单位「${name}」还是待确认：请另一人在「待确认」中确认其单位类别和查询渠道，再办理初审。`
}

/** Lets a letter pass; the caller has asked for what stands in the way. `by` gave the answers. */
export function admit(
  tx: Writing,
  request: RequestRecord,
  admission: AdmissionGiven & {
    readonly by: number
    readonly special: SpecialApproval | null
  },
): void {
  assertRequestMove(request.state, 'admitted')
  const { by, special, templateUse } = admission
  const admissibility = { ...admission.admissibility, channel: channelAnswerOf(tx, request) }
  if (!admissibility.channel.ok && special === null)
    throw new AppError('conflict', wrongChannelSentence(admissibility.channel.note))
  tx.update(requestTable, request, {
    state: 'admitted',
    admissibility,
    templateUse,
    specialApproval: special,
    admittedBy: by,
    admittedAt: tx.at,
  })
  const detail = { admissibility, templateUse, ...(special !== null && { specialApproval: special }) }
  tx.record({ act: 'request.admitted', object: `request:${request.id}`, detail })
}

/** What is said of a letter that came by another channel than its unit may use. */
export function wrongChannelSentence(rule: string): string {
  return `查询渠道不符：${rule}请退回；有部门负责人或中心领导书面批示受理的，登记特批，由另一人确认后通过初审。`
}
