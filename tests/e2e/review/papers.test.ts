import { expect, test } from '@playwright/test'
import { place } from '../../../renderer/place/place.ts'
import { registeredLeader } from '../../support/authorities.ts'
import { freshPrint } from '../../support/batches.ts'
import { answersOf, personUnderReview, signStage } from '../../support/checks.ts'
import { keyFaults } from '../../support/keyFaults.ts'
import { startWithoutPress } from '../../support/replies.ts'
import { seatedShell } from '../../support/seatedShell.ts'
import { settled, visit } from '../../support/visit.ts'

test('a sheet on paper is confirmed by keyboard beside its scan and the specimen, and the next may be entered', async () => {
  const desk = await startWithoutPress()
  const authorityId = await registeredLeader(desk, '领导辰')
  const { candidateId } = await personUnderReview(desk)
  await signStage(desk, candidateId, 'first')
  await desk.as('jia').call('reviews.enterPaper', {
    ...{ candidateId, stage: 'second', authorityId, opinion: '同意', signedOn: '2026-11-20' },
    answers: answersOf('second'),
    scanUploadId: await desk.as('jia').upload('审查单.png', freshPrint()),
  })
  await using seat = await seatedShell(desk, { subject: 'papers', at: '2026-11-20T04:00:00.000Z' })
  const page = await seat.sit('yi')
  await visit(page, place.papers.at())
  await settled(page)
  await page.getByRole('grid', { name: '待确认的纸质签批' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('group', { name: '扫描件' })).toBeVisible()
  await expect(page.getByRole('group', { name: '签字样本（授权登记）' })).toBeVisible()
  expect(await keyFaults(page)).toEqual([])
  await page.keyboard.press('F9')
  await expect(page.getByText('已确认：收2026-0001 复核')).toBeVisible()
  await page.getByText('待登记').first().click()
  await page.locator('main [data-row]').first().click()
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog', { name: /登记纸质复查/u })).toBeVisible()
  const signer = page.getByLabel('签署人')
  await expect(signer).toHaveValue('')
  await signer.press('ArrowDown')
  await expect(signer).toHaveValue(String(authorityId))
  await seat.shot('enter')
})
