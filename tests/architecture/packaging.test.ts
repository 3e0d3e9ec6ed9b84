import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { displayArguments } from '../../scripts/setup/openElectron.mjs'
import { dangerousSettings } from '../../shared/launch/dangerousSettings.ts'
import { root, textOf } from './sourceFiles.ts'

const config = textOf('electron-builder.yml')
const manifest = JSON.parse(textOf('package.json')) as Record<string, string> & {
  dependencies: Record<string, string>
}
/** A script without its comments. */
const commandsOf = (name: string) => textOf(`assets/packaging/${name}.sh`).replace(/^\s*#.*$/gm, '')

describe('the installers', () => {
  it('are deb, rpm and nsis: an AppImage would refuse itself, a portable program unpacks at every start', () => {
    const targets = [...config.matchAll(/- target: (\w+)/g)].map(([, target]) => target)
    expect(targets).toEqual(['nsis', 'deb', 'rpm'])
  })

  it('have the identity that the program tells the taskbar', () => {
    const appId = /^appId: (.+)$/m.exec(config)?.[1] ?? ''
    expect(textOf('electron/shell/electron/hardenApp.ts')).toContain(`'${appId}'`)
  })

  it('have a path of ASCII letters and a Chinese title', () => {
    expect(manifest).toMatchObject({
      productName: 'credit-query-workstation',
      desktopName: 'credit-query-workstation.desktop',
      homepage: expect.stringMatching(/^https:\/\/[\w-]+\.invalid\/$/),
    })
    expect(config).toMatch(/^productName: credit-query-workstation$/m)
    expect(config).toMatch(/^ {6}Name: 信用查询专机工作站$/m)
    expect(config).toMatch(/^ {2}shortcutName: 信用查询专机工作站$/m)
    expect(config).toMatch(/^ {2}uninstallDisplayName: 信用查询专机工作站/m)
    expect(config).toMatch(/^ {2}description: \p{Script=Han}/mu)
  })

  it('start the program with the arguments that npm start gives it', () => {
    expect(config).toContain(`executableArgs: [${displayArguments.join(', ')}]`)
    expect(commandsOf('afterInstall')).toContain(displayArguments.join(' '))
    expect(dangerousSettings({ args: displayArguments, env: {} })).toEqual([])
  })

  it('keep the set-uid helper of the sandbox always, and start nothing without a sandbox', () => {
    const script = commandsOf('afterInstall')
    expect(script).toMatch(/^set -e$/m)
    expect(script).toMatch(/^chmod 4755 "\$app\/chrome-sandbox"$/m)
    expect(script).not.toMatch(/unshare|0755 .*chrome-sandbox/)
    expect([config, script].join('\n')).not.toMatch(/no-sandbox|disable-.*sandbox/)
  })

  it('leave the data when they are removed, and everything when they are replaced', () => {
    const script = commandsOf('afterRemove')
    const removed = [...script.matchAll(/\brm\b.*/g)].map(([line]) => line)
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's own placeholder
    expect(removed).toEqual(["rm -f '/usr/bin/${executable}'"])
    expect(script).toMatch(/remove \| purge \| 0\) ;;\s+\*\) exit 0 ;;/)
    expect(config).toMatch(/^ {2}deleteAppDataOnUninstall: false$/m)
  })

  it('ask for no keyring, and keep every other fuse shut', () => {
    const fuses = Object.fromEntries(
      [...config.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value]),
    )
    expect(fuses).toMatchObject({
      enableCookieEncryption: 'false',
      runAsNode: 'false',
      enableNodeOptionsEnvironmentVariable: 'false',
      enableNodeCliInspectArguments: 'false',
      onlyLoadAppFromAsar: 'true',
      enableEmbeddedAsarIntegrityValidation: 'true',
    })
  })

  it('have hooks, scripts and icons that exist', () => {
    const named = [...config.matchAll(/(?:assets|scripts)\/[\w./-]+/g)].map(([file]) => file)
    const files = named.filter(
      (file) => !file.startsWith('assets/fonts') && !file.startsWith('assets/wording'),
    )
    expect(files).toEqual(expect.arrayContaining(['scripts/packaging/beforePack.mjs', 'assets/icon.ico']))
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })

  it('pack what the main side imports, and pdf.js only as it is built in', () => {
    expect(Object.keys(manifest.dependencies)).not.toContain('pdfjs-dist')
  })
})
