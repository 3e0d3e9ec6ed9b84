import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findNode24 } from './setup/node24.mjs'
import { inProject } from './setup/projectRoot.mjs'

// Checks without a window. Standard output belongs to the result, so nothing is set up from here.

/** @param {string} sentence */
function refuse(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const node = findNode24()
if (node === null || !existsSync(inProject('node_modules', 'zod', 'package.json'))) {
  refuse('依赖尚未安装，请先运行 npm start 或 npm ci，再使用命令行。')
} else {
  const { status } = spawnSync(node, [inProject('electron', 'cli.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  process.exit(status ?? 1)
}
