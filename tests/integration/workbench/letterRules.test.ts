import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvalTable } from '../../../electron/approval/approvalTable.ts'
import type { Reading } from '../../../electron/database/row/transaction.ts'
import { stepOf } from '../../../electron/delivery/deliveryRepository.ts'
import { deliveryTable } from '../../../electron/delivery/deliveryTable.ts'
import { mayDecide as mayDecideExtension } from '../../../electron/extension/extensionRepository.ts'
import { extensionTable, extensionTalkTable } from '../../../electron/extension/extensionTable.ts'
import { isUndecided } from '../../../electron/objection/case/objectionRow.ts'
import { limitsOf } from '../../../electron/objection/objectionRepository.ts'
import {
  objectionEntryTable,
  objectionLimitTable,
  objectionTable,
} from '../../../electron/objection/objectionTable.ts'
import { printTable } from '../../../electron/printing/printTable.ts'
import { replyTable } from '../../../electron/replyRecord/replyTable.ts'
import { requestTable } from '../../../electron/requestRecord/requestTable.ts'
import { ApprovalKind } from '../../../shared/approval/model.ts'
import { mayDecide as mayDecideProposal } from '../../../shared/approval/policy.ts'
import { Role } from '../../../shared/rights/role.ts'
import { team } from '../../support/team.ts'

import {
  deskRolesOfAll,
  expectBoth,
  generator,
  type RulesDesk,
  rulePeople,
  startRulesDesk,
} from '../../support/workRules.ts'

// Where a rule is said in SQL for speed, its rows and those of the TypeScript rule are the same on generated data.
const rounds = 24
let rules: RulesDesk
beforeAll(async () => {
  rules = await startRulesDesk()
})
afterAll(() => rules.desk.close())

const dueOf = (tx: Reading) => {
  const { due } = tx.get(requestTable, rules.requestId, '这件来文')
  if (due === null) throw new Error('no limit')
  return due
}

