import type { TestWorkstation } from './testWorkstation.ts'

/** Extends the limit of a letter: talk, request and approval by the people of the team, at the clock's moment. */
export async function extendLetter(
  { as, clock }: TestWorkstation,
  requestId: number,
  newDueOn: string,
): Promise<void> {
  const talk = {
    talkedAt: clock.now().toISOString(),
    spokeWith: '试验联系人',
    phone: '0371-00000001',
    channel: 'phone',
    agreed: `对方同意延至 ${newDueOn}`,
  } as const
  const { talks } = await as('registrar').call('extensions.recordTalk', { requestId, talk, outageId: null })
  const asked = await as('registrar').call('extensions.request', {
    requestId,
    talkId: talks.at(-1)?.talkId ?? 0,
    reason: '国家查询系统故障',
    newDueOn,
  })
  const extensionId = asked.extensions.at(-1)?.extensionId ?? 0
  await as('signer').call('extensions.decide', { extensionId, granted: true, reason: '' })
}
