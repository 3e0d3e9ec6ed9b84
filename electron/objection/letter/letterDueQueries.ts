import { kindsSql } from '../../replyRecord/replyRepository.ts'

const ofChain = kindsSql(({ ends }) => ends === 'objection')
const ofReplyLimit = kindsSql(({ ends }) => ends === 'reply')
const ofNoLimit = kindsSql(({ ends }) => ends === null)

// The rule of `letterDates` over `p` (replies) and `r` (requests).
const dueOn = `CASE WHEN p.kind IN ${ofNoLimit} THEN NULL
  WHEN p.kind IN ${ofChain} THEN (SELECT min(k.due_on) FROM objection_letters l
    JOIN objection_clocks k ON k.objection_id = l.objection_id AND k.state = 'running' AND k.party = 'centre'
    WHERE l.reply_id = p.id)
  ELSE iif(r.answered_on IS NULL, r.due_on, NULL) END`

/** Open work on a letter of ours, over `p` (replies) and `r` (requests): by the limit that ends when it leaves. */
export const ofReply = {
  id: 'p.id',
  dueOn,
  extendedDueOn: `iif(p.kind IN ${ofChain} OR p.kind IN ${ofNoLimit}, NULL, r.extended_due_on)`,
  provisional: 'coalesce(r.due_provisional, 0)',
  urgency: `coalesce(r.urgency, 'none')`,
  wantedOn: `iif(p.kind IN ${ofReplyLimit} AND r.answered_on IS NULL, r.answer_wanted_on, NULL)`,
} as const
