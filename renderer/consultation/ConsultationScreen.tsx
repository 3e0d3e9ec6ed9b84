import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useState } from 'react'
import { Block } from '../components/layout/layout.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { AnswerBase } from './AnswerBase.tsx'
import { TalkList } from './TalkList.tsx'
import { consultationWords as words } from './words.ts'

type View = keyof typeof words.views

/** 电话咨询: the talks that were entered, and the standard answers with their editions. F10 answers a call from anywhere. */
export function ConsultationScreen() {
  const [view, setView] = useState<View>('talks')
  return (
    <ScreenPage
      title={words.title}
      padded={false}
      head={
        <Tabs value={view} onChange={(_, next: View) => setView(next)} aria-label={words.title}>
          {(Object.keys(words.views) as View[]).map((key) => (
            <Tab
              key={key}
              value={key}
              label={words.views[key]}
              id={`talk-${key}`}
              aria-controls="talk-view"
            />
          ))}
        </Tabs>
      }
    >
      <Block role="tabpanel" id="talk-view" aria-labelledby={`talk-${view}`} tall>
        {view === 'talks' ? <TalkList /> : <AnswerBase />}
      </Block>
    </ScreenPage>
  )
}
