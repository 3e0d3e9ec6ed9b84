import type { Role } from '../../../shared/rights/role.ts'
import { nobodyNext } from '../../../shared/user/nobodyNext.ts'
import { useQuery } from '../../ipc/useQuery.ts'

/**
 * What an act that hands something to another post says: its own words, and in brackets that nobody can take it over, because nobody
 * holds the post or only the human who has just acted does, whatever the account. Until the people are known it says its own words.
 */
export function useHandOver(post: Role): (said: string) => string {
  const { data } = useQuery('users.colleagues', {})
  const nobody = data === undefined ? null : nobodyNext(post, data, ({ isMe }) => !isMe)
  return (said) => (nobody === null ? said : `${said}（${nobody}）`)
}
