import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withOneDriver } from '../../../../scripts/packaging/stageDriverFactory.mjs'

const original = readFileSync('node_modules/typeorm/driver/DriverFactory.js', 'utf8')

describe('withOneDriver', () => {
  it('leaves TypeORM the driver that is used, and a plain error for every other', () => {
    const text = withOneDriver(original)
    expect([...text.matchAll(/require\("([^"]+)"\)/g)].map(([, place]) => place)).toEqual([
      '../error/MissingDriverError',
      './better-sqlite3/BetterSqlite3Driver',
    ])
    expect([...text.matchAll(/case "([^"]+)"/g)].map(([, name]) => name)).toEqual(['better-sqlite3'])
    expect(text).toContain('throw new MissingDriverError_1.MissingDriverError')
  })

  it('stops where TypeORM writes it in another way', () => {
    expect(() => withOneDriver(original.replaceAll('BetterSqlite3', 'Other'))).toThrow(/another way/)
    expect(() => withOneDriver(`${original}\nconst x = require("./mysql/Mysql")`)).toThrow(/another way/)
  })
})
