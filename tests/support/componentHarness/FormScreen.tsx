import { useState } from 'react'
import { z } from 'zod'
import { FileDrop } from '../../../renderer/components/act/FileDrop.tsx'
import { KeyButton } from '../../../renderer/components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../../renderer/components/act/PrimaryAction.tsx'
import { CheckField } from '../../../renderer/components/field/CheckField.tsx'
import { ChoiceField } from '../../../renderer/components/field/ChoiceField.tsx'
import { FormRow, FormSheet } from '../../../renderer/components/field/FormRow.tsx'
import { NumberField } from '../../../renderer/components/field/NumberField.tsx'
import { PickerField } from '../../../renderer/components/field/PickerField.tsx'
import { TextField } from '../../../renderer/components/field/TextField.tsx'
import { TimeField } from '../../../renderer/components/field/TimeField.tsx'
import { EntryForm } from '../../../renderer/components/keyboard/EntryForm.tsx'
import { ReasonDialog } from '../../../renderer/form/ReasonDialog.tsx'
import { SecondPersonDialog } from '../../../renderer/form/SecondPersonDialog.tsx'
import { useSchemaForm } from '../../../renderer/form/useSchemaForm.ts'
import { DayField } from '../../../renderer/frame/day/DayField.tsx'
import { ScreenPage } from '../../../renderer/frame/page/ScreenPage.tsx'
import { useStatus } from '../../../renderer/frame/status.tsx'
import { useCommand } from '../../../renderer/ipc/useCommand.ts'
import { sampleUnits } from './samples.ts'

const Sheet = z.object({
  unitId: z.int('请选择来文单位，按 F4 打开列表'),
  title: z.string('请填写标题').min(2, '请填写标题'),
  documentNumber: z.string('请填写来文字号，例如 豫测函〔2026〕15号'),
  receivedOn: z.string('请填写签收日期，可输入 1122 或 今'),
  receivedAt: z.string().optional(),
  people: z.int('请填写来文人数').min(1, '来文人数至少 1 人'),
  purpose: z.enum(['recruitment', 'transfer'], '请选择录用或调任'),
  sealed: z.boolean().optional(),
  remark: z.string().optional(),
})

const purposes = [
  { value: 'recruitment', label: '录用' },
  { value: 'transfer', label: '调任' },
] as const

/** A form like 收文登记, to look at and to type in. */
export function FormScreen() {
  const [saved, setSaved] = useState('')
  const [dialog, setDialog] = useState<'reason' | 'second' | null>(null)
  const status = useStatus()
  const act = useCommand('consultations.keepPromise', {
    onDone: (_, { how }) => {
      setDialog(null)
      status.say(`已作废：${how}`)
    },
  })
  const form = useSchemaForm(Sheet, {
    start: { people: null },
    onSave: (value) => {
      setSaved(JSON.stringify(value))
      status.say('已登记，收文号 2026-0501', () => setSaved(''))
    },
  })
  return (
    <ScreenPage
      title="收文登记"
      foot={
        <ActionBar primary={<PrimaryAction label="登记并取号" onAct={form.save} />}>
          <KeyButton label="作废" voids onAct={() => setDialog('reason')} />
          <KeyButton label="两人确认" onAct={() => setDialog('second')} />
        </ActionBar>
      }
    >
      <EntryForm
        keep="here"
        ref={form.ref}
        label="收文登记"
        autoFocus
        onLeave={() => status.say('草稿已保存')}
      >
        <FormSheet>
          <FormRow label="来文单位" required span={2} error={form.error('unitId')} hint="可输入拼音首字母">
            <PickerField {...form.field('unitId')} options={sampleUnits} />
          </FormRow>
          <FormRow label="标题" required span={2} error={form.error('title')}>
            <TextField {...form.field('title')} />
          </FormRow>
          <FormRow label="来文字号" required error={form.error('documentNumber')}>
            <TextField
              {...form.field('documentNumber')}
              normalise={(typed) => typed.trim().replace(/[[(]/g, '〔').replace(/[\])]/g, '〕')}
            />
          </FormRow>
          <FormRow label="来文人数" required error={form.error('people')}>
            <NumberField {...form.field('people')} unit="人" />
          </FormRow>
          <FormRow label="签收日期" required error={form.error('receivedOn')}>
            <DayField {...form.field('receivedOn')} />
          </FormRow>
          <FormRow label="签收时间" error={form.error('receivedAt')}>
            <TimeField {...form.field('receivedAt')} />
          </FormRow>
          <FormRow label="用途" required error={form.error('purpose')}>
            <ChoiceField {...form.field('purpose')} choices={purposes} />
          </FormRow>
          <FormRow label="初审" group>
            <CheckField {...form.field('sealed')}>公章清晰</CheckField>
          </FormRow>
          <FormRow label="名单" span={2} group>
            <FileDrop
              label="名单文件"
              accept={['.xlsx']}
              onFiles={(files) => status.say(files[0]?.name ?? '')}
            />
          </FormRow>
          <FormRow label="备注" span={2} warning="同一来文字号今年已登记过一次，请核对是否重复来文。">
            <TextField {...form.field('remark')} rows={2} />
          </FormRow>
        </FormSheet>
        <output data-testid="saved">{saved}</output>
      </EntryForm>
      <ReasonDialog
        open={dialog === 'reason'}
        title="作废发文字号"
        consequence="作废后字号保留、不再使用，登记簿写明理由。"
        confirmLabel="作废"
        voids
        phrases={['字号打错，重新取号', '来文单位来函撤回']}
        pending={act.isPending}
        onConfirm={(reason) => act.mutate({ consultationId: 1, how: reason })}
        onCancel={() => setDialog(null)}
      />
      <SecondPersonDialog
        open={dialog === 'second'}
        title="名单校对"
        what="两人已将名单与盖章纸质件逐一核对，人数、姓名、号码一致。"
        onConfirm={(credentials) => {
          setDialog(null)
          status.say(`已由 ${credentials.loginName} 确认`)
        }}
        onCancel={() => setDialog(null)}
      />
    </ScreenPage>
  )
}
