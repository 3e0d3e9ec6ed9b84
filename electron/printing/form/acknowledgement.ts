import { acknowledgementHtml } from '../../../shared/letter/forms/acknowledgementHtml.ts'
import { arrivalNames } from '../../../shared/request/model.ts'
import { beijingMinute } from '../../../shared/time.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { intakeNumber } from '../../requestRecord/requestRepository.ts'
import { mediumTable, requestAttachmentTable, requestTable } from '../../requestRecord/requestTable.ts'
import { settingOf } from '../../setting/settingRepository.ts'
import { unitNameOf } from '../../unit/unitRepository.ts'
import { userNameOf } from '../../userRecord/userRepository.ts'

/** 收文回执 of an incoming letter: what came, when and with what; it names no person of the list. */
export function acknowledgement(tx: Reading, requestId: number): string {
  const request = tx.get(requestTable, requestId, '这件来文')
  const centre = settingOf(tx, 'centre.identity')
  const files = tx.count(requestAttachmentTable, { requestId, voidedAt: null })
  return acknowledgementHtml({
    centre: centre.issuingOrgan,
    receiptNumber: intakeNumber(request),
    receivedAt: beijingMinute(request.receivedAt),
    sender: unitNameOf(tx, request.unitId),
    documentNumber: request.documentNumber,
    title: request.title,
    copies: `${request.copies}份`,
    headCount: `${request.declaredCount}人`,
    arrival: arrivalNames[request.arrival],
    attachments: files > 0 ? `电子件 ${files} 件` : '无电子件',
    media: tx
      .where(mediumTable, { requestId })
      .map(({ description, contents, bringer }) => ({ medium: description, contents, bringer })),
    receiver: userNameOf(tx, request.registeredBy),
    telephone: centre.telephone,
    hint:
      request.templateUse === 'no'
        ? '提示：本次来函未使用国家发展改革委制定的全国统一的查询工作公文模板，以后来函请按模板印制公文。'
        : '',
  })
}
