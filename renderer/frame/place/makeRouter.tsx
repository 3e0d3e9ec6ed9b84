import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import type { Role } from '../../../shared/rights/role.ts'
import { Paragraph } from '../../components/layout/layout.tsx'
import { zhCN } from '../../text/zhCN.ts'
import { Frame } from '../Frame.tsx'
import { ScreenFailure } from './ScreenFailure.tsx'
import { mayOpen, type Screen } from './screen.ts'

/** The first screen a person may open, the workbench for most. */
const homeOf = (screens: readonly Screen[], roles: readonly Role[]): string =>
  screens.find((screen) => screen.icon !== undefined && mayOpen(screen, roles))?.path.pattern ?? '/'

/** Routes of one session: only what the person's roles may open exists; the place lives in memory, not in an address. */
export function makeRouter(screens: readonly Screen[], roles: readonly Role[]) {
  const open = screens.filter((screen) => mayOpen(screen, roles))
  const root = createRootRoute({ component: () => <Frame screens={open} /> })
  const children = open.map((screen) =>
    createRoute({ getParentRoute: () => root, path: screen.path.pattern, component: screen.component }),
  )
  return createRouter({
    routeTree: root.addChildren(children),
    history: createMemoryHistory({ initialEntries: [homeOf(open, roles)] }),
    defaultPreload: false,
    defaultErrorComponent: ScreenFailure,
    defaultNotFoundComponent: () => <Paragraph pad="1rem">{zhCN.frame.nowhere}</Paragraph>,
  })
}
