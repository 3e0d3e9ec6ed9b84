import { talkKindNames } from '../../../shared/extension/model.ts'
import type { ToldBy } from '../../../shared/reply/model.ts'
import type { ToldRecord } from '../../../shared/reply/separate.ts'
import { beijingMinute } from '../../../shared/time.ts'
import { consultationTable } from '../../consultation/consultationTable.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { extensionTable, extensionTalkTable } from '../../extension/extensionTable.ts'

/**
 * What may show that the unit of a letter was told that some results follow later: extensions granted, talks about the limit, and telephone
 * notes of this letter, newest first. Which of them says so is the drafter's choice, shown at the gate and to the signer.
 */
export function toldRecords(tx: Reading, requestId: number): ToldRecord[] {
  const record = (toldBy: ToldBy) => (toldId: number, words: string) => ({ toldBy, toldId, words })
  const [extension, talk, call] = [record('extension'), record('talk'), record('call')]
  return [
    ...tx
      .where(extensionTable, { requestId, state: 'granted' })
      .map(({ id, newDueOn, reason }) => extension(id, `延期至 ${newDueOn}：${reason}`))
      .toReversed(),
    ...tx
      .where(extensionTalkTable, { requestId })
      .map(({ id, kind, talkedAt, spokeWith, agreed }) =>
        talk(id, `${talkKindNames[kind]} ${beijingMinute(talkedAt)} ${spokeWith}：${agreed}`),
      )
      .toReversed(),
    ...tx
      .where(consultationTable, { requestId })
      .map(({ id, recordedAt, callerName, said, promised }) =>
        call(
          id,
          `电话记录 ${beijingMinute(recordedAt)} ${callerName}：${said}${promised === null ? '' : `；答应：${promised}`}`,
        ),
      )
      .toReversed(),
  ]
}
