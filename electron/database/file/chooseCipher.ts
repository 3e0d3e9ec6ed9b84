import fs from 'node:fs'
import type { CipherName } from './driver.ts'

const linuxProcessors = '/proc/cpuinfo'

/** The cipher for a new store on this processor: AEGIS where AES instructions are named or may be taken for granted. */
export function chooseCipher(): CipherName {
  if (process.platform !== 'linux') return 'aegis'
  const named = fs.existsSync(linuxProcessors) ? fs.readFileSync(linuxProcessors, 'utf8') : ''
  return /^(?:flags|Features)\s*:.*\baes\b/m.test(named) ? 'aegis' : 'chacha20'
}
