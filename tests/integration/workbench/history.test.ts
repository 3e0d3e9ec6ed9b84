import { expect, it } from 'vitest'
import { history } from '../../../electron/core/subjects.ts'
import { auditActs } from '../../../shared/audit/acts.ts'
import { objectNames } from '../../../shared/audit/objectNames.ts'
import { screenPrint } from '../../support/batches.ts'
import { committedList, proofreadList, readyLetter, typedPerson } from '../../support/lists.ts'
import { admittedLetter } from '../../support/registrations.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'

it('judges every act, and knows the letters of things that exist in the trail', () => {
  expect(Object.keys(history.acts).toSorted()).toEqual(Object.keys(auditActs).toSorted())
  expect(Object.keys(objectNames)).toEqual(expect.arrayContaining(Object.keys(history.letters)))
  const isShown = (act: keyof typeof auditActs) => history.acts[act] === 'work'
  expect((['session.loggedIn', 'request.viewed', 'search.performed'] as const).filter(isShown)).toEqual([])
})

it('places an act on a batch of several letters on the first of them and says how many there are', async () => {
  await using desk = await startTestWorkstation({ at: '2026-11-20T01:00:00.000Z' })
  const first = await readyLetter(desk, 1)
  const inquirer = desk.as('inquirer')
  const second = await admittedLetter(inquirer, { documentNumber: '豫财人函〔2026〕16号', declaredCount: 1 })
  const rosterId = await committedList(inquirer, second, [typedPerson(2)])
  await proofreadList(desk.as('verifier'), rosterId, 1)
  await inquirer.call('inquiries.open', {
    requestIds: [first.requestId, second],
    candidateIds: [],
    assignedTo: inquirer.userId,
    remarks: '',
  })
  await inquirer.call('outages.record', {
    startedAt: '2026-11-20T00:30:00.000Z',
    endedAt: null,
    symptom: '登录后提示系统维护',
    toldWhom: '国家中心值班电话',
    uploadId: await inquirer.upload('down.png', screenPrint),
  })
  const { rows } = await inquirer.call('workbench.done', { offset: 0, limit: 20 })
  const both = { requestId: first.requestId, number: '收2026-0001', letters: 2 }
  for (const act of ['inquiry.batchOpened', 'outage.recorded'])
    expect(rows).toContainEqual(expect.objectContaining({ act, ...both }))
})
