import { useParams, useRouter, useRouterState } from '@tanstack/react-router'
import type { Address, ParamOf, ScreenPath } from '../../place/screenPath.ts'

export interface Navigation {
  /** Opens a screen: `go(place.request.at({ requestId: 17 }))`. */
  go(address: Address): void
  back(): void
}

/** The way from one screen to another; the place is kept in memory only and never names a person. */
export function useNavigation(): Navigation {
  const router = useRouter()
  return {
    go: (address) => router.history.push(address),
    back: () => router.history.back(),
  }
}

/** Opens again a path that the frame noted earlier, such as that of a form which a lock interrupted. */
export function useReturn(): (path: string) => void {
  const router = useRouter()
  return (path) => router.history.push(path)
}

/** The number in the path, `useIdParam(place.request, 'requestId')`; null when there is none. */
export function useIdParam<Pattern extends string>(
  _path: Pick<ScreenPath<Pattern>, 'pattern'>,
  name: ParamOf<Pattern>,
): number | null {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  const text = params[name]
  return text !== undefined && /^[1-9]\d{0,15}$/.test(text) ? Number(text) : null
}

/** What the address tells this screen behind the question mark; a thing it does not understand is left out. */
export function useTold<Search>(path: Pick<ScreenPath<string, Search>, 'told'>): Partial<Search> {
  const search: unknown = useRouterState({ select: (state) => state.location.search })
  return path.told(search)
}
