import fs from 'node:fs'
import { tables } from '../../../electron/core/tables.ts'
import { openStore } from '../../../electron/store/store.ts'
import { readBootId } from '../../../electron/trail/readBootId.ts'
import { addRow } from '../../support/storeFiles.ts'

/** Writes acts until it is killed, and says each one aloud only after it was done. */
const [dataFolder = '', dek = '', round = ''] = process.argv.slice(2)
const store = await openStore({
  tables,
  dataFolder,
  dek: Buffer.from(dek, 'hex'),
  now: () => new Date(),
  bootId: readBootId(),
})
const actor = { userId: 1, name: '测试甲' }
fs.writeSync(1, 'ready\n')
for (let number = 1; ; number += 1) {
  const name = `${round}-${number}`
  if (number % 4 === 0) {
    const stored = await store.attachments.put({
      bytes: Buffer.from(name.repeat(100)),
      kind: 'evidence',
      mediaType: 'text/plain',
      originalName: name,
    })
    store.transact(actor, (tx) => {
      store.attachments.adopt(tx, stored)
      tx.record({ act: 'request.attachmentAdded', object: 'attachment:new' })
    })
  } else if (number % 4 === 2)
    store.transact(actor, (tx) => {
      for (let row = 0; row < 40; row += 1) addRow(tx, `${name}-${row}`)
    })
  else store.transact(actor, (tx) => addRow(tx, name))
  fs.writeSync(1, `${name}\n`)
}
