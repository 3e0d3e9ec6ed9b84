import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useState } from 'react'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Block, Column } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useMay } from '../frame/session/useMay.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { AwayPanel } from './AwayPanel.tsx'
import { DoneView } from './DoneView.tsx'
import { InWorkView } from './InWorkView.tsx'
import { SupervisionView } from './SupervisionView.tsx'
import { TodoView } from './TodoView.tsx'
import { workbenchWords as words } from './words.ts'

type View = 'todo' | 'inWork' | 'supervision' | 'done'

/** 工作台, the first screen: what waits for this person, what is in work, what was done today. */
export function WorkbenchScreen() {
  const screen = useWorkbenchScreen()
  return (
    <ScreenPage title={words.title} padded={false} head={<WorkbenchHead screen={screen} />}>
      <Column role="tabpanel" id="work-view" aria-labelledby={`work-${screen.view}`} tall>
        <AwayPanel />

        <ErrorNotice error={screen.counts.error} onRetry={() => void screen.counts.refetch()} />
        {screen.view === 'todo' && <TodoView counts={screen.kinds} />}
        {screen.view === 'inWork' && <InWorkView />}
        {screen.view === 'supervision' && <SupervisionView />}
        {screen.view === 'done' && <DoneView />}
      </Column>
    </ScreenPage>
  )
}

type WorkbenchScreenState = ReturnType<typeof useWorkbenchScreen>

function useWorkbenchScreen() {
  const may = useMay()
  const [view, setView] = useState<View>('todo')
  const { go } = useNavigation()
  useKeys('f3', () => go(place.searches.at()), { enabled: may('searches.letters') })
  const counts = useQuery('workbench.counts', {}, { keepOld: true })
  const kinds = counts.data?.kinds ?? []
  const sum = (of: 'items' | 'overdue' | 'soon') => kinds.reduce((all, kind) => all + kind[of], 0)
  const views: readonly { readonly key: View; readonly label: string }[] = [
    { key: 'todo', label: `${words.todo} ${sum('items')}` },
    // Administrators have no letters.
    ...(may('workbench.inWork')
      ? [{ key: 'inWork' as const, label: `${words.inWork} ${counts.data?.inWork ?? 0}` }]
      : []),
    ...(may('workbench.supervision')
      ? [{ key: 'supervision' as const, label: words.supervision.title }]
      : []),
    { key: 'done', label: `${words.done} ${counts.data?.done ?? 0}` },
  ]
  return { view, setView, counts, kinds, sum, views }
}

function WorkbenchHead({ screen }: { readonly screen: WorkbenchScreenState }) {
  return (
    <>
      <Tabs value={screen.view} onChange={(_, next: View) => screen.setView(next)} aria-label={words.views}>
        {screen.views.map(({ key, label }) => (
          <Tab key={key} value={key} label={label} id={`work-${key}`} aria-controls="work-view" />
        ))}
      </Tabs>
      <Block as="span" grow />
      {screen.sum('overdue') > 0 && (
        <Lamp tone="overdue" boxed>
          {words.overdue(screen.sum('overdue'))}
        </Lamp>
      )}
      {screen.sum('soon') > 0 && (
        <Lamp tone="soon" boxed>
          {words.soon(screen.sum('soon'))}
        </Lamp>
      )}
    </>
  )
}
