import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildDriver, olderRoot } from '../../../scripts/buildDriver.mjs'
import { makeElectronFolder } from './electronFolder.ts'

/** What was built before the tests of tests/package. */
export interface Packages {
  /** The packed folder. */
  readonly folder: string
  readonly deb: string
  readonly rpm: string
  /** A small Debian with glibc 2.31. */
  readonly olderRoot: string
}

declare module 'vitest' {
  interface ProvidedContext {
    packages: Packages
  }
}

const root = path.resolve(import.meta.dirname, '../../..')

/** Builds the folder, the deb and the rpm once, the way `npm run package:dir` does, from a folder that stands in for Electron's. */
export async function setup(project: TestProject): Promise<void> {
  await buildDriver('x64')
  const electron = path.join(root, 'dist/packaging/electron-stand-in')
  const output = path.join(root, 'dist/packages-test')
  for (const folder of [electron, output]) fs.rmSync(folder, { recursive: true, force: true })
  makeElectronFolder(electron, '45.4.1')
  execFileSync(
    process.execPath,
    [
      path.join(root, 'scripts/packageDir.mjs'),
      ...['--electron', electron, '--targets', 'dir,deb,rpm', '--arch', 'x64', '--output', output],
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, CQW_SIGNING_KEY: '' } },
  )
  const made = (ending: string) => {
    const name = fs.readdirSync(output).find((file) => file.endsWith(ending))
    if (name === undefined) throw new Error(`no ${ending} was built`)
    return path.join(output, name)
  }
  project.provide('packages', {
    folder: path.join(output, 'linux-unpacked'),
    deb: made('.deb'),
    rpm: made('.rpm'),
    olderRoot: await olderRoot(),
  })
}
