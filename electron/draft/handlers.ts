import type { draftContract } from '../../shared/draft/contract.ts'
import type { HandlersOf } from '../core/handler.ts'
import { discardDraft, findDraft, saveDraft } from './draftRepository.ts'

/** Who answers the channels of this subject: each person reaches only their own forms. */
export const draftHandlers = {
  'drafts.find': ({ key }, { actor, read }) => {
    const draft = read((tx) => findDraft(tx, { userId: actor.userId, key }))
    return draft === null ? null : { body: JSON.parse(draft.body), savedAt: draft.savedAt }
  },
  'drafts.save': ({ key, body }, { actor, now, transact }) => {
    const savedAt = now().toISOString()
    transact((tx) => {
      saveDraft(tx, { userId: actor.userId, key }, { body: JSON.stringify(body), savedAt })
      tx.record({ act: 'draft.saved', object: `draft:${key}` })
    })
    return { savedAt }
  },
  'drafts.discard': ({ key }, { actor, read, transact }) => {
    const owner = { userId: actor.userId, key }
    if (read((tx) => findDraft(tx, owner)) === null) return {}
    transact((tx) => {
      discardDraft(tx, owner)
      tx.record({ act: 'draft.discarded', object: `draft:${key}` })
    })
    return {}
  },
} satisfies HandlersOf<typeof draftContract>
