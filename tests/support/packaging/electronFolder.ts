import fs from 'node:fs'
import path from 'node:path'

/** The wire of fuses as Electron's own program carries it (@electron/fuses, SENTINEL): version, length, one character per fuse. */
const fuseWire = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009110010011'
const fake = path.join(import.meta.dirname, 'fakeElectron.ts')

/**
 * A folder like the one Electron ships, with a program in the place of Electron's: it unpacks the archive beside it and plays Electron with
 * the strict stand-in. What is packed into it is real; what runs it is not Electron.
 */
export function makeElectronFolder(folder: string, version: string): void {
  const files: Record<string, string> = {
    electron: `#!/bin/sh\n# ${fuseWire}\nhere=$(dirname "$(readlink -f "$0")")\nexec '${process.execPath}' '${fake}' "$here" "$@"\n`,
    version,
    LICENSE: 'a stand-in, no Electron',
    'LICENSES.chromium.html': 'a stand-in, no Chromium',
    'chrome-sandbox': '#!/bin/sh\nexit 1\n',
    'locales/zh-CN.pak': '',
    'locales/en-US.pak': '',
    'locales/de.pak': '',
  }
  fs.mkdirSync(path.join(folder, 'resources'), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text, { mode: text.startsWith('#!') ? 0o755 : 0o644 })
  }
}
