import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataFolderOf } from '../../../../electron/shell/dataFolder.ts'

describe('the data folder', () => {
  it('is the one that was named, the argument before the variable', () => {
    const env = { CQW_DATA_FOLDER: '/srv/b' }
    expect(dataFolderOf(['--data-folder=/srv/a'], env, '/h')).toBe(path.resolve('/srv/a'))
    expect(dataFolderOf([], env, '/h')).toBe(path.resolve('/srv/b'))
  })

  it('has a place of its own below the home folder', () => {
    expect(dataFolderOf(['--data-folder='], {}, '/h').startsWith(path.join('/h'))).toBe(true)
    expect(path.basename(dataFolderOf([], {}, '/h'))).toBe('credit-query-workstation')
  })
})
