import { openApprovalOn } from '../approval/approvalRepository.ts'
import type { Handler } from '../call/handler.ts'
import { listTypes } from './listTypeRepository.ts'

/** The whole dictionary, ended types too. */
export const listListTypes: Handler<'listTypes.list'> = (_, { read }) =>
  read((tx) =>
    listTypes(tx).map((type) => ({
      ...type,
      isProposed: openApprovalOn(tx, `listType:${type.code}`) !== null,
    })),
  )
