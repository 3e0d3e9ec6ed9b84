import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { WhatIf } from './WhatIf.tsx'
import { deadlineWords } from './words.ts'

/** 期限推算 as a screen of its own, reached by name. */
export function WhatIfScreen() {
  return (
    <ScreenPage title={deadlineWords.whatIf.title}>
      <WhatIf />
    </ScreenPage>
  )
}
