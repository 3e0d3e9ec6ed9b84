/** One fault planted into the sources, and the test that must then fail. */
export interface Mutation {
  readonly name: string
  /** The file it is planted in; `from` stands there once. */
  readonly file: string
  readonly from: string
  readonly to: string
  /** The file under tests/ and the title of the test that notices. */
  readonly killedBy: { readonly file: string; readonly title: string }
}

/** Faults that no test noticed on 2026-11-30. A patch that no longer fits moves along with the lines it changes. */
export const mutations: readonly Mutation[] = [
  {
    name: 'a lock leaves the store open',
    file: 'electron/session/lock/closeSession.ts',
    from: '    await store.close()\n',
    to: '    await Promise.resolve()\n',
    killedBy: {
      file: 'integration/session/lockLeavesNothing.test.ts',
      title: 'leaves neither an open store nor a key behind a lock',
    },
  },
  {
    name: 'the database key outlives the lock',
    file: 'electron/session/lock/closeSession.ts',
    from: '    dek.fill(0)\n',
    to: '',
    killedBy: {
      file: 'integration/session/lockLeavesNothing.test.ts',
      title: 'leaves neither an open store nor a key behind a lock',
    },
  },
  {
    name: 'who confirmed the gate may sign',
    file: 'electron/reply/sign/letterPeopleRepository.ts',
    from: ', ...(gateConfirmedBy === null ? [] : [gateConfirmedBy])',
    to: '',
    killedBy: {
      file: 'integration/reply/signing.test.ts',
      title: 'is refused to who confirmed the gate, whoever drafted',
    },
  },
  {
    name: 'a commit does not wait for the disk',
    file: 'electron/database/file/profile.ts',
    from: "{ pragma: 'synchronous', set: 'FULL', answers: 2 }",
    to: "{ pragma: 'synchronous', set: 'NORMAL', answers: 1 }",
    killedBy: profile(),
  },
  {
    name: 'temporary tables lie on the disk',
    file: 'electron/database/file/profile.ts',
    from: "{ pragma: 'temp_store', set: 'MEMORY', answers: 2 }",
    to: "{ pragma: 'temp_store', set: 'FILE', answers: 1 }",
    killedBy: profile(),
  },
  {
    name: 'deleted content stays in the pages',
    file: 'electron/database/file/profile.ts',
    from: "{ pragma: 'secure_delete', set: 'ON', answers: 1 }",
    to: "{ pragma: 'secure_delete', set: 'OFF', answers: 0 }",
    killedBy: profile(),
  },
  {
    name: 'nobody reads the connection profile back',
    file: 'electron/database/file/openDatabase.ts',
    from: '    assertProfile(connection.handle, access.cipher)\n',
    to: '',
    killedBy: {
      file: 'integration/database/profile.test.ts',
      title: 'is not used when something on the way has set it otherwise',
    },
  },
  {
    name: 'a head record is not flushed',
    file: 'electron/database/key/headRecords.ts',
    from: '      fs.fdatasyncSync(descriptor)\n',
    to: '',
    killedBy: {
      file: 'unit/electron/database/key/headRecords.test.ts',
      title: 'are on the disk when writing one returns',
    },
  },
  {
    name: 'a new file is not synced',
    file: 'electron/database/file/durableFile.ts',
    from: '    fs.writeFileSync(descriptor, bytes)\n    fs.fsyncSync(descriptor)\n',
    to: '    fs.writeFileSync(descriptor, bytes)\n',
    killedBy: {
      file: 'unit/electron/database/file/durableFile.test.ts',
      title: 'has the bytes of a new file on the disk before it is closed',
    },
  },
  {
    name: 'a stray file in a backup is passed over',
    file: 'electron/backup/verifyBackup.ts',
    from: '  if (stray !== undefined) throw',
    to: '  if (stray === null) throw',
    killedBy: {
      file: 'integration/backup/strayFiles.test.ts',
      title:
        'is refused with a file beside what its manifest names: attachments/0123456789abcdef0123456789abcdef',
    },
  },
  {
    name: 'the backup of another store is put in the place of this one',
    file: 'electron/backup/restore/ownPieces.ts',
    from: "  if (count('own') > count('foreign')) return 'own'\n",
    to: "  return 'own'\n",
    killedBy: {
      file: 'integration/backup/strayFiles.test.ts',
      title: 'of another store is not put in the place of this one',
    },
  },
  {
    name: 'answers leave unchecked',
    file: 'electron/core/call/answerCall.ts',
    from: '  return procedure.output.parse(answer)\n',
    to: '  return answer\n',
    killedBy: {
      file: 'unit/electron/core/call/answerCall.test.ts',
      title: 'with more than the contract names never reaches the window',
    },
  },
  {
    name: 'the buffer that carried the key to the driver is not wiped',
    file: 'electron/database/file/driver.ts',
    from: '    raw.fill(0)\n',
    to: '',
    killedBy: {
      file: 'unit/electron/database/file/driver.test.ts',
      title: 'wipes the buffer that carried the key to the driver',
    },
  },
  {
    name: 'the data process leaves its memory in a dump',
    file: 'electron/core/core.ts',
    from: 'const dumping = leaveNoDump()',
    to: 'const dumping: unknown = leaveNoDump.length === 0 ? null : 0',
    killedBy: {
      file: 'integration/shell/coreDump.test.ts',
      title: 'leaves nothing of the data process in a dump, whoever started it',
    },
  },
]

function profile(): Mutation['killedBy'] {
  return {
    file: 'integration/database/profile.test.ts',
    title: 'is set as requirement 20 asks, by the answers of SQLite itself',
  }
}
