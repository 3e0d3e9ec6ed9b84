import { findElectronBinary } from './setup/electronBinary.mjs'
import { projectRoot } from './setup/projectRoot.mjs'
import { startDisplay } from './setup/startDisplay.mjs'
import { isStartedDirectly, runScript, setUp } from './setup.mjs'
import { electronTally } from './testing/electronTally.mjs'
import { gates } from './testing/gates.mjs'
import { inLanes } from './testing/inLanes.mjs'
import { playwrightTally, vitestTally } from './testing/runners.mjs'
import { concluded, printed } from './testing/tally.mjs'
import { changedFiles, treeFingerprint } from './testing/treeFingerprint.mjs'

const gateLanes = 2

/**
 * Sets up, runs the gates and every test, and ends with the line `N passed, N failed`.
 * @param {{ isQuick: boolean, onlyGates: boolean }} options
 * @returns {Promise<number>} 0 when everything that was run passed
 */
async function test({ isQuick, onlyGates }) {
  const { node } = await setUp()
  const before = treeFingerprint(projectRoot)
  const tallies = await inLanes(
    gateLanes,
    gates(node).map((gate) => () => printed(gate())),
  )
  if (!onlyGates) tallies.push(...(await runTests(node, isQuick)))
  tallies.push(await printed(treeGate(before)))
  return concluded(tallies)
}

/**
 * @param {string} node the path of Node 24
 * @param {boolean} isQuick
 */
async function runTests(node, isQuick) {
  const display = await startDisplay()
  const { env } = display
  try {
    const tallies = [
      await printed(vitestTally(node, { name: '单元与架构测试', projects: ['unit', 'architecture'], env })),
      await printed(
        vitestTally(node, { name: '迁移与集成测试', projects: ['migrations', 'integration'], env }),
      ),
      await printed(playwrightTally(node, { shell: 'chromium', isQuick, env })),
      await printed(playwrightTally(node, { shell: 'electron-stand-in', isQuick, env })),
    ]
    if (findElectronBinary() === null) console.log('- Electron 程序本身：未运行（本机没有），不计入通过')
    else tallies.push(await printed(electronTally(node, { isQuick, env })))
    return tallies
  } finally {
    display.stop()
  }
}

/**
 * Gates and tests must leave the work tree as they found it.
 * @param {Map<string, string> | null} before
 * @returns {Promise<import('./testing/tally.mjs').Tally>}
 */
async function treeGate(before) {
  const after = treeFingerprint(projectRoot)
  const name = '工作区未被改动'
  if (before === null || after === null)
    return { name, passed: 0, failed: 0, skipped: 1, seconds: 0, details: '' }
  const changed = changedFiles(before, after)
  const isOpen = changed.length === 0
  return {
    name,
    passed: isOpen ? 1 : 0,
    failed: isOpen ? 0 : 1,
    skipped: 0,
    seconds: 0,
    details: changed.join('\n'),
  }
}

if (isStartedDirectly(import.meta.url))
  await runScript(() =>
    test({ isQuick: process.argv.includes('--quick'), onlyGates: process.argv.includes('--gates') }),
  )
