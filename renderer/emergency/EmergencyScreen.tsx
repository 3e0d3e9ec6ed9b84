import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { Block, Paragraph, Quiet } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useMay } from '../frame/session/useMay.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { usePrintEmergency } from './usePrintEmergency.ts'
import { emergencyWords as words } from './words.ts'

/** 应急办理: what would be printed now, where the blank forms lie, and the key that prints. */
export function EmergencyScreen() {
  const standing = useQuery('emergency.standing', {})
  const print = usePrintEmergency()
  const mayPrint = useMay()('emergency.print')
  const { data } = standing
  return (
    <ScreenPage
      title={words.title}
      foot={
        mayPrint && (
          <ActionBar
            primary={<PrimaryAction label={words.print} pending={print.isPending} onAct={print.run} />}
          />
        )
      }
    >
      <ErrorNotice error={standing.error ?? print.error} onRetry={() => void standing.refetch()} />
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
    </ScreenPage>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <Block as="section" below="0.75rem" aria-label={title}>
      <Block as="h2" size="0.9375rem" margin="0 0 0.25rem">
        {title}
      </Block>
      {children}
    </Block>
  )
}
