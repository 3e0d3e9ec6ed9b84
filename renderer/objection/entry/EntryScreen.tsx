import { useEffect, useRef, useState } from 'react'
import { Entrance } from '../../../shared/objection/model.ts'
import type { ObjectableRow } from '../../../shared/objection/summary.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useNavigation, useTold } from '../../frame/place/navigation.ts'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import { EntryPage } from './EntryPage.tsx'
import { PersonFinder } from './PersonFinder.tsx'
import { useEntry } from './useEntry.ts'
import { entryWords as words } from './words.ts'

/** 异议登记: choose the person, then the form. `/objections/new?request=17` or, for one person, `?candidate=9`. */
export function EntryScreen() {
  const { go, requestId, candidateId, picked, setPicked, named, take, person } = useEntryScreen()
  if (person === null && candidateId !== null && named.data === undefined)
    return <ErrorNotice error={named.error} />
  if (picked === null && person?.openObjectionId != null)
    return <OpenAlready objectionId={person.openObjectionId} />
  if (person === null) return <PersonFinder requestId={requestId} onPerson={take} />
  return (
    <NewCase
      key={person.candidateId}
      person={person}
      onChange={() => {
        setPicked(null)
        go(place.newObjection.at({ request: requestId ?? undefined }))
      }}
    />
  )
}

function useEntryScreen() {
  const { go } = useNavigation()
  const { request: requestId = null, candidate: candidateId = null } = useTold(place.newObjection)
  const [picked, setPicked] = useState<ObjectableRow | null>(null)
  const named = useQuery(
    'objections.candidates',
    { candidateId: candidateId ?? 0, text: '', offset: 0, limit: 1 },
    { enabled: candidateId !== null && picked === null, fresh: true },
  )
  const take = (row: ObjectableRow) =>
    row.openObjectionId === null
      ? setPicked(row)
      : go(place.objectionEntry.at({ objectionId: row.openObjectionId }))
  const person = picked ?? named.data?.rows[0] ?? null
  return { go, requestId, candidateId, picked, setPicked, named, take, person }
}

interface NewCaseProps {
  readonly person: ObjectableRow
  onChange(): void
}

function NewCase({ person, onChange }: NewCaseProps) {
  const { register, entry } = useNewCase({ person })
  return (
    <EntryPage
      title={words.title}
      actLabel={words.act}
      entry={entry}
      person={person}
      change={<KeyButton label={words.person.change} variant="text" onAct={onChange} />}
      pending={register.isPending}
      error={register.error}
    />
  )
}

function useNewCase({ person }: Pick<NewCaseProps, 'person'>) {
  const { go } = useNavigation()
  const status = useStatus()
  const { replyId, candidateId } = person
  const register = useCommand('objections.register', {
    onDone: ({ objectionId, number }) => {
      entry.draft.discard()
      status.say(words.done(number))
      go(place.objection.at({ objectionId }))
    },
  })
  const entry = useEntry({
    draftKey: `objections.register:${candidateId}`,
    subject: { replyId, candidateId, entrances: Entrance.options },
    onSave: (boxes, files) => register.mutate({ replyId, candidateId, entry: boxes, files }),
  })
  return { register, entry }
}

/** The person named in the address has a case already: its second entrance is registered instead. */
function OpenAlready({ objectionId }: { readonly objectionId: number }) {
  const { go } = useNavigation()
  const latest = useRef(go)
  useEffect(() => latest.current(place.objection.at({ objectionId })), [objectionId])
  return null
}
