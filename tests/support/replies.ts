import { issuedNumberTable } from '../../electron/replyRecord/replyTable.ts'
import { saveSetting } from '../../electron/setting/settingMoves.ts'
import { cupsPrinters, printThroughCups } from '../../electron/shell/systemPrinter.ts'
import type { Output } from '../../shared/contract/contract.ts'
import type { PersonLetterKind } from '../../shared/reply/kinds.ts'
import type { SettingKey, SettingValue } from '../../shared/setting/settings.ts'
import { concludedLetter, draftMoment, type PersonEnd } from './concludedLetter.ts'
import { startTestWorkstation, type TestWorkstation } from './testWorkstation.ts'
import { textPdf } from './textPdf.ts'

/** A letter of ours as the window gets it. */
export type ReplyPage = Output<'replies.get'>

/** Drafts a letter of ours for everybody who may stand in it. */
export function drafted(
  workstation: TestWorkstation,
  requestId: number,
  kind: PersonLetterKind = 'first',
): Promise<ReplyPage> {
  return workstation
    .as('drafter')
    .call('replies.draft', { requestId, kind, candidateIds: [], correctsReplyId: null, copies: 2 })
}

/** Confirms both sides of the gate and sends the letter to the signer. */
export async function submitted(workstation: TestWorkstation, replyId: number): Promise<ReplyPage> {
  await workstation.as('drafter').call('replies.confirmGate', { replyId })
  return workstation.as('drafter').call('replies.submit', { replyId })
}

/** Takes a draft to its signature on the screen. */
export async function signed(workstation: TestWorkstation, replyId: number): Promise<ReplyPage> {
  await submitted(workstation, replyId)
  return workstation.as('signer').call('replies.sign', { replyId, opinion: '同意', typedNumber: null })
}

/** One person not listed, one listed. */
export const twoPeople: readonly PersonEnd[] = ['notListed', 'listed']

/** A workstation whose letters become files of words instead of pages; `printed` collects what was to be set. */
export function startWithoutPress(at = draftMoment, printed: string[] = []): Promise<TestWorkstation> {
  return startTestWorkstation({
    at,
    shell: {
      pdf: async (html) => {
        printed.push(html)
        return textPdf(html)
      },
      print: printThroughCups,
      printers: cupsPrinters,
    },
  })
}

/** A first reply that waits for its signer. */
export async function readyToSign(workstation: TestWorkstation, ends = twoPeople): Promise<number> {
  const { replyId } = await drafted(workstation, await concludedLetter(workstation, ends))
  await submitted(workstation, replyId)
  return replyId
}

/** The signer's attempt as his window gets it. */
export const trySign = (workstation: TestWorkstation, replyId: number, typedNumber: string | null = null) =>
  workstation.as('signer').try('replies.sign', { replyId, opinion: '同意', typedNumber })

/** Sets what two administrators would have decided. */
export function decide<K extends SettingKey>(
  { store }: TestWorkstation,
  key: K,
  value: SettingValue<K>,
): void {
  store.transact({ userId: 1, name: '试验' }, (tx) => {
    saveSetting(tx, key, { value, at: draftMoment, by: '试验' })
    tx.record({ act: 'setting.changed', object: `setting:${key}` })
  })
}

/** Every number that was ever taken. */
export const issuedNumbers = ({ store }: TestWorkstation) =>
  store.read((tx) =>
    tx
      .where(issuedNumberTable, {})
      .map(({ documentNumber, state, reason }) => ({ documentNumber, state, reason })),
  )
