import { useParams, useRouter } from '@tanstack/react-router'

export interface Navigation {
  /** Opens a screen: `/requests/17`. */
  go(path: string): void
  back(): void
}

/** The way from one screen to another; the place is kept in memory only and never names a person. */
export function useNavigation(): Navigation {
  const router = useRouter()
  return {
    go: (path) => router.history.push(path),
    back: () => router.history.back(),
  }
}

/** The number in the path, `useIdParam('requestId')` for `/requests/$requestId`; null when there is none. */
export function useIdParam(name: string): number | null {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  const text = params[name]
  return text !== undefined && /^[1-9]\d{0,15}$/.test(text) ? Number(text) : null
}
