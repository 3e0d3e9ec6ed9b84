import { Entrance } from '../../../shared/objection/model.ts'
import type { ObjectionDetail } from '../../../shared/objection/summary.ts'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useIdParam, useNavigation } from '../../frame/place/navigation.ts'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import { EntryPage } from './EntryPage.tsx'
import { useEntry } from './useEntry.ts'
import { entryWords as words } from './words.ts'

/** 并案登记: the other entrance for a person whose case is open. */
export function JoinScreen() {
  const objectionId = useIdParam(place.objectionEntry, 'objectionId') ?? 0
  const found = useQuery('objections.find', { objectionId }, { fresh: true, keepOld: true })
  if (found.data?.objectionId !== objectionId)
    return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
  return <Join key={objectionId} objection={found.data} />
}

function Join({ objection }: { readonly objection: ObjectionDetail }) {
  const { number, join, entry } = useJoin({ objection })
  return (
    <EntryPage
      title={words.joinTitle(number)}
      actLabel={words.joinAct}
      entry={entry}
      person={{ ...objection, receivedOn: objection.replyReceivedOn, dispatchedOn: null }}
      note={<span role="status">{words.joins(number)}</span>}
      pending={join.isPending}
      error={join.error}
    />
  )
}

function useJoin({ objection }: { readonly objection: ObjectionDetail }) {
  const { go } = useNavigation()
  const status = useStatus()
  const { objectionId, number, replyId, candidateId } = objection
  const join = useCommand('objections.addEntry', {
    onDone: () => {
      entry.draft.discard()
      status.say(words.joined(number))
      go(place.objection.at({ objectionId }))
    },
  })
  const entrances = Entrance.options.filter((entrance) => !objection.entrances.includes(entrance))
  const entry = useEntry({
    draftKey: `objections.addEntry:${objectionId}`,
    subject: { replyId, candidateId, entrances },
    onSave: (boxes, files) => join.mutate({ objectionId, entry: boxes, files }),
  })
  return { number, join, entry }
}
