import type { draftContract } from '../../shared/draft/contract.ts'
import { KeptForm } from '../../shared/draft/model.ts'
import { AppError } from '../../shared/errors.ts'
import type { HandlersOf } from '../call/handler.ts'
import { discardFormDraft, saveFormDraft } from './draftMoves.ts'
import { findFormDraft, formDraftsOf } from './draftRepository.ts'

/** Who answers the channels of this subject: each person reaches only their own forms. A half-filled form is no act. Throws `not-found`. */
export const draftHandlers = {
  'drafts.list': (_, { actor, read }) =>
    read((tx) => formDraftsOf(tx, actor.userId)).flatMap(({ key, savedAt, body }) => {
      const kept = KeptForm.safeParse(JSON.parse(body))
      return kept.success ? [{ key, savedAt, form: kept.data.form }] : []
    }),
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
  'drafts.discardWhole': ({ key }, { actor, read, sideWrite }) => {
    const of = { userId: actor.userId, key }
    const draft = read((tx) => findFormDraft(tx, of))
    if (draft === null) throw new AppError('not-found', '这份草稿已经不在了，可能已经提交或放弃。')
    sideWrite((tx) => discardFormDraft(tx, of))
    return JSON.parse(draft.body)
  },
  'drafts.discard': ({ key }, { actor, sideWrite }) => {
    sideWrite((tx) => discardFormDraft(tx, { userId: actor.userId, key }))
    return {}
  },
} satisfies HandlersOf<typeof draftContract>
