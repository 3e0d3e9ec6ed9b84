import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registeredLeader } from '../../support/authorities.ts'
import { freshPrint } from '../../support/batches.ts'
import { answersOf, personUnderReview, signStage } from '../../support/checks.ts'
import { concludedLetter } from '../../support/concludedLetter.ts'
import { drafted, startWithoutPress, submitted } from '../../support/replies.ts'
import type { TeamKey } from '../../support/team.ts'
import type { TestWorkstation } from '../../support/testWorkstation.ts'
import { wordsOf } from '../../support/textPdf.ts'

describe('纸质签批', () => {
  let desk: TestWorkstation
  let candidateId = 0
  let authorityId = 0
  const printed: string[] = []
  beforeAll(async () => {
    desk = await startWithoutPress(undefined, printed)
    authorityId = await registeredLeader(desk, '领导辰')
    const person = await personUnderReview(desk)
    candidateId = person.candidateId
  })
  afterAll(() => desk.close())

  const waitsFor = async (who: TeamKey) =>
    (await desk.as(who).call('workbench.counts', {})).kinds.find(({ kind }) => kind === 'confirmPaperReview')
      ?.items ?? 0

  it('lists a person once 复审 is signed, with the questions of the stage and no name', async () => {
    expect(await desk.as('jia').call('reviews.paperQueue', {})).toEqual([])
    await signStage(desk, candidateId, 'first')
    const queue = await desk.as('jia').call('reviews.paperQueue', {})
    expect(queue).toMatchObject([{ candidateId, stage: 'second', listOrder: 1 }])
    expect(queue[0]?.questions).toHaveLength(3)
    expect(JSON.stringify(queue)).not.toMatch(/试验人|\d{17}/u)
  })

  it('prints the sheet with evidence and questions, and none of the opinions', async () => {
    await desk.as('jia').call('reviews.printSheet', { candidateId, stage: 'second' })
    const words = wordsOf(printed.at(-1) ?? '')
    for (const known of ['复核单', '凭证校验码', '查询时该列入信息有效', '签字：'])
      expect(words).toContain(known)
    expect(words).not.toMatch(/意见：\s*同意/u)
    expect(words).not.toContain('列入主体与被查询人为同一人')
  })

  it('waits on the workbench of who may confirm it: neither who entered it nor who signed it', async () => {
    await desk.as('jia').call('reviews.enterPaper', {
      ...{ candidateId, stage: 'second', authorityId, opinion: '同意', signedOn: '2026-11-20' },
      answers: answersOf('second'),
      scanUploadId: await desk.as('jia').upload('审查单.png', freshPrint()),
    })
    expect([await waitsFor('jia'), await waitsFor('yi'), await waitsFor('bing')]).toEqual([0, 1, 1])
    expect(await desk.as('jia').call('reviews.paperQueue', {})).toEqual([])
    const [sheet] = await desk.as('yi').call('reviews.waitingPapers', {})
    expect(sheet).toMatchObject({ reviewer: '领导辰（纸质）', refusal: null, enteredBy: '甲乔' })
    expect(sheet?.answers).toHaveLength(3)
    const [own] = await desk.as('jia').call('reviews.waitingPapers', {})
    expect(own?.refusal).toMatch(/登记人不能确认/u)

    await desk.as('yi').call('reviews.confirmPaper', { paperReviewId: sheet?.paperReviewId ?? 0 })

    expect(await waitsFor('yi')).toBe(0)
    expect(await desk.as('jia').call('reviews.paperQueue', {})).toMatchObject([{ stage: 'third' }])
  })

  it('lists letters at their signer, and what was signed on paper with its scan and the reason why not', async () => {
    const letter = { documentNumber: '豫财人函〔2026〕16号' }
    const { replyId } = await drafted(desk, await concludedLetter(desk, ['notListed'], letter))
    await submitted(desk, replyId)
    const before = await desk.as('yi').call('replies.papers', {})
    expect(before).toMatchObject({ toEnter: [{ replyId }], waiting: [] })
    const scan = freshPrint()
    await desk.as('drafter').call('replies.enterSignature', {
      ...{ replyId, authorityId, behalf: null, opinion: '同意', signedOn: '2026-11-20', typedNumber: null },
      scanUploadId: await desk.as('drafter').upload('稿纸.png', scan),
    })
    const { waiting, toEnter } = await desk.as('yi').call('replies.papers', {})
    expect(toEnter).toEqual([])
    expect(waiting).toMatchObject([{ replyId, authorityId, signer: '领导辰', refusal: null }])
    expect((await desk.as('drafter').call('replies.papers', {})).waiting[0]?.refusal).toMatch(
      /登记人不能确认/u,
    )
    const { base64 } = await desk.as('yi').call('replies.readSignatureScan', { replyId, offset: 0 })
    expect(Buffer.from(base64, 'base64').equals(scan)).toBe(true)
  })
})
