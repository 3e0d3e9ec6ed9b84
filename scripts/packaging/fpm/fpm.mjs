import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fpmRequest } from './fpmRequest.mjs'
import { makeDeb } from './makeDeb.mjs'
import { makeRpm } from './makeRpm.mjs'

// Stands in the place of fpm, which electron-builder would fetch from the network: deb over dpkg-deb, rpm over rpmbuild.

const request = fpmRequest(process.argv.slice(2))
const work = mkdtempSync(path.join(os.tmpdir(), 'package-'))
try {
  await (request.target === 'deb' ? makeDeb(request, work) : makeRpm(request, work))
} finally {
  rmSync(work, { recursive: true, force: true })
}
