import { attachmentTable } from '../../../electron/attachment/attachmentTable.ts'
import { tables } from '../../../electron/core/tables.ts'
import { openStore } from '../../../electron/store/store.ts'
import { addRow, faultCode } from '../../support/storeFiles.ts'

/** Writes until the disk takes no more, then says what was refused, what is still readable, and what was acknowledged. */
const [dataFolder = '', dek = ''] = process.argv.slice(2)
const store = await openStore({
  tables,
  dataFolder,
  dek: Buffer.from(dek, 'hex'),
  now: () => new Date(),
  bootId: 'limited',
})
const actor = { userId: 1, name: '测试甲' }
const writeSome = (name: string) =>
  store.transact(actor, (tx) => {
    for (let row = 0; row < 50; row += 1) addRow(tx, `${name}-${row}`)
  })
let done = 0
let refusal = 'nothing was refused'
while (refusal === 'nothing was refused' && done < 10_000) {
  refusal = await faultCode(() => writeSome(String(done)))
  if (refusal === 'nothing was refused') done += 1
}
const readable = store.read((tx) => tx.count(attachmentTable, {}))
const next = await faultCode(() => writeSome('next'))
const attachment = await faultCode(() =>
  store.attachments.put({ bytes: Buffer.alloc(40_000_000), kind: 'x', mediaType: 'x', originalName: 'x' }),
)
await store.close().catch(() => undefined)
process.stdout.write(JSON.stringify({ done, refusal, readable, next, attachment }))