describe('the SQL of a rule says what the rule says', () => {
  it('dispatchStep: the next step of a letter on its way out', () => {
    const random = generator(4)
    const steps = new Set<string>()
    for (let round = 0; round < 80; round += 1) {
      rules.write((tx) => {
        const state = random.one(['signed', 'printing', 'sealed', 'dispatched', 'received'] as const)
        tx.update(replyTable, tx.get(replyTable, rules.replyId, ''), { state })
        for (const print of tx.where(printTable, { replyId: rules.replyId }))
          tx.update(printTable, print, { state: random.one(['sent', 'confirmed', 'spoiled'] as const) })
        if (round < 2)
          tx.insert(printTable, {
            requestId: rules.requestId,
            replyId: rules.replyId,
            document: round === 0 ? 'letter' : 'dispatchForm',
            copies: 1,
            firstCopyNumber: round,
            target: '打印机',
            isReprint: false,
            state: 'confirmed',
            printedBy: 1,
            printedAt: tx.at,
          })
        if (random.chance())
          tx.insert(deliveryTable, {
            requestId: rules.requestId,
            replyId: rules.replyId,
            method: 'messenger',
            recipient: '收件单位',
            copies: 1,
            dispatchedAt: tx.at,
            dispatchedBy: 1,
            failedReason: random.chance() ? '退回' : null,
          })
      })
      const step = rules.desk.store.read((tx) => stepOf(tx, tx.get(replyTable, rules.replyId, '')))
      steps.add(String(step))
      const kinds = ['print', 'confirmPrint', 'seal', 'dispatch', 'resend', 'receipt'] as const
      const waits = kinds.flatMap((kind) => rules.waitingFor(rules.idOf('jia'), deskRolesOfAll, kind))
      expect([round, waits]).toEqual([round, step === 'done' ? [] : [`${step}:${rules.replyId}`]])
    }
    expect(steps.size).toBe(7)
  })

  it('mayDecide of a 延期: the role of the setting, and never who asked', () => {
    const random = generator(5)
    const found: boolean[] = []
    for (let round = 0; round < rounds; round += 1) {
      rules.write((tx) => {
        const old = tx.first(extensionTable, { requestId: rules.requestId })
        const state = random.one(['requested', 'granted'] as const)
        const requestedBy = rules.someone(random)
        if (old !== null) tx.update(extensionTable, old, { state, requestedBy })
        else
          tx.insert(extensionTable, {
            requestId: rules.requestId,
            talkId: tx.insert(extensionTalkTable, {
              requestId: rules.requestId,
              kind: 'beforeLimit',
              talkedAt: tx.at,
              spokeWith: '试验联系人',
              phone: '0371-00000001',
              channel: 'phone',
              agreed: '同意延期',
              recordedBy: 1,
              recordedAt: tx.at,
            }).id,
            state,
            fromDueOn: '2026-11-24',
            newDueOn: '2026-11-26',
            explanation: dueOf(tx),
            reason: '系统故障',
            requestedBy,
            requestedAt: tx.at,
          })
      })
      const row = rules.desk.store.read((tx) => tx.first(extensionTable, { requestId: rules.requestId }))
      if (row === null) throw new Error('no extension')
      for (const key of rulePeople) {
        const actor = { userId: rules.idOf(key), name: team[key].name, roles: team[key].roles }
        const waits = rules.waitingFor(actor.userId, actor.roles, 'extension').length > 0
        found.push(waits)
        expect([round, key, waits]).toEqual([
          round,
          key,
          rules.desk.store.read((tx) => mayDecideExtension(tx, row, actor)),
        ])
      }
    }
    expectBoth(found)
  })

  it('mayDecide of a proposal: another human with a role that confirms the kind', () => {
    const random = generator(6)
    const found: boolean[] = []
    for (let round = 0; round < 120; round += 1)
      rules.write((tx) => {
        tx.insert(approvalTable, {
          kind: random.one(ApprovalKind.options),
          state: random.one(['open', 'open', 'rejected'] as const),
          subject: `request:${1000 + round}`,
          words: '试验',
          reason: '',
          payload: {},
          proposedBy: rules.someone(random),
          proposedByName: '试验',
          proposerRole: random.one(Role.options),
          proposedAt: tx.at,
        })
      })
    const rows = rules.desk.store.read((tx) => tx.where(approvalTable, { state: 'open' }))
    for (const key of [...rulePeople, 'system', 'safety'] as const) {
      const { roles } = team[key]
      const party = { human: rules.humanOf(rules.idOf(key)), roles }
      const decides = (row: (typeof rows)[number]) =>
        mayDecideProposal({ ...row, proposer: rules.humanOf(row.proposedBy) }, party)
      const wanted = rows.filter(decides).map(({ id }) => `approval:${id}`)
      expect([key, rules.waitingFor(rules.idOf(key), roles, 'approval').toSorted()]).toEqual([
        key,
        wanted.toSorted(),
      ])
      found.push(...rows.map(decides))
    }
    expectBoth(found)
  })

  it('isUndecided: a late entrance that stands waits for a signer who did not register it', () => {
    const random = generator(7)
    const found: boolean[] = []
    rules.write((tx) => {
      const { id: candidateId } = rules.personOf(tx)
      const objection = tx.insert(objectionTable, {
        objectionYear: 2026,
        objectionSerial: 1,
        requestId: rules.requestId,
        replyId: rules.replyId,
        candidateId,
        state: 'received',
        registeredBy: 1,
        registeredAt: tx.at,
        correction: 'none',
      })
      for (const entrance of ['unit', 'candidate'] as const)
        tx.insert(objectionEntryTable, {
          objectionId: objection.id,
          entrance,
          documentNumber: '豫财人函〔2026〕40号',
          receivedOn: '2026-11-20',
          proof: '',
          grounds: ['missing'],
          statement: '',
          items: [],
          contactName: '',
          contactPhone: '',
          registeredBy: 1,
          registeredAt: tx.at,
        })
    })
    const objectionId = rules.desk.store.read(
      (tx) => tx.first(objectionTable, { requestId: rules.requestId })?.id ?? 0,
    )
    for (let round = 0; round < rounds; round += 1) {
      rules.write((tx) => {
        for (const entry of tx.where(objectionEntryTable, { objectionId })) {
          tx.update(objectionEntryTable, entry, {
            registeredBy: rules.someone(random),
            lateDecision: random.chance() ? null : 'accepted',
            withdrawnOn: random.below(4) === 0 ? '2026-11-20' : null,
          })
          const [clock] = tx.where(objectionLimitTable, { objectionId, entryId: entry.id })
          const changes = {
            code: random.one(['O1', 'O2', 'O3', 'O4'] as const),
            lateDays: random.one([null, 0, 2]),
          }
          if (clock !== undefined) tx.update(objectionLimitTable, clock, changes)
          else
            tx.insert(objectionLimitTable, {
              objectionId,
              entryId: entry.id,
              party: 'centre',
              state: 'ended',
              provisional: false,
              ...changes,
            })
        }
      })
      for (const key of rulePeople) {
        const wanted = rules.desk.store.read((tx) =>
          tx
            .where(objectionEntryTable, { objectionId })
            .some(
              (entry) =>
                entry.withdrawnOn === null &&
                entry.registeredBy !== rules.idOf(key) &&
                isUndecided(entry, limitsOf(tx, objectionId)),
            ),
        )
        const waits = rules.waitingFor(rules.idOf(key), deskRolesOfAll, 'lateObjection').length > 0
        found.push(waits)
        expect([round, key, waits]).toEqual([round, key, wanted])
      }
    }
    expectBoth(found)
  })
})
