import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { tables } from '../../electron/core/tables.ts'
import { openStore } from '../../electron/store/store.ts'
import { readBootId } from '../../electron/trail/readBootId.ts'
import { differencesFrom } from '../../scripts/packaging/manifest.mjs'
import { displayArguments } from '../../scripts/setup/openElectron.mjs'
import { startStandIn } from '../support/standInShell.ts'
import { team } from '../support/team.ts'
import { copyTemplate } from '../support/workstationTemplate.ts'

// The deb in an older Debian: put in, opened by a fake program that plays Electron, taken away. The rpm unpacked and read.

const { deb, rpm, olderRoot } = inject('packages')
const name = 'credit-query-workstation'
const inRoot = (...parts: readonly string[]) => path.join(olderRoot, ...parts)
const chroot = (...command: readonly string[]) =>
  execFileSync(
    'chroot',
    [olderRoot, 'env', 'PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'LC_ALL=C.UTF-8', ...command],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
const listed = (folder: string) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
const manifestOf = (folder: string) =>
  JSON.parse(fs.readFileSync(path.join(folder, 'resources/manifest.json'), 'utf8')).files as Parameters<
    typeof differencesFrom
  >[0]

describe('the deb', () => {
  const copy = inRoot('tmp', path.basename(deb))
  const installed = inRoot('opt', name)
  const mayUnshare = inRoot('usr/local/bin/unshare')
  let key: Buffer = Buffer.alloc(0)
  const dataFolder = inRoot('home/clerk/.local/share', name)
  beforeAll(() => {
    // A run that was broken off leaves it installed; the root is used again.
    chroot('dpkg', '--purge', name)
    // Root may make namespaces on the machines in question; a root of a folder alone may not.
    fs.writeFileSync(mayUnshare, '#!/bin/sh\nexit 0\n', { mode: 0o755 })
    fs.copyFileSync(deb, copy)
    fs.mkdirSync(path.dirname(dataFolder), { recursive: true })
  })
  afterAll(() => {
    fs.rmSync(mayUnshare, { force: true })
    fs.rmSync(copy, { force: true })
    fs.rmSync(inRoot('home/clerk'), { recursive: true, force: true })
  })

  it('says what it is, in words that package managers read', () => {
    const field = (key: string) =>
      execFileSync('dpkg-deb', ['--field', deb, key], { encoding: 'utf8' }).trim()
    expect(field('Package')).toBe(name)
    expect(field('Architecture')).toBe('amd64')
    expect(field('Homepage')).toMatch(/^https:/)
    expect(field('Description')).toMatch(/^信用查询专机工作站\n/)
  })

  it('depends on packages that an older Debian has', () => {
    const words = chroot(
      'apt-get',
      'install',
      '--simulate',
      '-y',
      '--no-install-recommends',
      `/tmp/${path.basename(deb)}`,
    )
    expect(words).toContain(`Inst ${name} `)
    expect(words).toContain('Inst libgtk-3-0 ')
    expect(words).toContain('Inst cups-client ')
  })

  it('is installed with the helper of the sandbox set-uid root, a command, a menu entry and an icon', () => {
    // The desktop it depends on is not in this small root; whether apt finds it was asked above.
    const words = chroot('dpkg', '--force-depends', '-i', `/tmp/${path.basename(deb)}`)
    expect(words).toContain('未签名')
    const helper = fs.statSync(path.join(installed, 'chrome-sandbox'))
    expect([(helper.mode & 0o7777).toString(8), helper.uid, helper.gid]).toEqual(['4755', 0, 0])
    const command = fs.readFileSync(inRoot('usr/bin', name), 'utf8')
    expect(command).toBe(`#!/bin/sh\nexec '/opt/${name}/${name}' ${displayArguments.join(' ')} "$@"\n`)
    const entry = inRoot('usr/share/applications', `${name}.desktop`)
    execFileSync('desktop-file-validate', [entry])
    const lines = fs.readFileSync(entry, 'utf8').split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        'Name=信用查询专机工作站',
        `Exec=/opt/${name}/${name} ${displayArguments.join(' ')} %U`,
        `Icon=${name}`,
        `StartupWMClass=${name}`,
        'Terminal=false',
        expect.stringMatching(/^Comment=\p{Script=Han}/u),
      ]),
    )
    for (const size of [16, 48, 256, 512])
      expect(fs.existsSync(inRoot(`usr/share/icons/hicolor/${size}x${size}/apps/${name}.png`))).toBe(true)
    expect(differencesFrom(manifestOf(installed), installed)).toEqual([])
    const writable = listed(installed).filter(
      (file) => (fs.lstatSync(path.join(installed, file)).mode & 0o022) !== 0,
    )
    expect(writable).toEqual([])
  })

  it('loses the bit of that helper by the script that the packaging tool would put in, and not by ours', () => {
    const mode = () => (fs.statSync(path.join(installed, 'chrome-sandbox')).mode & 0o7777).toString(8)
    const template = path.resolve(
      import.meta.dirname,
      '../../node_modules/app-builder-lib/templates/linux/after-install.tpl',
    )
    const [asks = ''] =
      /^# Check if user namespaces[\s\S]*?\nfi\n/m.exec(fs.readFileSync(template, 'utf8')) ?? []
    expect(asks).toContain('unshare')
    // No /proc is mounted in the root; a link in its place says what the kernel of a desktop says.
    fs.symlinkSync('user:[1]', inRoot('tmp/namespace'))
    const theirs = asks.replaceAll(/\$\{\w+\}/g, name).replaceAll('/proc/self/ns/user', '/tmp/namespace')
    chroot('bash', '-c', theirs)
    fs.rmSync(inRoot('tmp/namespace'))
    expect(mode()).toBe('755')
    chroot(`/var/lib/dpkg/info/${name}.postinst`, 'configure')
    expect(mode()).toBe('4755')
  })

  it('opens from its own archive as far as 首次启用, through the stand-in', async () => {
    const empty = inRoot('home/clerk/empty')
    await using run = startStandIn({ dataFolder: empty, program: path.join(installed, name) })
    await run.next('loaded', 60_000)
    const page = await run.page()
    await page.getByRole('heading', { name: '首次启用' }).waitFor({ timeout: 30_000 })
    run.ask({ kind: 'closeWindow' })
    expect(await run.exit()).toBe(0)
  })

  it('opens a store that the driver of npm wrote, and lets a clerk log in', async () => {
    const template = await copyTemplate()
    key = template.dek
    fs.cpSync(template.dataFolder, dataFolder, { recursive: true })
    fs.rmSync(template.dataFolder, { recursive: true, force: true })
    await using run = startStandIn({ dataFolder, program: path.join(installed, name) })
    await run.next('loaded', 60_000)
    const page = await run.page()
    await page.getByLabel('账号').fill(team.jia.loginName)
    await page.getByLabel('口令', { exact: true }).fill(team.jia.password)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: '主要栏目' }).waitFor({ timeout: 30_000 })
    run.ask({ kind: 'closeWindow' })
    expect(await run.exit()).toBe(0)
  })

  it('is removed, and the data stay: what its driver wrote, the driver of npm reads', async () => {
    const before = listed(dataFolder)
    expect(before.length).toBeGreaterThan(5)
    const words = chroot('dpkg', '--purge', name)
    expect(words).toContain('数据没有删除')
    expect(fs.existsSync(installed)).toBe(false)
    expect(fs.existsSync(inRoot('usr/bin', name))).toBe(false)
    expect(fs.existsSync(inRoot('usr/share/applications', `${name}.desktop`))).toBe(false)
    expect(listed(dataFolder)).toEqual(before)
    const store = await openStore({
      tables,
      dataFolder,
      dek: key,
      now: () => new Date(),
      bootId: readBootId(),
    })
    await store.close()
  })
})

