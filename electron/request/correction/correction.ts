import { isDeepStrictEqual } from 'node:util'
import type { ApprovalChange } from '../../../shared/approval/model.ts'
import { purposeNames } from '../../../shared/candidate/model.ts'
import { AppError } from '../../../shared/errors.ts'
import { letterKinds, replyKindNames } from '../../../shared/reply/kinds.ts'
import { replyStateNames } from '../../../shared/reply/model.ts'
import { balanceLine } from '../../../shared/request/balance.ts'
import { channelAnswer } from '../../../shared/request/channelAnswer.ts'
import {
  type CorrectionField,
  correctionFieldNames,
  correctionFields,
  needsSecondPerson,
} from '../../../shared/request/correctionFields.ts'
import { arrivalNames, secrecyNames, urgencyNames } from '../../../shared/request/model.ts'
import type { Registration } from '../../../shared/request/summary.ts'
import { beijingMinute } from '../../../shared/time.ts'
import { channelWords } from '../../../shared/unit/model.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { replyTable } from '../../replyRecord/replyTable.ts'
import { balanceOfRequest, type RequestRecord } from '../../requestRecord/requestRepository.ts'
import { initialRows } from '../../roster/rosterRepository.ts'
import { unitNameOf } from '../../unit/unitRepository.ts'
import { unitTable } from '../../unit/unitTable.ts'
import { unconfirmedSentence } from '../registration/admission.ts'
import { registrationColumns } from '../registration/registrationColumns.ts'

/** A correction of a registration, judged: what it changes, what follows, and whether it may be. */
export interface Correction {
  /** The columns of the letter as they would stand. */
  readonly columns: ReturnType<typeof registrationColumns>
  readonly changes: readonly ApprovalChange[]
  readonly follows: readonly ApprovalChange[]
  readonly needsSecondPerson: boolean
  readonly obstacle: string | null
}

/** Judges a filled-in form against the letter as it stands; throws one sentence when the form itself is wrong. */
export function correctionOf(
  tx: Reading,
  before: RequestRecord,
  { registration, now }: { readonly registration: Registration; readonly now: Date },
): Correction {
  const columns = registrationColumns(tx, registration, { now, before })
  const after: RequestRecord = { ...before, ...columns }
  const changed = correctionFields.filter((field) => !isDeepStrictEqual(before[field], after[field]))
  return {
    columns,
    changes: changed.map((field) => ({
      field: correctionFieldNames[field],
      before: wordsOf(tx, before, field),
      after: wordsOf(tx, after, field),
    })),
    follows: followsOf(tx, before, after),
    needsSecondPerson: before.state !== 'registered' && needsSecondPerson(changed),
    obstacle: changed.length === 0 ? '没有改动，不必更正。' : obstacleOf(tx, before, after),
  }
}

/** A letter is corrected until its reply is signed; one that is drafted was drafted from what is to be corrected. */
function obstacleOf(tx: Reading, before: RequestRecord, after: RequestRecord): string | null {
  const reply = tx
    .where(replyTable, { requestId: before.id })
    .find(({ kind, state }) => state !== 'voided' && letterKinds[kind].answers)
  if (reply !== undefined) {
    const named = `${replyKindNames[reply.kind]}（${replyStateNames[reply.state]}）`
    return reply.state === 'draft' || reply.state === 'submitted'
      ? `本件已有${named}，稿件是按原登记拟的：请先作废该稿，更正后重新拟稿。`
      : `本件的${named}已经签发，收文登记不能再更正；函件有误的，按更正函办理。`
  }
  const unit = tx.get(unitTable, after.unitId, '来文单位')
  const needsUnit = before.state !== 'registered' && after.unitId !== before.unitId
  return needsUnit && unit.unconfirmedSince !== null ? unconfirmedSentence(unit) : null
}

const minuteOf = (at: string | null) => (at === null ? '无' : beijingMinute(at))

function wordsOf(tx: Reading, letter: RequestRecord, field: CorrectionField): string {
  switch (field) {
    case 'unitId':
      return unitNameOf(tx, letter.unitId)
    case 'purpose':
      return purposeNames[letter.purpose]
    case 'urgency':
      return urgencyNames[letter.urgency]
    case 'secrecy':
      return secrecyNames[letter.secrecy]
    case 'arrival':
      return arrivalNames[letter.arrival]
    case 'channel':
      return channelWords[letter.channel]
    case 'receivedAt':
    case 'sealedOriginalAt':
    case 'advanceFaxAt':
    case 'forwardedAt':
      return minuteOf(letter[field])
    case 'declaredCount':
      return `${letter.declaredCount}人`
    case 'copies':
      return `${letter.copies}份`
    case 'declaresRequery':
      return letter.declaresRequery ? '是' : '否'
    default:
      return letter[field] ?? '无'
  }
}

/** What a correction moves along: limit, channel, balance, the list's count and the persons' purpose. Only what differs is told. */
function followsOf(tx: Reading, before: RequestRecord, after: RequestRecord): readonly ApprovalChange[] {
  const told: readonly (readonly [string, (letter: RequestRecord) => string])[] = [
    ['复函期限', ({ dueOn, dueProvisional }) => `${dueOn ?? '未起算'}${dueProvisional ? '（暂定）' : ''}`],
    ['查询渠道相符', (letter) => channelWordsOf(tx, letter)],
    ['人数', (letter) => balanceWords(tx, letter)],
    ['名单', (letter) => rosterWords(tx, letter)],
    ['名单人员的用途', (letter) => purposeWords(tx, before, letter)],
  ]
  return told.flatMap(([field, words]) => {
    const [was, is] = [words(before), words(after)]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}

function channelWordsOf(tx: Reading, { unitId, channel, receivedOn }: RequestRecord): string {
  const { kind } = tx.get(unitTable, unitId, '来文单位')
  const { ok, note } = channelAnswer({ unitKind: kind, channel, receivedOn })
  return ok ? '是' : `否：${note}`
}

function balanceWords(tx: Reading, letter: RequestRecord): string {
  const balance = balanceOfRequest(tx, letter)
  return `${balanceLine(balance)}${balance.closes ? '，相符' : ''}`
}

function rosterWords(tx: Reading, letter: RequestRecord): string {
  const rows = initialRows(tx, letter.id)
  if (rows === 0) return ''
  return `名单${rows}人，与来函人数${rows === letter.declaredCount ? '一致' : '不一致'}`
}

function purposeWords(tx: Reading, before: RequestRecord, { id, purpose }: RequestRecord): string {
  const persons = tx.count(candidateTable, { requestId: id, purpose: before.purpose })
  return persons === 0 ? '' : `${persons}人${purposeNames[purpose]}`
}

/** Throws the sentence of what stands in the way of a correction. */
export function assertCorrectable({ obstacle }: Correction): void {
  if (obstacle !== null) throw new AppError('conflict', obstacle)
}
