import { smallestTeam } from '../../shared/session/ceremony.ts'
import { people } from './people.ts'

/** What somebody needs to look around in the store that a demonstration left behind; all of it invented. */
export interface Accounts {
  readonly dataFolder: string
  /** The command that opens it. */
  readonly open: string
  /** 64 hexadecimal digits, lower case. */
  readonly sealRoot: string
  readonly accounts: readonly {
    readonly loginName: string
    readonly password: string
    readonly name: string
    readonly roles: readonly string[]
  }[]
}

/** Everybody of the ceremony with the roles its proposal gives them. */
export function accountsOf(dataFolder: string, sealRoot: string): Accounts {
  return {
    dataFolder,
    open: `npm start -- --data-folder=${quoted(dataFolder)}`,
    sealRoot,
    accounts: Object.values(people).map(({ loginName, password, name, place }) => ({
      loginName,
      password,
      name,
      roles: smallestTeam.find(({ title }) => title === place)?.roles ?? [],
    })),
  }
}

const quoted = (folder: string) =>
  /^[\w./-]+$/u.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`
