/** What stands for one person among accounts. */
interface Account {
  readonly id: number
  readonly name: string
}

// People who only share a name are told apart by a note behind it when an account is made, so an equal name is an equal human.
const key = (name: string) => name.normalize('NFKC').replace(/\s/gu, '').toLowerCase()

/** True when two accounts belong to one human: the same account, or another one under the same name. */
export function isSameHuman(one: Account, other: Account): boolean {
  return one.id === other.id || key(one.name) === key(other.name)
}