describe('the rpm', () => {
  let tree = ''
  const asked = (...options: readonly string[]) =>
    execFileSync('rpm', ['-qp', ...options, rpm], { encoding: 'utf8' })
  beforeAll(() => {
    tree = fs.mkdtempSync(path.join(os.tmpdir(), 'rpm-'))
    fs.copyFileSync(rpm, path.join(tree, 'package.rpm'))
    execFileSync('rpm2archive', ['package.rpm'], { cwd: tree })
    execFileSync('tar', ['-xzf', 'package.rpm.tgz'], { cwd: tree })
  })
  afterAll(() => fs.rmSync(tree, { recursive: true, force: true }))

  it('says what it is and asks for nothing that it brings itself', () => {
    expect(asked('--queryformat', '%{NAME} %{ARCH} %{SUMMARY}')).toBe(`${name} x86_64 信用查询专机工作站`)
    const requires = asked('--requires').split('\n')
    expect(requires).toEqual(expect.arrayContaining(['gtk3', 'nss', '/usr/bin/lp']))
    expect(requires.filter((line) => line.startsWith('lib') && line.includes('.so'))).toEqual([])
    expect(asked('--provides')).not.toMatch(/\.so/)
  })

  it('holds the same files as the packed folder, all owned by root', () => {
    const installed = path.join(tree, 'opt', name)
    expect(differencesFrom(manifestOf(installed), installed)).toEqual([])
    expect(fs.existsSync(path.join(tree, `usr/share/applications/${name}.desktop`))).toBe(true)
    const owners = asked('--queryformat', '[%{FILEUSERNAME}:%{FILEGROUPNAME}\n]').trim().split('\n')
    expect([...new Set(owners)]).toEqual(['root:root'])
  })

  it('has the scripts of the deb: the helper set-uid always, data left, an upgrade takes nothing away', () => {
    const scripts = asked('--scripts')
    expect(scripts).toMatch(/postinstall scriptlet[\s\S]*chmod 4755 "\$app\/chrome-sandbox"/)
    expect(scripts).toMatch(/postuninstall scriptlet[\s\S]*remove \| purge \| 0\) ;;/)
    const removing = scripts.slice(scripts.indexOf('postuninstall')).split('\n')
    expect(removing.filter((line) => /^rm\b/.test(line))).toEqual([`rm -f '/usr/bin/${name}'`])
  })
})
