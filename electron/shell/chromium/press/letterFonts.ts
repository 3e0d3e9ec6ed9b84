import { spawnSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setprivArguments } from '../browser/sandbox.ts'
import type { TemporaryProfile } from '../browser/temporaryProfile.ts'
import { fontconfig } from './fontconfig.ts'

/** The variables by which a browser finds the fonts of `fontFolder` by name; what they point to is wiped with the profile. */
export function fontEnvironment(
  profile: TemporaryProfile,
  fontFolder: string,
  runAs: number | null,
): Record<string, string> {
  const config = path.join(profile.folder, 'fonts.conf')
  const fonts = readableFonts(profile, fontFolder, runAs)
  writeFileSync(config, fontconfig(fonts, path.join(profile.folder, 'home', 'fontcache')), { mode: 0o644 })
  return { FONTCONFIG_FILE: config }
}

// A checkout in root's own home is closed to the account the browser runs under.
function readableFonts(profile: TemporaryProfile, fontFolder: string, runAs: number | null): string {
  if (runAs === null || spawnSync('setpriv', [...setprivArguments(runAs), 'ls', fontFolder]).status === 0)
    return fontFolder
  const copy = path.join(profile.folder, 'fonts')
  cpSync(fontFolder, copy, { recursive: true })
  return copy
}
