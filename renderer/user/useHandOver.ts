import type { Role } from '../../shared/user/model.ts'
import { nobodyNext } from '../../shared/user/nobodyNext.ts'
import { useSession } from '../frame/session.ts'
import { useQuery } from '../ipc/useQuery.ts'

/**
 * What an act that hands something to another post says: its own words, and in brackets that nobody can take it over, because nobody
 * holds the post or only the person who has just acted does. Until the people are known it says its own words.
 */
export function useHandOver(post: Role): (said: string) => string {
  const { user } = useSession()
  const { data } = useQuery('users.colleagues', {})
  const nobody = data === undefined ? null : nobodyNext(post, data, ({ id }) => id !== user.id)
  return (said) => (nobody === null ? said : `${said}（${nobody}）`)
}
