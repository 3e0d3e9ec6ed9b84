import { type ReactNode, useState } from 'react'
import type { DeliveryLine, DispatchDetail } from '../../shared/delivery/contract.ts'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { PrintLine } from '../../shared/printing/contract.ts'
import { printStateNames } from '../../shared/printing/model.ts'
import { deliveryMethodNames } from '../../shared/reply/model.ts'
import { beijingMinute } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Block, Grid, Quiet } from '../components/layout/layout.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { DayStrip } from '../deadline/open/DayStrip.tsx'
import { WhyKey } from '../deadline/open/WhyKey.tsx'
import { useMay } from '../frame/session/useMay.ts'
import { CorrectDelivery } from './CorrectDelivery.tsx'
import { ReceiptDialog } from './ReceiptDialog.tsx'
import { dispatchWords } from './words.ts'

const { record: words, receipt, dispatch } = dispatchWords

export interface DispatchRecordProps {
  readonly letter: DispatchDetail
}

/** What was done with the pages: every print with its copies, every use of the seal, every attempt to hand over. */
export function DispatchRecord({ letter }: DispatchRecordProps) {
  const { prints, seals, deliveries } = letter
  const may = useMay()
  const mayCorrect = may('deliveries.correctDispatch')
  if (prints.length === 0) return null
  return (
    <Block aria-label={words.title} as="section" ground="paper" rule="box">
      {prints.map((print) => (
        <Line key={`p${print.printId}`} kind={words.prints} at={beijingMinute(print.printedAt)}>
          <PrintText print={print} />
        </Line>
      ))}
      {seals.map((seal) => (
        <Line key={`s${seal.registerNumber}`} kind={words.seals} at={seal.usedOn}>
          {[
            signedNumber('sealUse', seal.registerNumber),
            words.copies(seal.copies),
            seal.sealName,
            words.approver(seal.approver),
            words.keeper(seal.keeper),
          ].join('　')}
        </Line>
      ))}
      {deliveries.map((delivery) => (
        <Line
          key={`d${delivery.deliveryId}`}
          kind={words.deliveries}
          at={beijingMinute(delivery.dispatchedAt)}
        >
          <DeliveryText delivery={delivery} />
          {mayCorrect && delivery.failedReason === null && <CorrectDelivery delivery={delivery} />}
        </Line>
      ))}
    </Block>
  )
}

interface LineProps {
  readonly kind: string
  readonly at: string
  readonly children: ReactNode
}

function Line({ kind, at, children }: LineProps) {
  return (
    <Grid columns="6.5rem 9.5rem minmax(0, 1fr)" gap="0.5rem" pad="0.375rem 0.5rem" rule="bottom">
      <Quiet>{kind}</Quiet>
      <Block as="span" digits>
        {at}
      </Block>
      <span>{children}</span>
    </Grid>
  )
}

interface PrintTextProps {
  readonly print: PrintLine
}

function PrintText({ print }: PrintTextProps) {
  const { firstCopyNumber: first, copies, target, state, isReprint, reason, approvedBy } = print
  const tone = { sent: 'waiting', confirmed: 'closed', spoiled: 'overdue', failed: 'overdue' } as const
  return (
    <>
      {words.print({ first, last: first + copies - 1, target })}
      {'　'}
      <Block as="span" before="0.75rem">
        <Lamp tone={tone[state]}>{printStateNames[state]}</Lamp>
      </Block>
      {isReprint && `　${words.reprint}`}
      {reason !== null && `：${reason}`}
      {approvedBy !== null && `（${words.approved(approvedBy)}）`}
    </>
  )
}

interface DeliveryTextProps {
  readonly delivery: DeliveryLine
}

function DeliveryText({ delivery }: DeliveryTextProps) {
  const { showsReceipt, setShowsReceipt, method, objection, lateDays, extendedLateDays, parts } =
    useDeliveryText({ delivery })
  return (
    <>
      {deliveryMethodNames[method]}　{words.copies(delivery.copies)}　{parts.join('　')}
      {lateDays !== null && lateDays > 0 && (
        <div>
          <Lamp tone="overdue">{dispatch.late(lateDays, extendedLateDays)}</Lamp>
        </div>
      )}
      {delivery.failedReason !== null && (
        <div>
          <Lamp tone="overdue">
            {words.failed}：{delivery.failedReason}
          </Lamp>
        </div>
      )}
      {delivery.receivedOn !== null && (
        <div>{receipt.signedBy(delivery.receivedOn, delivery.receivedBy ?? '')}</div>
      )}
      {delivery.hasEvidence && (
        <KeyButton label={receipt.view} variant="text" onAct={() => setShowsReceipt(true)} />
      )}
      {showsReceipt && (
        <ReceiptDialog deliveryId={delivery.deliveryId} onClose={() => setShowsReceipt(false)} />
      )}
      {objection !== null && (
        <details>
          <summary>
            <Lamp tone="note">{receipt.objection(objection.due)}</Lamp>　{receipt.objectionNote}
          </summary>
          <DayStrip explanation={objection} />
          <WhyKey subject={{ of: 'objectionWindow', id: delivery.deliveryId }} hasKey={false} />
        </details>
      )}
    </>
  )
}

function useDeliveryText({ delivery }: DeliveryTextProps) {
  const [showsReceipt, setShowsReceipt] = useState(false)
  const {
    method,
    recipient,
    carrier,
    collectorDocument,
    trackingNumber,
    objection,
    lateDays,
    extendedLateDays,
  } = delivery
  const parts = [recipient, carrier, collectorDocument, trackingNumber].filter((part) => part !== null)
  return { showsReceipt, setShowsReceipt, method, objection, lateDays, extendedLateDays, parts }
}
