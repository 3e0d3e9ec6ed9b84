import { chmodSync, copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { layOut } from './layOut.mjs'
import { must } from './must.mjs'

/**
 * Makes a deb with dpkg-deb.
 * @param {import('./fpmRequest.mjs').FpmRequest} request
 * @param {string} work an empty folder
 */
export async function makeDeb({ said, depends, contents }, work) {
  const tree = path.join(work, 'tree')
  layOut(contents, tree)
  const papers = path.join(tree, 'DEBIAN')
  mkdirSync(papers)
  writeFileSync(path.join(papers, 'control'), controlOf(said, depends, kibibytesOf(tree)))
  for (const [name, script] of [
    ['postinst', said['after-install']],
    ['postrm', said['after-remove']],
  ]) {
    const place = path.join(papers, name ?? '')
    copyFileSync(script ?? '', place)
    chmodSync(place, 0o755)
  }
  await must('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', tree, said.package])
}

/**
 * @param {import('./fpmRequest.mjs').FpmRequest['said']} said
 * @param {readonly string[]} depends
 * @param {number} kibibytes
 */
export function controlOf(said, depends, kibibytes) {
  const [summary = '', ...rest] = said.description.split('\n')
  const lines = [
    `Package: ${said.name}`,
    `Version: ${said.version}`,
    `Architecture: ${said.architecture}`,
    `Maintainer: ${said.maintainer}`,
    `Installed-Size: ${kibibytes}`,
    ...(depends.length === 0 ? [] : [`Depends: ${depends.join(', ')}`]),
    'Section: misc',
    'Priority: optional',
    `Homepage: ${said.url}`,
    `Description: ${summary}`,
    ...rest.map((line) => (line.trim() === '' ? ' .' : ` ${line.trim()}`)),
  ]
  return `${lines.join('\n')}\n`
}

/** @param {string} folder */
function kibibytesOf(folder) {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).size)
  return Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1024)
}
