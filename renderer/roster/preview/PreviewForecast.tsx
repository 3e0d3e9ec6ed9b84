import { useEffect, useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import { Forecast } from '../../deadline/open/Forecast.tsx'
import { PanelLine } from '../panelStyles.ts'

export interface PreviewForecastProps {
  readonly requestId: number
  readonly summary: Output<'rosters.preview'>
}

/** When the list would be through once it is taken in; asked only when its rows stand on the screen, which come first. */
export function PreviewForecast({ requestId, summary: { counts } }: PreviewForecastProps) {
  const [isQuiet, setQuiet] = useState(false)
  useEffect(() => {
    const waiting = requestIdleCallback(() => setQuiet(true))
    return () => cancelIdleCallback(waiting)
  }, [])
  const arriving = counts.accepted + counts.doubtful
  if (!isQuiet || arriving === 0) return null
  return (
    <PanelLine>
      <Forecast subject={{ requestId, arriving }} dense />
    </PanelLine>
  )
}
