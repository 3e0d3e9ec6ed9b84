import { dispatchStepNames } from '../../shared/delivery/dispatchStep.ts'
import { replyKindNames } from '../../shared/reply/kinds.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Block, Line, Quiet } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useMay } from '../frame/session/useMay.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { PrintFormKey } from '../printing/open/PrintFormKey.tsx'
import { stepTone } from '../printing/open/stepTone.ts'
import { dispatchWords } from './words.ts'

const words = dispatchWords.section
const sheets = ['acknowledgement', 'processingForm', 'fileCover'] as const

export interface DispatchSectionProps {
  readonly requestId: number
}

/** 印发 within the file of an incoming letter: where each of our letters stands, and the sheets of the file. */
export function DispatchSection({ requestId }: DispatchSectionProps) {
  const { go } = useNavigation()
  const may = useMay()
  const letters = useQuery('dispatches.list', { view: 'all', requestId, offset: 0, limit: 50 })
  const rows = letters.data?.rows ?? []
  return (
    <Block aria-label={words.title} as="section" ground="paper" rule="box" pad="0.5rem">
      <ErrorNotice error={letters.error} onRetry={() => void letters.refetch()} />
      {rows.length === 0 && (
        <Quiet as="p" margin={0}>
          {words.none}
        </Quiet>
      )}
      {rows.map((row) => (
        <Line key={row.replyId} align="center" gap="0.75rem" least="2.25rem">
          <strong>{row.documentNumber}</strong>
          <span>{replyKindNames[row.kind]}</span>
          <Lamp tone={stepTone(row.step)}>{dispatchStepNames[row.step]}</Lamp>
          <Block as="span" grow />
          <KeyButton label={words.open} onAct={() => go(place.dispatch.at({ replyId: row.replyId }))} />
        </Line>
      ))}
      {may('prints.printForm') && <FileSheets requestId={requestId} />}
    </Block>
  )
}

/** 收文回执, 文件处理单 and 卷内封面, for the messenger and for filing. */
function FileSheets({ requestId }: DispatchSectionProps) {
  return (
    <Line align="center" gap="0.5rem" above="0.5rem">
      {sheets.map((document) => (
        <PrintFormKey key={document} requestId={requestId} document={document} />
      ))}
    </Line>
  )
}
