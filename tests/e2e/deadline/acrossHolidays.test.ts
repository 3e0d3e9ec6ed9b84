import { expect, test } from '@playwright/test'
import { sendReply } from '../../../scripts/demonstration/dispatch.ts'
import { confirmPages, leaveBatch, openBatch } from '../../../scripts/demonstration/inquiry.ts'
import { admitLetter, openLetter, registerLetter } from '../../../scripts/demonstration/intake.ts'
import { importRoster, proofreadRoster } from '../../../scripts/demonstration/lists.ts'
import { draftReply, signReply } from '../../../scripts/demonstration/reply.ts'
import { checkPages } from '../../../scripts/demonstration/verification.ts'
import { evidencePrint, openTestDesk } from '../../support/e2eDesk.ts'
import { departmentLetter, inventedPersons, textRoster } from '../../support/e2eLetters.ts'

test.describe.configure({ timeout: 240_000 })

test('explains a limit across 国庆 with 调休上班 and still sends the reply that is overdue', {
  tag: '@slow',
}, async () => {
  await using at = await openTestDesk()
  const { desk, folder } = at
  const persons = inventedPersons(['试例节'], 61)
  const page = () => desk.page()

  await desk.as('clerk')
  const intakeNumber = await registerLetter(desk, {
    ...departmentLetter(61, 1),
    documentDate: '20260929',
    receivedOn: '20260930',
  })
  await expect(page().getByText('2026-10-10').first()).toBeVisible()
  await page().keyboard.press('Alt+w')
  const why = page().getByRole('dialog')
  await expect(why).toContainText('国庆节放假')
  await expect(why).toContainText('调休上班')
  await expect(why.getByRole('listitem').filter({ hasText: '不计' })).toHaveCount(1)
  await expect(why.getByRole('listitem').filter({ hasText: '国庆节放假' })).toHaveCount(7)
  await expect(why.getByRole('listitem').filter({ hasText: '截止' })).toContainText('10-10星期六')
  await page().keyboard.press('Escape')

  await admitLetter(desk)
  await importRoster(desk, textRoster(folder, persons))
  await desk.as('checker')
  await openLetter(desk, intakeNumber)
  await expect(page().getByRole('row', { name: new RegExp(intakeNumber, 'u') })).toContainText(
    /逾期 \d+ 个工作日/u,
  )
  await proofreadRoster(desk, { count: 1, paper: 1 })
  await desk.as('clerk')
  await openBatch(desk, [intakeNumber])
  await confirmPages(desk, evidencePrint)
  await leaveBatch(desk)
  await desk.as('checker')
  await checkPages(desk)
  await desk.as('clerk')
  const letter = { intakeNumber, kind: '首次复函' } as const
  await draftReply(desk, letter)
  await desk.as('signer')
  const documentNumber = await signReply(desk, letter)
  await desk.as('clerk')
  await sendReply(desk, documentNumber)
  await expect(page().getByText(/发出时逾期 \d+ 个工作日（如实记录，不影响发出）/u)).toBeVisible()
})
