import { readFileSync } from 'node:fs'
import { readRosterFile } from '../../../electron/parser/readRosterFile.ts'
import { readHere } from '../../support/parserHere.ts'
import { admittedLetter, workingMoment } from '../../support/registrations.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'

/** Imports a list on a machine whose disk takes no more, and says what the window was told. */
const [dataFolder = '', dek = '', file = ''] = process.argv.slice(2)
const workstation = await startTestWorkstation({
  at: workingMoment,
  existing: { dataFolder, dek: Buffer.from(dek, 'hex') },
  parser: { prepare: () => undefined, parse: ({ bytes }) => readRosterFile(bytes), readPdf: readHere },
})
const registrar = workstation.as('registrar')
const requestId = await admittedLetter(registrar, { declaredCount: 1 })
const uploadId = await registrar.upload('名单.csv', readFileSync(file))
const { previewId } = await registrar.call('rosters.preview', {
  requestId,
  arrival: { kind: 'initial' },
  uploadId,
})
const committed = await registrar.try('rosters.commit', { previewId })
const again = await registrar.try('rosters.commit', { previewId })
const read = await registrar.try('rosters.list', { requestId })
process.stdout.write(JSON.stringify({ requestId, committed, again, canRead: read.ok }))
process.exit(0)
