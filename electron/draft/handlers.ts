import type { draftContract } from '../../shared/draft/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { discardFormDraft, saveFormDraft } from './draftMoves.ts'
import { findFormDraft } from './draftRepository.ts'

/** Who answers the channels of this subject: each person reaches only their own forms. A half-filled form is no act. */
export const draftHandlers = {
  'drafts.find': ({ key }, { actor, read }) => {
    const draft = read((tx) => findFormDraft(tx, { userId: actor.userId, key }))
    return draft === null ? null : { body: JSON.parse(draft.body), savedAt: draft.savedAt }
  },
  'drafts.save': ({ key, body }, { actor, now, sideWrite }) => {
    const savedAt = now().toISOString()
    const draft = { body: JSON.stringify(body), savedAt }
    sideWrite((tx) => saveFormDraft(tx, { userId: actor.userId, key }, draft))
    return { savedAt }
  },
  'drafts.discard': ({ key }, { actor, sideWrite }) => {
    sideWrite((tx) => discardFormDraft(tx, { userId: actor.userId, key }))
    return {}
  },
} satisfies HandlersOf<typeof draftContract>
