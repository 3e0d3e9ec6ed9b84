import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inProject } from './projectRoot.mjs'

/** The packages whose programs the scripts run. TypeScript 7 is installed beside the TypeScript 6 that tools read. */
const packages = {
  biome: '@biomejs/biome',
  depcruise: 'dependency-cruiser',
  knip: 'knip',
  playwright: '@playwright/test',
  tsc: '@typescript/native',
  vitest: 'vitest',
}

/**
 * The JavaScript file of an installed program, to be run with Node 24 (the shims in .bin would take whatever `node`
 * comes first).
 * @param {keyof typeof packages} tool
 * @returns {string}
 */
export function toolPath(tool) {
  const folder = inProject('node_modules', packages[tool])
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bin === 'string' ? bin : bin[tool])
}
