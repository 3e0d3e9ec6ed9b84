import type { ReactNode } from 'react'
import { purposeNames } from '../../../shared/candidate/model.ts'
import {
  arrivalNames,
  type SpecialApproval,
  secrecyNames,
  urgencyNames,
} from '../../../shared/request/model.ts'
import type { RequestDetail } from '../../../shared/request/summary.ts'
import { beijingMinute, type Instant } from '../../../shared/time.ts'
import { channelWords, unitKindWords } from '../../../shared/unit/model.ts'
import { FoldingSheet } from '../../components/field/FoldingSheet.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { PhoneText } from '../../components/mark/PhoneText.tsx'
import { requestWords } from '../words.ts'

const { fields, letter: words } = requestWords

const minute = (at: Instant | null) => (at === null ? null : beijingMinute(at))

export interface LetterFactsProps {
  readonly letter: RequestDetail
}

/** The registration as it stands, in the rows of the paper form. */
export function LetterFacts({ letter }: LetterFactsProps) {
  return (
    <FoldingSheet>
      <Fact label={fields.title} span={2}>
        {letter.title}
      </Fact>
      <Fact label={fields.unitId} span={2}>
        {letter.unitName}（{unitKindWords[letter.unitKind]}）
      </Fact>
      <Fact label={fields.documentNumber}>{letter.documentNumber}</Fact>
      <Fact label={fields.documentDate}>{letter.documentDate}</Fact>
      <Fact label={fields.purpose}>
        {purposeNames[letter.purpose]}
        {letter.declaresRequery && `　${fields.declaresRequery}`}
      </Fact>
      <Fact label={fields.declaredCount}>
        {letter.declaredCount} {requestWords.register.person}
      </Fact>
      <Fact label={fields.contactName}>{letter.contactName}</Fact>
      <Fact label={fields.contactPhone}>
        <PhoneText value={letter.contactPhone ?? ''} />
      </Fact>
      <Fact label={fields.secrecy}>
        {secrecyNames[letter.secrecy]}　{fields.urgency}：{urgencyNames[letter.urgency]}
      </Fact>
      <Fact label={fields.answerWantedOn}>{letter.answerWantedOn}</Fact>
      <Fact label={fields.received}>{minute(letter.receivedAt)}</Fact>
      <Fact label={fields.original}>{minute(letter.sealedOriginalAt) ?? words.originalWaits}</Fact>
      <Fact label={fields.fax}>{minute(letter.advanceFaxAt)}</Fact>
      <Fact label={fields.forwarded}>{minute(letter.forwardedAt)}</Fact>
      <Fact label={fields.arrival}>
        {arrivalNames[letter.arrival]}　{letter.copies} {requestWords.register.copy}
      </Fact>
      <Fact label={fields.channel}>
        {channelWords[letter.channel]}
        {letter.channelOverrideReason !== null && `　${words.override(letter.channelOverrideReason)}`}
      </Fact>
      {letter.specialApproval !== null && <Special approval={letter.specialApproval} />}
      {letter.remarks !== null && (
        <Fact label={fields.remarks} span={2}>
          {letter.remarks}
        </Fact>
      )}
      {letter.endReason !== null && (
        <Fact label={words.endReason} span={2}>
          {letter.endReason}
        </Fact>
      )}
      {letter.archiveNumber !== null && <Fact label={words.archiveNumber}>{letter.archiveNumber}</Fact>}
    </FoldingSheet>
  )
}

function Special({ approval }: { readonly approval: SpecialApproval }) {
  const { approver, post, on, words: written } = approval
  return (
    <Fact label={words.specialApproval(approver, post, on)} span={2}>
      {written}
    </Fact>
  )
}

interface FactProps {
  readonly label: string
  readonly children: ReactNode
  readonly span?: 1 | 2
}

/** One row to be read. */
export function Fact({ label, children, span = 1 }: FactProps) {
  return (
    <FormRow label={label} span={span} group>
      <span style={{ padding: '0.4375rem 0.5rem', overflowWrap: 'anywhere' }}>{children || words.none}</span>
    </FormRow>
  )
}
