import { useState } from 'react'
import { KeyButton } from '../../../renderer/components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../../renderer/components/act/PrimaryAction.tsx'
import { SearchField } from '../../../renderer/components/field/SearchField.tsx'
import { BalanceStrip } from '../../../renderer/components/mark/BalanceStrip.tsx'
import { EmptyState } from '../../../renderer/components/mark/EmptyState.tsx'
import { ErrorNotice } from '../../../renderer/components/mark/ErrorNotice.tsx'
import { IdNumberText } from '../../../renderer/components/mark/IdNumberText.tsx'
import { KeyHints } from '../../../renderer/components/mark/KeyHints.tsx'
import { Lamp } from '../../../renderer/components/mark/Lamp.tsx'
import { MaskedText } from '../../../renderer/components/mark/MaskedText.tsx'
import { ProgressLine } from '../../../renderer/components/mark/ProgressLine.tsx'
import { Stepper } from '../../../renderer/components/mark/Stepper.tsx'
import { LedgerTable } from '../../../renderer/components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../../../renderer/components/table/ledgerColumn.ts'
import { ScreenPage } from '../../../renderer/frame/page/ScreenPage.tsx'
import { TwoPane } from '../../../renderer/frame/page/TwoPane.tsx'
import { useStatus } from '../../../renderer/frame/status.tsx'
import { type SampleRequest, sampleNumbers, sampleRequests } from './samples.ts'

const columns: readonly LedgerColumn<SampleRequest>[] = [
  { key: 'lamp', title: '期限', width: 8.5, cell: (row) => <Lamp tone={row.lamp}>{row.words}</Lamp> },
  { key: 'number', title: '收文号', width: 6, mono: true, cell: (row) => row.number },
  { key: 'unit', title: '来文单位', cell: (row) => row.unit },
  { key: 'people', title: '人数', width: 3.5, align: 'end', cell: (row) => row.people },
]
const hints = [
  { keys: '↑↓', words: '选择' },
  { keys: 'Enter', words: '打开' },
  { keys: 'F7/F8', words: '上一件/下一件' },
] as const

/** A list with the open file beside it, like 收文. */
export function ListScreen() {
  const [selected, setSelected] = useState<SampleRequest | undefined>(sampleRequests[0])
  const [search, setSearch] = useState('')
  const status = useStatus()
  const rows = sampleRequests.filter((row) => row.unit.includes(search))
  return (
    <TwoPane
      name="sample"
      leftLabel="收文列表"
      rightLabel="打开的来文"
      left={
        <ScreenPage
          title="收文"
          padded={false}
          head={<SearchField label="查找收文" placeholder="单位、收文号" onSearch={setSearch} />}
          foot={<KeyHints hints={hints} />}
        >
          <LedgerTable
            label="收文"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            selectedKey={selected?.id ?? null}
            onSelect={setSelected}
            onOpen={(row) => status.say(`打开 ${row.number}`)}
            tone={(row) => (row.lamp === 'overdue' ? 'rejected' : 'normal')}
            empty={<EmptyState keyLabel="F9">没有收文，登记一件</EmptyState>}
            paging={{ page: 0, pageSize: 500, total: 1200, onPage: () => status.say('下一页') }}
            recordKeys
            autoFocus
          />
        </ScreenPage>
      }
      right={<OpenRequest row={selected} />}
    />
  )
}

function OpenRequest({ row }: { readonly row: SampleRequest | undefined }) {
  if (row === undefined) return <EmptyState keyLabel="↑↓">选一件来文</EmptyState>
  return (
    <ScreenPage
      title={row.unit}
      head={
        <Lamp tone={row.lamp} boxed>
          {row.words}
        </Lamp>
      }
      foot={
        <ActionBar
          primary={<PrimaryAction label="提交校对" onAct={() => undefined} blocked="还有 1 人存疑" />}
        >
          <KeyButton label="打印" keys="ctrl+p" keyLabel="Ctrl+P" onAct={() => undefined} />
        </ActionBar>
      }
    >
      <Stepper
        label="办理进度"
        steps={[
          { key: 'a', title: '登记', note: '甲某 11-20 9:30', state: 'done' },
          { key: 'b', title: '查询', state: 'current' },
          { key: 'c', title: '核对', state: 'returned' },
          { key: 'd', title: '复函', state: 'waiting' },
        ]}
      />
      <BalanceStrip
        total={60}
        totalWords="来文人数"
        parts={[
          { words: '可用', count: 58, tone: 'normal' },
          { words: '存疑', count: 1, tone: 'doubtful', onOpen: () => undefined },
          { words: '退回', count: 1, tone: 'listed' },
        ]}
      />
      <BalanceStrip total={60} parts={[{ words: '可用', count: 58, tone: 'normal' }]} />
      <p>
        <IdNumberText value={sampleNumbers[0]} size="large" />
      </p>
      <p>
        <MaskedText masked="410199********0016" reveal={() => Promise.resolve(sampleNumbers[0])} />
      </p>
      <ProgressLine words="正在检查名单 第 120/640 行" done={120} total={640} onCancel={() => undefined} />
      <ErrorNotice error={new Error('unknown')} onRetry={() => undefined} />
      <p style={{ display: 'flex', gap: '1rem', flexWrap: 'wrap' }}>
        <Lamp tone="normal">正常</Lamp>
        <Lamp tone="soon">临期</Lamp>
        <Lamp tone="overdue">逾期</Lamp>
        <Lamp tone="waiting">等待对方</Lamp>
        <Lamp tone="paused">暂停</Lamp>
        <Lamp tone="closed">已办结</Lamp>
        <Lamp tone="listed">列入</Lamp>
        <Lamp tone="doubtful">存疑</Lamp>
      </p>
    </ScreenPage>
  )
}
