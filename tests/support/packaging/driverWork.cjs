// node driverWork.cjs ORDER: works on one encrypted file with one native driver; a process holds one driver only, as the program does.

const { do: what, library, native, file, cipher } = JSON.parse(process.argv[2])
const Database = require(library)

const open = () => {
  const database = new Database(file ?? ':memory:', { nativeBinding: native })
  if (cipher === undefined) return database
  database.pragma(`cipher = '${cipher}'`)
  database.key(Buffer.from(`raw:${'5a'.repeat(32)}`))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  return database
}

/** Everything the file says, the search included. */
const read = (database) => ({
  people: database.prepare('SELECT id, name, number, weight FROM people ORDER BY id').all(),
  found: database.prepare("SELECT rowid FROM names WHERE names MATCH '王' ORDER BY rowid").all(),
  sound: database.pragma('integrity_check', { simple: true }),
})

const add = (database, from, to) => {
  const person = database.prepare('INSERT INTO people VALUES (?, ?, ?, ?)')
  const name = database.prepare('INSERT INTO names (rowid, name) VALUES (?, ?)')
  database.transaction(() => {
    for (let id = from; id <= to; id++) {
      person.run(id, `王𬸚${id}`, String(id).padStart(18, '1'), Math.sqrt(id))
      name.run(id, id % 3 === 0 ? '王 某' : '李 某')
    }
  })()
}

const works = {
  write: (database) => {
    database.exec('CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, number TEXT, weight REAL) STRICT')
    database.exec("CREATE VIRTUAL TABLE names USING fts5(name, content='', contentless_delete=1)")
    add(database, 1, 500)
    return read(database)
  },
  read,
  grow: (database) => {
    add(database, 501, 900)
    database.prepare('DELETE FROM people WHERE id <= 10').run()
    return read(database)
  },
  facts: (database) => ({
    version: database.prepare('SELECT sqlite_version() AS v, sqlite3mc_version() AS c').get(),
    options: database
      .pragma('compile_options')
      .map(({ compile_options: option }) => option)
      .filter((option) => !option.startsWith('COMPILER=')),
    arithmetic: database
      .prepare('SELECT exp(1.5) AS e, ln(7.0) AS l, log2(10.0) AS t, pow(2.5, 3.5) AS p')
      .get(),
  }),
}

const database = open()
console.log(JSON.stringify(works[what](database)))
database.close()
