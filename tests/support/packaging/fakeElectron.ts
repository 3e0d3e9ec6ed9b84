import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { extractAll } from '@electron/asar'

// In the place of Electron's program in a package of the tests: everything that runs comes out of the package's own archive.

const [folder = '', ...args] = process.argv.slice(2)
const place = fs.mkdtempSync(path.join(os.tmpdir(), 'unpacked-'))
process.on('exit', () => fs.rmSync(place, { recursive: true, force: true }))
extractAll(path.join(folder, 'resources/app.asar'), place)
// Electron takes its own switches; the entry sees the rest as Electron hands them on.
process.argv = [process.execPath, import.meta.filename, path.join(place, 'dist/electron/main.js'), ...args]
await import('../electronStandIn/run.ts')
