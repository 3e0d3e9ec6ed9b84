import { afterAll, describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { inquiryBatchTable } from '../../../electron/inquiryRecord/inquiryTable.ts'
import type { Input } from '../../../shared/contract/contract.ts'
import type { SeparateChoice } from '../../../shared/reply/separate.ts'
import {
  conclude,
  concludedLetter,
  draftMoment,
  type PersonEnd,
  personName,
} from '../../support/concludedLetter.ts'
import { extendLetter } from '../../support/extendedLetter.ts'
import { openLetterPrinter } from '../../support/letterPdf.ts'
import { signed } from '../../support/replies.ts'
import { sendOut } from '../../support/signedLetter.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const printer = openLetterPrinter()
afterAll(() => printer.close())
const begin = () =>
  startTestWorkstation({
    at: draftMoment,
    shell: { pdf: (html) => printer.pdf(html), printers: () => Promise.resolve([]) },
  })
const six: readonly PersonEnd[] = ['notListed', 'notListed', 'listed', 'pending', 'notListed', 'notListed']

async function textOf(workstation: TestWorkstation, replyId: number): Promise<string> {
  const page = { replyId, variant: 'outgoing', offset: 0 } as const
  const { base64 } = await workstation.as('drafter').call('replies.readPdf', page)
  return printer.text(Buffer.from(base64, 'base64')).replaceAll(/\s/gu, '')
}

async function told(workstation: TestWorkstation, requestId: number): Promise<number> {
  const talk = {
    talkedAt: workstation.clock.now().toISOString(),
    spokeWith: '人事处试验',
    phone: '0371-00000001',
    channel: 'phone',
    agreed: '对方同意先复其余人员，个别人员另行函复',
  } as const
  const { talks } = await workstation
    .as('registrar')
    .call('extensions.recordTalk', { requestId, talk, outageId: null })
  return talks.at(-1)?.talkId ?? 0
}

const idOf = ({ store }: TestWorkstation, requestId: number, listOrder: number) =>
  store.read((tx) => tx.first(candidateTable, { requestId, listOrder }))?.id ?? 0

const draftOf = (
  requestId: number,
  separate: SeparateChoice | null,
  kind: 'first' | 'supplementary' = 'first',
): Input<'replies.draft'> => ({
  ...{ requestId, kind, candidateIds: [], correctsReplyId: null, copies: 2 },
  separate,
})

describe('待另行函复', () => {
  it('lets five of six be answered and the sixth follow, until his letter has left', async () => {
    await using workstation = await begin()
    const requestId = await concludedLetter(workstation, six)
    const talkId = await told(workstation, requestId)
    const { dueOn } = await workstation.as('registrar').call('requests.get', { requestId })
    const left = idOf(workstation, requestId, 4)
    const separate: SeparateChoice = { candidateIds: [left], answerOn: null, toldBy: 'talk', toldId: talkId }
    const drafter = workstation.as('drafter')
    const draft = await drafter.call('replies.draft', draftOf(requestId, separate))
    expect(draft).toMatchObject({
      separateCount: 1,
      separate: { count: 1, answerOn: dueOn, told: expect.stringContaining('个别人员另行函复') },
      balance: { answered: 5, separate: 1, open: 0, closes: true },
      balanceLine:
        '本函答复5 = 列入1 + 未列入4，待另行函复1；来函6 + 补充0 = 答复5 + 撤回0 + 退回补正0 + 待另行函复1',
    })
    expect(draft.gate.leaving).toContainEqual({
      label: '另行函复',
      detail: expect.stringMatching(
        /^名单序号第4号共1人的查询结果，我中心将于\d{4}年\d+月\d+日前另行函复。$/u,
      ),
    })
    expect(draft.gate.held.some(({ label }) => label.startsWith('待另行函复人员'))).toBe(true)
    expect(trailOf(workstation, `reply:${draft.replyId}`)[0]?.detail).toMatchObject({
      separate: { separateOn: dueOn, toldBy: 'talk', toldId: talkId },
    })
    await signed(workstation, draft.replyId)
    const text = await textOf(workstation, draft.replyId)
    expect(text).toContain('来函所附名单中5人，查询到被列为失信联合惩戒对象信息的1人')
    expect(text).toContain('名单序号第4号共1人的查询结果，我中心将于')
    expect(text).not.toMatch(/核实结果|待核实|需进一步/u)
    expect(text).not.toContain(personName(4))
    await sendOut(workstation, draft.replyId)

    // The letter stays open with its own limit, on every list that shows limits.
    const registrar = workstation.as('registrar')
    const open = await registrar.call('requests.get', { requestId })
    expect(open).toMatchObject({
      state: 'admitted',
      answeredOn: null,
      dueOn,
      balance: { answered: 5, separate: 1, open: 0 },
    })
    const file = await registrar.call('extensions.ofLetter', { requestId })
    expect(file.separate).toMatchObject([{ replyId: draft.replyId, sequences: [4], answerOn: dueOn }])
    await expect(registrar.call('requests.close', { requestId, reason: '全部办完' })).rejects.toMatchObject({
      code: 'conflict',
    })

    await concludeLater(workstation, requestId, 4)
    const [waiting] = (await drafter.call('replies.awaiting', { requestId, offset: 0, limit: 1 })).rows
    expect(waiting).toMatchObject({ kind: 'supplementary', concludedCount: 1, dueOn })
    const second = await drafter.call('replies.draft', draftOf(requestId, null, 'supplementary'))
    await signed(workstation, second.replyId)
    expect(await textOf(workstation, second.replyId)).toContain('名单序号第4号共1人的查询结果，我中心《')
    await sendOut(workstation, second.replyId)
    expect(await registrar.call('requests.get', { requestId })).toMatchObject({
      state: 'closed',
      balance: { answered: 6, separate: 0, open: 0, closes: true },
    })
    const numbers = ['豫信试函〔2026〕1号', '豫信试函〔2026〕2号']
    const page = { year: 2026, offset: 0, limit: 20 }
    const incoming = await registrar.call('registers.view', { kind: 'incoming', ...page })
    expect(incoming.rows[0]).toContain(numbers.join('、'))
    const outgoing = await registrar.call('registers.view', { kind: 'outgoing', ...page })
    for (const number of numbers) expect(outgoing.rows.flat()).toContain(number)
    const found = await registrar.call('searches.persons', { text: personName(4), offset: 0, limit: 20 })
    expect(found.rows).toMatchObject([{ state: 'answered', listOrder: 4 }])
    expect(await workstation.store.verify()).toMatchObject({ ok: true })
  })

  it('refuses when nobody was told before, and says the way', async () => {
    await using workstation = await begin()
    const requestId = await concludedLetter(workstation, six)
    const drafter = workstation.as('drafter')
    const ask = { requestId, kind: 'first', redraftsId: null, correctsReplyId: null } as const
    const { separate, blockers } = await drafter.call('replies.proposal', ask)
    expect(separate).toMatchObject({ persons: [{ listOrder: 4, standing: '待核实' }], told: [] })
    expect(blockers[0]).toContain('待核实1人')
    const choice: SeparateChoice = {
      candidateIds: [idOf(workstation, requestId, 4)],
      answerOn: null,
      toldBy: 'talk',
      toldId: 1,
    }
    await expect(drafter.call('replies.draft', draftOf(requestId, choice))).rejects.toThrow(
      /还没有把分批答复告知来文单位.*登记延期沟通/u,
    )
  })

  it('goes by an extension in force and takes its day; a later extension asks for a new draft', async () => {
    await using workstation = await begin()
    const requestId = await concludedLetter(workstation, six)
    await extendLetter(workstation, requestId, '2026-11-27')
    const drafter = workstation.as('drafter')
    const ask = { requestId, kind: 'first', redraftsId: null, correctsReplyId: null } as const
    const { separate } = await drafter.call('replies.proposal', ask)
    const record = separate?.told.find(({ toldBy }) => toldBy === 'extension')
    expect(separate?.answerOn).toBe('2026-11-27')
    const choice: SeparateChoice = {
      candidateIds: [idOf(workstation, requestId, 4)],
      answerOn: null,
      toldBy: 'extension',
      toldId: record?.toldId ?? 0,
    }
    await expect(
      drafter.call('replies.draft', draftOf(requestId, { ...choice, answerOn: '2026-12-01' })),
    ).rejects.toThrow(/就是本件现行期限 2026-11-27/u)
    const { replyId } = await drafter.call('replies.draft', draftOf(requestId, choice))
    await extendLetter(workstation, requestId, '2026-12-04')
    const { blockers } = await drafter.call('replies.get', { replyId })
    expect(blockers[0]).toContain('本件期限已延至 2026-12-04')
  })

  it.each<PersonEnd>(['ready', 'inquired', 'doubtful', 'notListed'])(
    'refuses to leave out somebody who is %s: only 待核实 may follow',
    async (end) => {
      await using workstation = await begin()
      const requestId = await concludedLetter(workstation, ['notListed', end])
      const toldId = await told(workstation, requestId)
      const choice: SeparateChoice = {
        candidateIds: [idOf(workstation, requestId, 2)],
        answerOn: null,
        toldBy: 'talk',
        toldId,
      }
      await expect(
        workstation.as('drafter').call('replies.draft', draftOf(requestId, choice)),
      ).rejects.toThrow(/只有待核实/u)
    },
  )
})

/** The person's later result, verified; the letter's own limit stays his. */
async function concludeLater({ store, as }: TestWorkstation, requestId: number, listOrder: number) {
  store.transact({ userId: as('inquirer').userId, name: '试验' }, (tx) => {
    const person = tx.first(candidateTable, { requestId, listOrder })
    const batch = tx.first(inquiryBatchTable, {})
    if (person === null || batch === null) throw new Error('the letter has no such person')
    conclude(tx, person.id, { outcome: 'notListed', at: '2026-11-20T02:30:00.000Z', batchId: batch.id })
    tx.record({ act: 'inquiry.resultRecorded', object: `candidate:${person.id}` })
  })
}
