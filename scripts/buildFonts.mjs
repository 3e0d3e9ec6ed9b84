/**
 * Rebuilds assets/fonts from the Debian packages named below. Needed only when a font changes: the results are
 * committed. Needs Debian, python3-fonttools and the package mirror; takes about three minutes.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = ['texlive-lang-chinese', 'fonts-liberation2', 'fonts-noto-cjk']
const here = fileURLToPath(new URL('.', import.meta.url))
const target = join(here, '..', 'assets', 'fonts')
const work = mkdtempSync(join(tmpdir(), 'letter-fonts-'))

try {
  execFileSync('apt-get', ['download', ...packages], { cwd: work, stdio: 'inherit' })
  for (const file of readdirSync(work).filter((name) => name.endsWith('.deb')))
    execFileSync('dpkg', ['-x', file, '.'], { cwd: work })
  const script = join(here, 'buildFonts.py')
  execFileSync('/usr/bin/python3', [script, work, target, ...process.argv.slice(2)], { stdio: 'inherit' })
} finally {
  rmSync(work, { recursive: true, force: true })
}
