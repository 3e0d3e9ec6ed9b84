import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { elfNeeds } from '../../../../scripts/packaging/elfNeeds.mjs'
import { refuseTooNew, shippedDriver } from '../../../../scripts/packaging/stageDriver.mjs'
import { aboveCeiling, needsOf, refuseTooNewIn } from '../../../../scripts/packaging/symbolCeiling.mjs'

describe('the symbol ceilings', () => {
  it.each([
    ['GLIBC_2.28', false],
    ['GLIBC_2.2.5', false],
    ['GLIBC_2.29', true],
    ['GLIBC_2.28.1', true],
    ['GLIBC_3', true],
    ['GLIBC_PRIVATE', true],
    ['GLIBC_ABI_DT_RELR', true],
    ['GLIBCXX_3.4.21', false],
    ['GLIBCXX_3.4.9', false],
    ['GLIBCXX_3.4.22', true],
    ['CXXABI_1.3.11', false],
    ['CXXABI_1.3.12', true],
    ['GCC_3.0', false],
  ])('%s is too new: %s', (need, isTooNew) => {
    expect(aboveCeiling([need])).toEqual(isTooNew ? [need] : [])
  })

  // What UOS 20 and Kylin V10 lack, and why the driver is rebuilt: the binaries that npm brings.
  it.each(['x64', 'arm64'])('read the versions of the driver that npm brings for %s', (arch) => {
    const needs = needsOf(shippedDriver('linux', arch))
    expect(needs).toEqual(expect.arrayContaining(['GLIBC_2.34', 'GLIBCXX_3.4.29', 'CXXABI_1.3.9']))
    expect(aboveCeiling(needs)).toEqual(['GLIBCXX_3.4.29', 'GLIBC_2.29', 'GLIBC_2.33', 'GLIBC_2.34'])
  })

  it('stop the packaging of that binary, and name what is too new', () => {
    expect(() => refuseTooNew(shippedDriver('linux', 'x64'))).toThrow(/拒绝打包.*GLIBC_2\.34.*UOS 20/)
  })

  it('stop a packed folder that holds such a file anywhere, Electron’s own included', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'packed-'))
    try {
      mkdirSync(path.join(folder, 'resources'))
      writeFileSync(path.join(folder, 'resources/readme'), 'no program')
      expect(() => refuseTooNewIn(folder)).not.toThrow()
      copyFileSync(shippedDriver('linux', 'arm64'), path.join(folder, 'resources/libx.so'))
      expect(() => refuseTooNewIn(folder)).toThrow(/拒绝打包：resources\/libx\.so 需要 .*GLIBC_2\.34/)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('are met by the Node 24 that npm brings, from which the C++ ceilings are taken', () => {
    expect(aboveCeiling(needsOf(process.execPath))).toEqual([])
  })

  it('are asked of native files only, and of no other machine’s', () => {
    expect(elfNeeds(readFileSync(shippedDriver('win32', 'x64')))).toBeNull()
    expect(elfNeeds(Buffer.from('#!/bin/sh\n'))).toBeNull()
    const foreign = Buffer.alloc(64)
    foreign.set([0x7f, 0x45, 0x4c, 0x46, 1, 1])
    expect(() => elfNeeds(foreign)).toThrow(/64-bit/)
  })
})
