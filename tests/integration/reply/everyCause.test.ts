import { afterAll, expect, it } from 'vitest'
import { candidatesOf } from '../../../electron/candidateRecord/candidateRepository.ts'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { concludedLetter, draftMoment } from '../../support/concludedLetter.ts'
import { openLetterPrinter } from '../../support/letterPdf.ts'
import { signed } from '../../support/replies.ts'
import { sendOut } from '../../support/signedLetter.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'

const printer = openLetterPrinter()
afterAll(() => printer.close())

it('tells every cause in its own sentence of one letter, and asks nothing of a row that stands twice', async () => {
  await using workstation = await startTestWorkstation({
    at: draftMoment,
    shell: { pdf: (html) => printer.pdf(html), printers: () => Promise.resolve([]) },
  })
  const requestId = await concludedLetter(workstation, [
    ...(['listed', 'notListed', 'returned', 'notListed', 'pending', 'withdrawn'] as const),
  ])
  standTwice(workstation, requestId, { kept: 2, again: 4 })
  const talk = {
    talkedAt: draftMoment,
    spokeWith: '人事处试验',
    phone: '0371-00000001',
    channel: 'phone',
    agreed: '同意先复其余人员',
  } as const
  const { talks } = await workstation
    .as('registrar')
    .call('extensions.recordTalk', { requestId, talk, outageId: null })
  const drafter = workstation.as('drafter')
  const ask = { requestId, kind: 'first', redraftsId: null, correctsReplyId: null } as const
  const { separate } = await drafter.call('replies.proposal', ask)
  const draft = await drafter.call('replies.draft', {
    ...{ requestId, kind: 'first', candidateIds: [], correctsReplyId: null, copies: 2 },
    separate: {
      candidateIds: separate?.persons.map(({ candidateId }) => candidateId) ?? [],
      answerOn: null,
      toldBy: 'talk',
      toldId: talks[0]?.talkId ?? 0,
    },
  })
  expect(draft).toMatchObject({
    ...{ listedCount: 1, notListedCount: 1, returnedCount: 1, duplicateCount: 1, separateCount: 1 },
    balance: { answered: 2, withdrawn: 1, returned: 1, duplicate: 1, separate: 1, open: 0, closes: true },
  })
  const { documentNumber } = await signed(workstation, draft.replyId)
  const page = { replyId: draft.replyId, variant: 'outgoing', offset: 0 } as const
  const { base64 } = await drafter.call('replies.readPdf', page)
  const words = printer.text(Buffer.from(base64, 'base64')).replaceAll(/\s/gu, '')
  for (const sentence of [
    '河南省财政厅：贵厅《关于查询拟录用公务员人选社会信用记录的函》（豫财人函〔2026〕15号）收悉。',
    '我中心通过公务员录用、调任人选社会信用记录查询系统进行了查询核实，现将结果函复如下：',
    '来函提请查询6人，本函函复2人的查询结果。',
    '来函所附名单中2人，查询到被列为失信联合惩戒对象信息的1人（名单见附件），其余1人未查询到上述信息。',
    '名单序号第3号共1人因身份信息有误未予查询，请补正后来函，我中心另行函复。',
    '名单序号第2号与第4号为同一人，按1人查询函复。',
    '名单序号第5号共1人的查询结果，我中心将于',
    '名单序号第6号共1人，贵厅已来函撤回，未予查询。',
    '贵厅如对查询结果有异议，请自收到本函之日起7个工作日内向我中心书面提出异议申请；',
    '被查询对象有异议的，应自收到查询结果之日起7个工作日内向贵厅提出，贵厅自收到其申请之日起3个工作日内向我中心提出异议申请。',
    '以上结果仅用于本次公务员录用工作，请注意保密、妥善保管。特此函复。',
    '（联系人：',
    '附件：查询到被列为失信联合惩戒对象信息的人员名单',
    '公民身份号码',
  ])
    expect(words).toContain(sentence)
  expect(words).not.toMatch(/你单位|我单位|来函序号/u)
  expect(documentNumber).not.toBeNull()

  // The row that stands twice waits for nothing: no notice asks for it, and only the other returned row is to be told of.
  const [waiting] = (await drafter.call('replies.awaiting', { requestId, offset: 0, limit: 1 })).rows
  expect(waiting?.returnedCount ?? 0).toBe(0)
  await sendOut(workstation, draft.replyId)
  const notice = await drafter.call('replies.proposal', { ...ask, kind: 'returnNotice' })
  expect(notice.persons.map(({ listOrder }) => listOrder)).toEqual([3])
})

/** One person on two rows, of which the second was sent back as 名单内重复. */
function standTwice(
  { store, as }: TestWorkstation,
  requestId: number,
  { kept, again }: { readonly kept: number; readonly again: number },
): void {
  const by = as('registrar').userId
  store.transact({ userId: by, name: '试验' }, (tx) => {
    const rows = candidatesOf(tx, requestId)
    const person = rows.find(({ listOrder }) => listOrder === kept)
    const double = rows.find(({ listOrder }) => listOrder === again)
    if (person === undefined || double === undefined) throw new Error('the letter has no such rows')
    tx.update(candidateTable, double, {
      ...{ name: person.name, idNumber: person.idNumber, idInFile: person.idInFile },
      ...{ state: 'returned', stateReason: '名单内重复', findings: ['duplicate-in-list'] },
      ...{ resultId: null, outcome: null, queriedAt: null },
      decision: { decision: 'return', reason: '名单内重复', by, at: tx.at },
    })
    tx.record({ act: 'candidate.decided', object: `candidate:${double.id}`, reason: '名单内重复' })
  })
}
