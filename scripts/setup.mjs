import { realpathSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNode24 } from './setup/node24.mjs'
import { SetupError } from './setup/setupError.mjs'
import { installSystemPackages } from './setup/systemPackages.mjs'

/**
 * `dependencies`: npm packages and Node 24. `browser` and `fonts`: what the fallback shell shows itself with.
 * `display`: a screen in memory. `documents`: programs that look into PDFs and pictures. `packaging`: what the package tests build and
 * install with.
 * @typedef {'dependencies' | 'browser' | 'fonts' | 'display' | 'documents' | 'packaging'} Need
 */

/** What starting, showing and testing need; packaging is asked for by name. @type {readonly Need[]} */
export const everything = ['dependencies', 'browser', 'fonts', 'display', 'documents']

/**
 * Brings what is missing, with a line for every step; costs milliseconds when nothing is. Runs on Node 20 and needs
 * nothing but Node itself. Throws a SetupError with a sentence for the person when it cannot.
 * @param {{ need?: readonly Need[] }} [options]
 * @returns {Promise<{ node: string }>} the path of Node 24
 */
export async function setUp({ need = everything } = {}) {
  if (need.includes('dependencies')) await installDependencies()
  const node = await assertNode24()
  await installSystemPackages(need)
  return { node }
}

/**
 * Runs the body of a script; a failure that a person can act on is said without a stack, and the exit code is 1.
 * @param {() => Promise<number>} body returns the exit code
 */
export async function runScript(body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    console.error(error instanceof SetupError ? `✗ ${error.message}` : error)
    process.exitCode = 1
  }
}

/** @param {string} moduleUrl the caller's import.meta.url */
export function isStartedDirectly(moduleUrl) {
  return process.argv[1] !== undefined && moduleUrl === pathToFileURL(realpathSync(process.argv[1])).href
}

if (isStartedDirectly(import.meta.url))
  await runScript(async () => {
    await setUp()
    console.log('✓ 准备就绪')
    return 0
  })
