import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useState } from 'react'
import { Column } from '../components/layout/layout.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { LateActs, LateEntries, useLateEntries } from './LateEntries.tsx'
import { LateEntryDialog } from './LateEntryDialog.tsx'
import { PrintActs, PrintView } from './PrintView.tsx'
import { emergencyWords as words } from './words.ts'

type View = keyof typeof words.views

/** 应急办理: what would be printed now, and 应急补录 of what was done on paper. */
export function EmergencyScreen() {
  const [view, setView] = useState<View>('print')
  const [isEntering, setIsEntering] = useState(false)
  const late = useLateEntries()
  return (
    <ScreenPage
      title={words.title}
      padded={view === 'print'}
      head={
        <Tabs value={view} onChange={(_, next: View) => setView(next)} aria-label={words.title}>
          {(Object.keys(words.views) as View[]).map((key) => (
            <Tab
              key={key}
              value={key}
              label={words.views[key]}
              id={`emergency-${key}`}
              aria-controls="emergency-view"
            />
          ))}
        </Tabs>
      }
      foot={view === 'print' ? <PrintActs /> : <LateActs late={late} onEnter={() => setIsEntering(true)} />}
    >
      <Column role="tabpanel" id="emergency-view" aria-labelledby={`emergency-${view}`} tall>
        {view === 'print' ? <PrintView /> : <LateEntries late={late} />}
      </Column>
      {isEntering && <LateEntryDialog onClose={() => setIsEntering(false)} />}
    </ScreenPage>
  )
}
