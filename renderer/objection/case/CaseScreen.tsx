import { useState } from 'react'
import { objectionStateNames } from '../../../shared/objection/model.ts'
import type { ObjectionDetail } from '../../../shared/objection/summary.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { Block, Column, Line, Paragraph } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { IdNumberText } from '../../components/mark/IdNumberText.tsx'
import { KeyHints } from '../../components/mark/KeyHints.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { WhyKey } from '../../deadline/open/WhyKey.tsx'
import { ScreenPage } from '../../frame/page/ScreenPage.tsx'
import { useIdParam, useNavigation } from '../../frame/place/navigation.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import { CaseLamp } from '../CaseLamp.tsx'
import { objectionWords } from '../words.ts'
import { CaseActs } from './CaseActs.tsx'
import { CaseDialog, type CaseDialogName } from './CaseDialog.tsx'
import { CaseTabs } from './CaseTabs.tsx'
import { LanesPicture } from './picture/LanesPicture.tsx'
import { caseWords as words } from './words.ts'

/** One objection: where it stands in the chain, what it holds, and the next act. */
export function CaseScreen() {
  const objectionId = useIdParam(place.objection, 'objectionId') ?? 0
  const found = useQuery('objections.find', { objectionId }, { fresh: true, keepOld: true })
  if (found.data?.objectionId !== objectionId)
    return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
  return <OpenCase key={objectionId} objection={found.data} error={found.error} />
}

interface OpenCaseProps {
  readonly objection: ObjectionDetail
  readonly error: unknown
}

function OpenCase({ objection, error }: OpenCaseProps) {
  const [dialog, setDialog] = useState<CaseDialogName | null>(null)
  return (
    <ScreenPage
      title={objectionWords.caseTitle(objection.number)}
      padded={false}
      head={<CaseHead objection={objection} />}
      foot={
        <>
          <KeyHints hints={words.hints} />
          <CaseActs objection={objection} onDialog={setDialog} />
        </>
      }
    >
      <Column least="100%">
        <ErrorNotice error={error} />
        <CaseFacts objection={objection} />
        <LanesPicture objection={objection} onInquire={() => setDialog('inquire')} />
        <CaseTabs objection={objection} />
      </Column>
      {dialog !== null && <CaseDialog name={dialog} objection={objection} onClose={() => setDialog(null)} />}
    </ScreenPage>
  )
}

function CaseHead({ objection }: { readonly objection: ObjectionDetail }) {
  const { go } = useNavigation()
  const { state, markedSince, governing, requestId, previousId } = objection
  return (
    <>
      <Lamp tone={state === 'closed' || state === 'withdrawn' ? 'closed' : 'note'} boxed>
        {objectionStateNames[state]}
      </Lamp>
      <CaseLamp row={objection} />
      <WhyKey subject={governing === null ? null : { of: 'objectionClock', id: governing.limitId }} />
      {markedSince !== null && (
        <Lamp tone="doubtful" boxed>
          {words.marked(markedSince)}
        </Lamp>
      )}
      <Block as="span" grow />
      {previousId !== null && (
        <KeyButton
          label={words.previous}
          variant="text"
          onAct={() => go(place.objection.at({ objectionId: previousId }))}
        />
      )}
      <KeyButton
        label={words.openRequest}
        variant="text"
        onAct={() => go(place.request.at({ requestId, panel: 'objection' }))}
      />
    </>
  )
}

function CaseFacts({ objection }: { readonly objection: ObjectionDetail }) {
  const { name, maskedNumber, unitName, replyNumber, replyTitle, hints } = objection
  return (
    <Block pad="0 0.75rem 0.375rem">
      <Line wrap gap="0 1rem" align="baseline">
        <strong>{name}</strong>
        <IdNumberText value={maskedNumber} />
        <span>{unitName}</span>
        <span title={replyTitle}>{replyNumber}</span>
      </Line>
      {hints.map((hint) => (
        <Paragraph key={hint} margin="0.125rem 0 0">
          <Lamp tone="doubtful">{hint}</Lamp>
        </Paragraph>
      ))}
    </Block>
  )
}
