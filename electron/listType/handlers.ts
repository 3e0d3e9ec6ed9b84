import type { listTypeContract } from '../../shared/listType/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { classifyList } from './classifyList.ts'
import { listListTypes } from './listListTypes.ts'
import { listSightings } from './listSightings.ts'
import { proposeListTypeChange, proposeNewListType } from './proposeListType.ts'

/** Who answers the channels of 名单字典. */
export const listTypeHandlers = {
  'listTypes.list': listListTypes,
  'listTypes.sightings': listSightings,
  'listTypes.proposeNew': proposeNewListType,
  'listTypes.proposeChange': proposeListTypeChange,
  'listTypes.classify': classifyList,
} satisfies HandlersOf<typeof listTypeContract>
