import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { RequestDetail } from '../../../shared/request/summary.ts'
import { beijingMinute } from '../../../shared/time.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { Block, Line, Quiet } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { LifeLine } from '../../deadline/open/LifeLine.tsx'
import { deadlineWords } from '../../deadline/words.ts'
import { useNavigation } from '../../frame/place/navigation.ts'
import { useMay } from '../../frame/session/useMay.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import { AddFile } from '../attachment/AddFile.tsx'
import { LetterFiles } from '../attachment/LetterFiles.tsx'
import { StoredPreview } from '../attachment/StoredPreview.tsx'
import type { FilePanelProps } from '../open/filePanel.ts'
import { requestWords } from '../words.ts'
import { AdmissionResult } from './AdmissionResult.tsx'
import { AdmissionSheet } from './AdmissionSheet.tsx'
import { LetterActs } from './LetterActs.tsx'
import { LetterFacts } from './LetterFacts.tsx'
import { MediaList } from './MediaList.tsx'
import { useAdmission } from './useAdmission.ts'

const words = requestWords.letter

const Room = styled('div')({ flex: 1, minHeight: 0, containerType: 'inline-size' })
const Body = styled('div')({
  height: '100%',
  minHeight: 0,
  display: 'grid',
  '&[data-beside]': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  // In large type the scan takes the whole panel; the same key brings the rest back.
  '@container (max-width: 36rem)': {
    '&[data-beside]': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '&[data-beside] > section:first-of-type': { display: 'none' },
  },
  '& > section': { minHeight: 0, overflow: 'auto', padding: '0.375rem 0.75rem' },
  '& h2': { margin: '0.5rem 0 0.25rem', fontSize: '0.9375rem' },
})

/** 来文: what the letter says, its 初审, its files and media, and the acts on the whole letter. */
export function LetterPanel({ requestId }: FilePanelProps) {
  const letter = useQuery('requests.get', { requestId }, { keepOld: true })
  if (letter.data === undefined)
    return <ErrorNotice error={letter.error} onRetry={() => void letter.refetch()} />
  return <OneLetter letter={letter.data} />
}

function OneLetter({ letter }: { readonly letter: RequestDetail }) {
  const { shownId, setShownId, admission, shown, scan, mayChange, isChecked } = useOneLetter({ letter })
  return (
    <>
      <Room>
        <Body data-beside={shown !== undefined || undefined}>
          <section aria-label={words.sections.letter}>
            {letter.proposal !== null && <p role="status">{words.proposal(letter.proposal.words)}</p>}
            {isChecked && (
              <>
                <h2>{words.sections.admission}</h2>
                <AdmissionSheet letter={letter} admission={admission} />
              </>
            )}
            <h2>{deadlineWords.lifeLine.title}</h2>
            <LifeLine requestId={letter.requestId} />
            <h2>
              {words.sections.letter}
              {scan !== undefined && (
                <KeyButton
                  label={shown === undefined ? words.viewScan : words.closeScan}
                  keys="alt+v"
                  keyLabel={words.viewKey}
                  variant="text"
                  onAct={() => setShownId(shown === undefined ? scan.attachmentId : null)}
                />
              )}
            </h2>
            <LetterFacts letter={letter} />
            <Links letter={letter} />
            {letter.admissibility !== null && <h2>{words.sections.admission}</h2>}
            <AdmissionResult letter={letter} />
            <h2>{words.sections.files}</h2>
            <LetterFiles letter={letter} mayChange={mayChange} shownId={shownId} onShow={setShownId} />
            {mayChange && letter.state !== 'archived' && (
              <AddFile
                requestId={letter.requestId}
                usual={letter.state === 'withdrawn' ? 'withdrawal' : 'scan'}
              />
            )}
            <h2>{words.sections.media}</h2>
            <MediaList letter={letter} mayChange={mayChange} />
          </section>
          {shown !== undefined && (
            <Block aria-label={shown.name} as="section" rule="left">
              <StoredPreview key={shown.attachmentId} requestId={letter.requestId} attachment={shown} />
            </Block>
          )}
        </Body>
      </Room>
      {mayChange && <LetterActs letter={letter} admission={admission} />}
    </>
  )
}

function useOneLetter({ letter }: { readonly letter: RequestDetail }) {
  const may = useMay()
  const [shownId, setShownId] = useState<number | null>(null)
  const admission = useAdmission(letter)
  const shown = letter.attachments.find(({ attachmentId }) => attachmentId === shownId)
  const standing = letter.attachments.filter(({ voided }) => voided === null)
  const scan = standing.find(({ role }) => role === 'scan') ?? standing[0]
  const mayChange = may('requests.change')
  const isChecked = mayChange && letter.state === 'registered'
  return { shownId, setShownId, admission, shown, scan, mayChange, isChecked }
}

function Links({ letter }: { readonly letter: RequestDetail }) {
  const { go } = useNavigation()
  const { supersedes, continuedBy, registeredBy, registeredAt } = letter
  return (
    <Line wrap align="center" gap="0 0.75rem" pad="0.25rem 0">
      <Quiet>{words.registeredBy(registeredBy, beijingMinute(registeredAt))}</Quiet>
      {supersedes !== null && (
        <KeyButton
          label={words.continues(supersedes.intakeNumber)}
          variant="text"
          onAct={() => go(place.request.at({ requestId: supersedes.requestId }))}
        />
      )}
      {continuedBy !== null && (
        <KeyButton
          label={words.continuedBy(continuedBy.intakeNumber)}
          variant="text"
          onAct={() => go(place.request.at({ requestId: continuedBy.requestId }))}
        />
      )}
    </Line>
  )
}
