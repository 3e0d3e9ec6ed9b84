import { z } from 'zod'
import { pageOf } from '../ipc/page.ts'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { AnswerFields, AnswerTopic, TalkFields } from './model.ts'
import { CardTarget, PhoneCard, StandardAnswerView, TalkRow } from './summary.ts'

const desk = { session: 'unlocked', roles: businessRoles } as const
/** Those who answer for what the centre says. */
const supervisor = { session: 'unlocked', roles: ['spotChecker', 'signer'] } as const

const page = pageOf()
const reason = reasonOf('请写明理由', 4)
const id = z.int().min(1)

/** Channels of 电话咨询: the card, the talks and the standard answers. */
export const consultationContract = {
  /** Letters and units that a number, a name or pinyin initials may mean; what was looked for stays in the trail. */
  'consultations.lookUp': query(
    z.strictObject({ text: z.string().trim().min(2, '请至少输入两个字').max(60) }),
    z.array(CardTarget),
    desk,
  ),
  /** Opens the card of a letter, or of a unit without a letter; leaves an entry. */
  'consultations.card': query(z.strictObject({ unitId: id, requestId: id.nullable() }), PhoneCard, desk),
  'consultations.record': command(TalkFields, TalkRow, { ...desk, clock: 'any' }),
  'consultations.keepPromise': command(
    z.strictObject({ consultationId: id, how: z.string().trim().min(2, '请写明怎样办的').max(200) }),
    TalkRow,
    { ...desk, clock: 'any' },
  ),
  'consultations.list': query(
    z.strictObject({
      /** Part of a caller's name, of what was asked or said, or of a unit's name. */
      text: z.string().trim().max(60).default(''),
      openPromises: z.boolean(),
      ...page,
    }),
    z.strictObject({ rows: z.array(TalkRow), total: z.int() }),
    desk,
  ),
  'standardAnswers.list': query(
    z.strictObject({
      /** Part of question or answer, or pinyin initials of the question. */
      text: z.string().trim().max(60).default(''),
      topic: AnswerTopic.nullable().default(null),
      withWithdrawn: z.boolean().default(false),
    }),
    z.array(StandardAnswerView),
    desk,
  ),
  /** Every edition of one answer, the newest first. */
  'standardAnswers.editions': query(z.strictObject({ answerId: id }), z.array(StandardAnswerView), desk),
  'standardAnswers.add': command(z.strictObject({ fields: AnswerFields, reason }), StandardAnswerView, {
    ...supervisor,
    clock: 'any',
  }),
  /** Writes the next edition; the old one stays readable. */
  'standardAnswers.change': command(
    z.strictObject({ answerId: id, fields: AnswerFields, reason }),
    StandardAnswerView,
    { ...supervisor, clock: 'any' },
  ),
  'standardAnswers.withdraw': command(z.strictObject({ answerId: id, reason }), StandardAnswerView, {
    ...supervisor,
    clock: 'any',
  }),
}
