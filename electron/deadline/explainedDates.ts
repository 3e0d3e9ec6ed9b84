import type { DatedSubject, ExplainedDate, ExplainedDates } from '../../shared/deadline/explain/explained.ts'
import { governingDue } from '../../shared/deadline/governingDue.ts'
import { ruleInForce } from '../../shared/deadline/ruleInForce.ts'
import { pauseWords } from '../../shared/pause/pauseWords.ts'
import { beijingDate } from '../../shared/time.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { Reading } from '../database/row/transaction.ts'
import { deliveryTable } from '../delivery/deliveryTable.ts'
import { extensionTable } from '../extension/extensionTable.ts'
import { objectionLimitTable, objectionTable } from '../objection/objectionTable.ts'
import { pauseReader } from '../pause/pauseRepository.ts'
import { requestOfReply } from '../replyRecord/letterGround.ts'
import { replyTable } from '../replyRecord/replyTable.ts'
import { intakeNumber, type RequestRecord } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { unitNameOf } from '../unit/unitRepository.ts'
import { userNameOf } from '../userRecord/userRepository.ts'

/** All dates of one thing with the days that led to each; throws `not-found` when there is no such thing. */
export function explainedDates(tx: Reading, subject: DatedSubject): ExplainedDates {
  switch (subject.of) {
    case 'request':
      return ofRequest(tx, subject)
    case 'candidate':
      return ofCandidate(tx, subject)
    case 'objectionWindow':
      return ofWindow(tx, subject)
    case 'objectionClock':
      return ofLimit(tx, subject)
  }
}

const titleOf = (tx: Reading, request: RequestRecord) =>
  `${intakeNumber(request)} ${unitNameOf(tx, request.unitId)}`

function ofRequest(tx: Reading, subject: DatedSubject): ExplainedDates {
  const request = tx.get(requestTable, subject.id, '这件来文')
  const { dueOn, due, extendedDueOn, clockStartsOn } = request
  const original: readonly ExplainedDate[] =
    dueOn === null
      ? []
      : [
          {
            label: 'original',
            due: dueOn,
            act: `签收 ${clockStartsOn ?? request.receivedOn}`,
            explanation: due,
          },
        ]
  const extended = tx
    .where(extensionTable, { requestId: request.id, state: 'granted' })
    .map((row): ExplainedDate => {
      const by = row.decidedBy === null ? '' : userNameOf(tx, row.decidedBy)
      const on = row.decidedAt === null ? '' : beijingDate(row.decidedAt)
      return {
        label: 'extended',
        due: row.newDueOn,
        act: `经事先沟通，${on} ${by} 批准延期：${row.reason}`,
        explanation: row.explanation,
      }
    })
  return {
    subject,
    title: `${titleOf(tx, request)} 复函期限`,
    dates: [...original, ...extended],
    governing: governingDue({ dueOn, extendedDueOn }),
    pauses: pauseReader(tx)(request.id).map(pauseWords),
  }
}

function ofCandidate(tx: Reading, subject: DatedSubject): ExplainedDates {
  const person = tx.get(candidateTable, subject.id, '这名人员')
  const letter = ofRequest(tx, { of: 'request', id: person.requestId })
  const title = `${letter.title}（第 ${person.listOrder} 号人员）`
  // A person without an own limit goes by the letter's.
  if (person.due === null || person.dueOn === null) return { ...letter, subject, title }
  return {
    subject,
    title,
    dates: [
      ...letter.dates,
      {
        label: 'restarted',
        due: person.dueOn,
        act: `补正或补充 ${person.receivedOn} 签收，只对本人重新起算`,
        explanation: person.due,
      },
    ],
    governing: person.dueOn,
    pauses: letter.pauses,
  }
}

function ofWindow(tx: Reading, subject: DatedSubject): ExplainedDates {
  const delivery = tx.get(deliveryTable, subject.id, '这次发出')
  const reply = tx.get(replyTable, delivery.replyId, '这件函件')
  const request = requestOfReply(tx, delivery)
  const { objection, receivedOn } = delivery
  return {
    subject,
    title: `${titleOf(tx, request)} ${reply.documentNumber ?? ''} 异议期`,
    dates:
      objection === null
        ? []
        : [
            {
              label: 'original',
              due: objection.due,
              act: `单位 ${receivedOn ?? ''} 签收查询结果`,
              explanation: objection,
            },
          ],
    governing: objection?.due ?? null,
    pauses: [],
  }
}

function ofLimit(tx: Reading, subject: DatedSubject): ExplainedDates {
  const limit = tx.get(objectionLimitTable, subject.id, '这个时限')
  const objection = tx.get(objectionTable, limit.objectionId, '这件异议')
  const request = tx.get(requestTable, objection.requestId, '这件来文')
  const { code, startsOn, dueOn, due } = limit
  const rule = ruleInForce(code, startsOn ?? dueOn ?? request.receivedOn)
  return {
    subject,
    title: `${titleOf(tx, request)} 异议 ${rule.title}`,
    dates:
      dueOn === null
        ? []
        : [{ label: 'original', due: dueOn, act: `${rule.trigger} ${startsOn ?? ''}`, explanation: due }],
    governing: dueOn,
    pauses: [],
  }
}
