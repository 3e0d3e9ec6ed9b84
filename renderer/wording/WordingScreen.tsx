import { useState } from 'react'
import { beijingMinute } from '../../shared/time.ts'
import type { WordingRow } from '../../shared/wording/contract.ts'
import { FileDrop } from '../components/act/FileDrop.tsx'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar } from '../components/act/PrimaryAction.tsx'
import { Column } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useMay } from '../frame/session/useMay.ts'
import { useStatus } from '../frame/status.tsx'
import { uploadFile } from '../ipc/upload.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { wordingWords as words } from './words.ts'

const columns: readonly LedgerColumn<WordingRow>[] = [
  { key: 'version', title: words.columns.version, width: 10, cell: (row) => row.wordingVersion },
  { key: 'from', title: words.columns.effectiveFrom, width: 7, cell: (row) => row.effectiveFrom },
  { key: 'source', brief: 'foot', title: words.columns.source, cell: (row) => row.source },
  {
    key: 'loaded',
    title: words.columns.loaded,
    width: 14,
    cell: (row) =>
      row.loadedAt === null ? words.delivered : `${row.loadedBy ?? ''}　${beijingMinute(row.loadedAt)}`,
  },
  {
    key: 'state',
    title: words.columns.state,
    width: 15,
    cell: (row) => (
      <>
        {row.inForce && <Lamp tone="normal">{words.inForce}</Lamp>}{' '}
        {row.provisional && <Lamp tone="note">{words.provisional}</Lamp>}
      </>
    ),
  },
]

/** 文书用语: the versions of the standard sentences; a signer loads a new one from a file. */
export function WordingScreen() {
  const { may, go, file, setFile, refused, wordings, load, take, chosen, setChosen } = useWordingScreen()
  return (
    <ScreenPage
      title={words.title}
      padded={false}
      foot={
        <ActionBar>
          <KeyButton
            label={words.back}
            keyLabel="Alt+←"
            variant="text"
            onAct={() => go(place.replies.at())}
          />
        </ActionBar>
      }
    >
      <Column tall>
        <ErrorNotice error={wordings.error} />
        {may('wordings.load') && (
          <FileDrop
            label={words.load}
            hint={words.loadHint}
            accept={['.json']}
            onFiles={([chosen]) => setFile(chosen ?? null)}
          />
        )}
        <LedgerTable
          label={words.label}
          columns={columns}
          rows={wordings.data ?? []}
          rowKey={(row) => row.wordingVersion}
          selectedKey={chosen}
          onSelect={(row) => setChosen(row.wordingVersion)}
          empty={<EmptyState>{words.empty}</EmptyState>}
        />
      </Column>
      <ReasonDialog
        open={file !== null}
        title={words.reasonTitle}
        consequence={words.consequence(file?.name ?? '')}
        confirmLabel={words.act}
        minLength={2}
        pending={load.isPending}
        error={refused ?? load.error}
        onCancel={() => setFile(null)}
        onConfirm={(reason) => file !== null && void take(file, reason)}
      />
    </ScreenPage>
  )
}

function useWordingScreen() {
  const may = useMay()
  const { go } = useNavigation()
  const status = useStatus()
  const [file, setFile] = useState<File | null>(null)
  const [refused, setRefused] = useState<unknown>(null)
  const wordings = useQuery('wordings.list', {})
  const load = useCommand('wordings.load', {
    onDone: ({ wordingVersion }) => {
      setFile(null)
      status.say(words.done(wordingVersion))
    },
  })
  const take = async (chosen: File, reason: string) => {
    setRefused(null)
    try {
      const { uploadId } = await uploadFile(chosen)
      load.mutate({ uploadId, reason })
    } catch (error) {
      setRefused(error)
    }
  }
  const [picked, setChosen] = useState<string | null>(null)
  const chosen = picked ?? wordings.data?.[0]?.wordingVersion ?? null
  return { may, go, file, setFile, refused, wordings, load, take, chosen, setChosen }
}
