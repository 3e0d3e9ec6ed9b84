import { type OpenWork, type WorkOf, workSql } from '../contribution/openWork.ts'
import { ofReply } from '../objection/letter/letterDueQueries.ts'
import { replyHead } from '../replyRecord/replyHeadQueries.ts'

const sentPrint = `EXISTS (SELECT 1 FROM prints t WHERE t.reply_id = p.id AND t.document = 'letter' AND t.state = 'sent')`
const cameBack = `EXISTS (SELECT 1 FROM deliveries d WHERE d.reply_id = p.id AND d.failed_reason IS NOT NULL
  AND d.id = (SELECT max(id) FROM deliveries WHERE reply_id = p.id))`

// The rule of `dispatchStep`.
const outgoing: OpenWork = {
  of: 'reply',
  sql: workSql({
    kind: `CASE WHEN p.state = 'signed' THEN 'print' WHEN p.state = 'sealed' THEN 'dispatch'
      WHEN ${sentPrint} THEN 'confirmPrint' WHEN p.state = 'printing' THEN 'seal'
      WHEN ${cameBack} THEN 'resend' ELSE 'receipt' END`,
    ...ofReply,
    from: `replies p LEFT JOIN requests r ON r.id = p.request_id
      WHERE p.state IN ('signed', 'printing', 'sealed', 'dispatched')`,
  }),
  head: replyHead,
}

/** Every step of a signed letter on its way out: one read tells which is next. */
export const deliveryWork: WorkOf<'print' | 'confirmPrint' | 'seal' | 'dispatch' | 'resend' | 'receipt'> = {
  print: outgoing,
  confirmPrint: outgoing,
  seal: outgoing,
  dispatch: outgoing,
  resend: outgoing,
  receipt: outgoing,
}
