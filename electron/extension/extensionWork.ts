import { myAccounts, type WorkOf, workSql } from '../contribution/openWork.ts'
import { ofRequest, requestHead } from '../requestRecord/requestHeadQueries.ts'
import { settingOf } from '../setting/settingRepository.ts'

/** 延期待批: for whom the setting lets approve, and never for who asked: the rule of `extensionRepository.mayDecide`. */
export const extensionWork: WorkOf<'extension'> = {
  extension: {
    of: 'request',
    sql: workSql({
      kind: `'extension'`,
      ...ofRequest,
      persons: 'NULL',
      from: `extensions x JOIN requests r ON r.id = x.request_id
        WHERE x.state = 'requested' AND x.requested_by NOT IN ${myAccounts} AND ?`,
    }),
    values: (tx, { roles }) => [roles.includes(settingOf(tx, 'extension.approver')) ? 1 : 0],
    head: requestHead,
  },
}
