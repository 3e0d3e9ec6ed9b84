import { styled } from '@mui/material/styles'
import type { PhoneCard } from '../../shared/consultation/summary.ts'
import { beijingMinute } from '../../shared/time.ts'
import { Quiet } from '../components/layout/layout.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { consultationWords } from './words.ts'

const words = consultationWords.desk

const Card = styled('section')({
  border: '1px solid var(--line-2)',
  borderRadius: 4,
  margin: '0.5rem 0',
  padding: '0.5rem 0.75rem',
  background: 'var(--paper)',
  '& h3': { margin: '0.5rem 0 0.125rem', fontSize: '0.875rem' },
  '& ul': { margin: 0, paddingLeft: '1.25rem', lineHeight: 1.5 },
  '& p': { margin: 0 },
  '& .speak': {
    background: 'var(--blue-weak)',
    borderRadius: 4,
    padding: '0.375rem 0.5rem',
    lineHeight: 1.6,
  },
  '& .number': {
    whiteSpace: 'nowrap',
    fontSize: '1.25rem',
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
  },
})

/** What may be said, what may not, the words to speak and the number to call back. */
export function CardView({ card }: { readonly card: PhoneCard }) {
  const { target, registered, maySay, mayNotSay, wording, talks } = card
  return (
    <Card aria-label={words.card}>
      <strong>{target.unitName}</strong>
      <Quiet>
        {['', target.intakeNumber === null ? words.unitOnly : words.letter(target.intakeNumber)].join('　')}
        {target.documentNumber !== null && `　${target.documentNumber}`}
      </Quiet>
      <h3>{words.callBack}</h3>
      {registered.telephone === null ? (
        <Lamp tone="doubtful">{words.noTelephone}</Lamp>
      ) : (
        <p>
          <span className="number">{registered.telephone}</span>
          {registered.contact !== null && `　${registered.contact}`}
        </p>
      )}
      <h3>{words.wording}</h3>
      <p className="speak">{wording}</p>
      <h3>
        <Lamp tone="normal">{words.maySay}</Lamp>
      </h3>
      <ul>
        {maySay.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h3>
        <Lamp tone="listed">{words.mayNotSay}</Lamp>
      </h3>
      <ul>
        {mayNotSay.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {talks.length > 0 && (
        <>
          <h3>{words.earlier}</h3>
          <ul>
            {talks.map(({ consultationId, at, callerName, asked, promise, promiseKeptAt }) => (
              <li key={consultationId}>
                {beijingMinute(at)} {callerName}：{asked}
                {promise !== null && promiseKeptAt === null && (
                  <strong>
                    （{consultationWords.form.promise}：{promise.what}，{promise.on}）
                  </strong>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
