import type { ReactNode } from 'react'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { Block, Paragraph, Quiet } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { useMay } from '../frame/session/useMay.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { usePrintEmergency } from './usePrintEmergency.ts'
import { emergencyWords as words } from './words.ts'

/** What would be printed now, and where the blank forms lie. */
export function PrintView() {
  const standing = useQuery('emergency.standing', {})
  const { data } = standing
  return (
    <>
      <ErrorNotice error={standing.error} onRetry={() => void standing.refetch()} />
      <Paragraph margin="0 0 0.75rem">{words.what}</Paragraph>
      {data !== undefined && (
        <>
          <Section title={words.standing}>
            <div>{words.counts(data)}</div>
            <Quiet as="div">{words.personal}</Quiet>
          </Section>
          <Section title={words.blank}>
            <div>{words.blankWhat}</div>
            <div>{data.blankFolder}</div>
            <Quiet as="div">
              {data.blankForms.length === 0 ? words.blankMissing : data.blankForms.join('、')}
            </Quiet>
          </Section>
        </>
      )}
      {words.rules.map((rule) => (
        <Quiet key={rule} as="p" margin="0 0 0.25rem">
          {rule}
        </Quiet>
      ))}
    </>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Block as="section" below="0.75rem" aria-label={title}>
      <Block as="h2" size="0.9375rem" margin="0 0 0.25rem">
        {title}
      </Block>
      {children}
    </Block>
  )
}

/** F9 prints. */
export function PrintActs() {
  const print = usePrintEmergency()
  if (!useMay()('emergency.print')) return null
  return (
    <>
      <ErrorNotice error={print.error} />
      <ActionBar
        primary={<PrimaryAction label={words.print} pending={print.isPending} onAct={print.run} />}
      />
    </>
  )
}
