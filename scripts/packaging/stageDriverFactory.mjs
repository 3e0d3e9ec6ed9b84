import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inProject } from '../setup/projectRoot.mjs'

/** The one of TypeORM's drivers that the program opens its database with. */
const kept = 'BetterSqlite3'

/**
 * TypeORM's factory with the one driver that is used: the original loads all seventeen when it is loaded itself, so that none could be left
 * out of the package.
 * @param {string} text the text of typeorm/driver/DriverFactory.js
 */
export function withOneDriver(text) {
  const withoutRequires = text.replaceAll(
    /^const (\w+)Driver_1 = require\("\.\/[^"]+"\);\n/gm,
    (line, /** @type {string} */ name) => (name === kept ? line : ''),
  )
  const withoutCases = withoutRequires.replaceAll(
    /^ +case "[^"]+":\n +return new (\w+)Driver_1\.\w+\(dataSource\);\n/gm,
    (line, /** @type {string} */ name) => (name === kept ? line : ''),
  )
  // MariaDB and others fall through to the case below them; whatever is left of such pairs would now open our driver.
  const rest = [...withoutCases.matchAll(/case "([^"]+)":/g)].map(([, name]) => name)
  const result = withoutCases.replaceAll(/^ +case "(?!better-sqlite3")[^"]+":\n/gm, '')
  const required = [...result.matchAll(/require\("\.\/([^"]+)"\)/g)].map(([, place]) => place)
  if (!rest.includes('better-sqlite3') || required.length !== 1 || !result.includes('default:'))
    throw new Error('DriverFactory.js of TypeORM is written in another way; look at it before packaging')
  return result
}

/** Writes the smaller factory where electron-builder.yml takes it from. */
export function stageDriverFactory() {
  const original = inProject('node_modules', 'typeorm', 'driver', 'DriverFactory.js')
  const file = inProject('dist', 'packaging', 'typeorm', 'DriverFactory.js')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, withOneDriver(readFileSync(original, 'utf8')))
}
