import { extensionKind } from '../../reply/kinds.ts'
import { letterDate } from '../../time.ts'
import { ExtensionNoticeInput, type LetterContent } from '../model.ts'
import { composed } from './composeLetter.ts'
import { commonValues } from './letterValues.ts'
import type { Wording } from './wording.ts'

/**
 * 延期告知函: tells the unit the limit it was agreed with. Both dates and the talk stand in it; why it takes longer does not, because a
 * typed reason could speak of a person.
 */
export function composeExtensionNotice(given: ExtensionNoticeInput, wording: Wording): LetterContent {
  const input = ExtensionNoticeInput.parse(given)
  const { centre, incoming, facts, options } = input
  const { earlierDueOn } = facts
  return composed(extensionKind, wording, {
    values: {
      ...commonValues(input, wording),
      原定期限: letterDate(facts.dueOn),
      ...(earlierDueOn === null ? {} : { 前次期限: letterDate(earlierDueOn) }),
      延期期限: letterDate(facts.newDueOn),
      沟通日期: letterDate(facts.talkedOn),
      沟通方式: facts.channel,
      沟通对象: facts.spokeWith,
    },
    situations: [earlierDueOn === null ? '首次延期' : '再次延期'],
    attachments: [],
    addressee: incoming.sender,
    centre,
    options,
  })
}
