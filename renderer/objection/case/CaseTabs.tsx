import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useEffect, useRef, useState } from 'react'
import type { ObjectionDetail } from '../../../shared/objection/summary.ts'
import { useKeys } from '../../components/keyboard/useKeys.ts'
import { Column } from '../../components/layout/layout.tsx'
import { hintRegistry } from '../../components/mark/hintRegistry.ts'
import { EntriesView } from './view/EntriesView.tsx'
import { FilesView } from './view/FilesView.tsx'
import { HistoryView } from './view/HistoryView.tsx'
import { LettersView } from './view/LettersView.tsx'
import { TalksView } from './view/TalksView.tsx'
import { caseWords as words } from './words.ts'

const views = [
  { key: 'entries', component: EntriesView, count: ({ entries }: ObjectionDetail) => entries.length },
  { key: 'letters', component: LettersView, count: ({ letters }: ObjectionDetail) => letters.length },
  { key: 'talks', component: TalksView, count: ({ talks }: ObjectionDetail) => talks.length },
  { key: 'files', component: FilesView, count: ({ files }: ObjectionDetail) => files.length },
  { key: 'history', component: HistoryView, count: ({ history }: ObjectionDetail) => history.length },
] as const

/** What a case holds, one tab for each kind. */
export function CaseTabs({ objection }: { readonly objection: ObjectionDetail }) {
  const { at, panel, show, shown, View, id } = useCaseTabs()
  return (
    <>
      <Tabs
        value={at}
        onChange={(_event, index: number) => show(index)}
        aria-label={words.tabs}
        variant="scrollable"
        sx={{ px: '0.75rem', borderBottom: '1px solid var(--line)', flex: 'none' }}
      >
        {views.map(({ key, count }) => (
          <Tab
            key={key}
            label={`${words.tabNames[key]} ${count(objection)}`}
            id={id(key, 'tab')}
            aria-controls={id(key, 'panel')}
          />
        ))}
      </Tabs>
      <Column
        ref={panel}
        role="tabpanel"
        id={id(shown.key, 'panel')}
        aria-labelledby={id(shown.key, 'tab')}
        grow
        least="12rem"
      >
        <View objection={objection} />
      </Column>
    </>
  )
}

function useCaseTabs() {
  const [at, setAt] = useState(0)
  const panel = useRef<HTMLDivElement>(null)
  const show = (index: number) => {
    setAt((index + views.length) % views.length)
    // In large type the tabs may stand below the fold.
    panel.current?.scrollIntoView({ block: 'nearest' })
  }
  useEffect(() => hintRegistry.add(words.tabKeys), [])
  useKeys('ctrl+pagedown', () => show(at + 1))
  useKeys('ctrl+pageup', () => show(at - 1))
  const shown = views[at] ?? views[0]
  const View = shown.component
  const id = (key: string, part: string) => `objection-${key}-${part}`
  return { at, panel, show, shown, View, id }
}
