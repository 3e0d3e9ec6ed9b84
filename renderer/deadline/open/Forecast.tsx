import { describeDay } from '../../../shared/deadline/calendar/describeDay.ts'
import type { ForecastSubject } from '../../../shared/deadline/contract.ts'
import { Paragraph, Quiet } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { useCalendar } from '../../frame/day/useCalendar.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { deadlineWords } from '../words.ts'

const words = deadlineWords.forecast

export interface ForecastProps {
  readonly subject: ForecastSubject
  /** Beside other things: without the pace it was reckoned by. */
  readonly dense?: boolean
}

/** Peak forecast: at the desk's usual pace, when this list is through and which other letters slip. Moves no date. */
export function Forecast({ subject, dense = false }: ForecastProps) {
  const calendar = useCalendar()
  const forecast = useQuery('deadlines.forecast', subject, { fresh: true, keepOld: true })
  if (forecast.error !== null) return <ErrorNotice error={forecast.error} />
  if (forecast.data === undefined || forecast.data === null) return null
  const { endsOn, endsAt, dueOn, fits, ahead, slipping, personsPerHour, measured } = forecast.data
  const end = ` ${endsOn.slice(5)} ${describeDay(endsOn, calendar).weekday} ${endsAt} `
  const due = dueOn === null ? words.noLimit : ` ${dueOn.slice(5)} ${describeDay(dueOn, calendar).weekday}`
  const pace = String(Math.round(personsPerHour))
  const isCalm = fits && slipping.length === 0
  return (
    <section
      aria-label={words.label}
      style={dense ? { display: 'flex', alignItems: 'start', gap: '0.5rem' } : { lineHeight: 1.6 }}
    >
      <Lamp tone={isCalm ? 'normal' : 'doubtful'}>{words.label}</Lamp>
      <Paragraph>
        {fits ? words.fits(end, due) : words.misses(end, due)}
        {ahead > 0 && words.ahead(ahead)}
        {slipping.length > 0 &&
          words.slipping(slipping.length, slipping.map(({ intakeNumber }) => intakeNumber).join('、'))}
      </Paragraph>
      {!dense && (
        <Quiet as="p" margin={0} size="0.8125rem">
          {measured ? words.measured(pace) : words.assumed(pace)}
        </Quiet>
      )}
    </section>
  )
}
