import type { RuleCode } from '../../shared/deadline/rules.ts'
import { registerNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { WorkKind } from '../../shared/workbench/model.ts'
import { myAccounts, type OpenWork, type WorkHead, type WorkOf, workSql } from '../contribution/openWork.ts'
import type { Reading } from '../database/row/transaction.ts'
import { kindsSql } from '../replyRecord/replyRepository.ts'
import { requestHead } from '../requestRecord/requestHeadQueries.ts'
import { objectionOf } from './objectionRepository.ts'

// A case goes by its own limits: the letter it is about, and what that letter was extended to, have no say.
const ofCase = (kind: WorkKind, limit: RuleCode, where: string): OpenWork => ({
  of: 'objection',
  sql: workSql({
    kind: `'${kind}'`,
    id: 'o.id',
    persons: '1',
    dueOn: 'min(k.due_on)',
    provisional: 'coalesce(max(k.provisional), 0)',
    from: `objections o LEFT JOIN objection_clocks k ON k.objection_id = o.id AND k.state = 'running' AND k.code = '${limit}'
      WHERE ${where} GROUP BY o.id`,
  }),
  head: caseHead,
})

function caseHead(tx: Reading, objectionId: number): WorkHead {
  const { requestId, objectionYear, objectionSerial } = objectionOf(tx, objectionId)
  return {
    ...requestHead(tx, requestId),
    number: registerNumber('objection', objectionYear, objectionSerial),
    why: null,
  }
}

const isDrafted = (
  act: 'refer' | 'notify',
) => `EXISTS (SELECT 1 FROM objection_letters l JOIN replies p ON p.id = l.reply_id
  WHERE l.objection_id = o.id AND p.kind IN ${kindsSql(({ chain }) => chain?.act === act)} AND p.state NOT IN ('voided', 'dispatched', 'received'))`

// The rule of `isUndecided` and of `decideLate`: a late entrance that still stands, and not by who registered it.
const undecidedLate = `EXISTS (SELECT 1 FROM objection_entries e WHERE e.objection_id = o.id AND e.late_decision IS NULL
  AND e.withdrawn_on IS NULL AND e.registered_by NOT IN ${myAccounts}
  AND EXISTS (SELECT 1 FROM objection_clocks x WHERE x.objection_id = o.id AND x.entry_id = e.id
    AND x.code IN ('O1', 'O2', 'O3') AND x.late_days > 0))`

// The rule of `decideAnswer`.
const proposedByAnother = `EXISTS (SELECT 1 FROM objection_answers w WHERE w.objection_id = o.id AND w.state = 'proposed'
  AND w.entered_by NOT IN ${myAccounts})`

/** What a case waits for at the centre; who answered or registered it does not decide about it. */
export const objectionWork: WorkOf<'recheck' | 'notify' | 'lateObjection' | 'answerCorrection' | 'requery'> =
  {
    recheck: ofCase('recheck', 'O4', `o.state = 'received' AND NOT ${isDrafted('refer')}`),
    notify: ofCase('notify', 'O5', `o.state = 'answered' AND NOT ${isDrafted('notify')}`),
    lateObjection: ofCase('lateObjection', 'O4', `o.ended_on IS NULL AND ${undecidedLate}`),
    answerCorrection: ofCase('answerCorrection', 'O5', `o.ended_on IS NULL AND ${proposedByAnother}`),
    // The rule of `isOpenTask` and `requeryPerson`.
    requery: ofCase(
      'requery',
      'O5',
      `o.state IN ('answered', 'notified') AND o.correction = 'owed' AND o.requeried_at IS NULL AND o.answered_by NOT IN ${myAccounts}`,
    ),
  }
