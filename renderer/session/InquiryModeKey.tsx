import { KeyButton } from '../components/act/KeyButton.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { useSession } from '../frame/session/session.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { sessionWords } from './words.ts'

/** The way into and out of 查询工作模式; shown only to somebody with an open batch or who is in it. */
export function InquiryModeKey() {
  const { mode, mayEnterInquiryMode } = useSession()
  const enter = useCommand('session.enterInquiryMode')
  const leave = useCommand('session.leaveInquiryMode')
  if (mode === 'normal' && !mayEnterInquiryMode) return null
  return (
    <>
      {mode === 'inquiry' ? (
        <KeyButton
          label={sessionWords.inquiry.leave}
          keys="ctrl+alt+q"
          keyLabel="Ctrl+Alt+Q"
          onAct={() => leave.mutate({})}
        />
      ) : (
        <KeyButton
          label={sessionWords.inquiry.enter}
          keys="ctrl+alt+q"
          keyLabel="Ctrl+Alt+Q"
          variant="text"
          onAct={() => enter.mutate({})}
        />
      )}
      <ErrorNotice error={enter.error ?? leave.error} />
    </>
  )
}
