import Button, { type ButtonProps } from '@mui/material/Button'
import { createPortal } from 'react-dom'
import { zhCN } from '../../text/zhCN.ts'
import { useFootRoom } from '../act/footRoom.tsx'
import type { LaidProps } from '../layout/laid.ts'
import { Line, Quiet } from '../layout/layout.tsx'

/** Paging by the core: `page` counts from 0. */
export interface Paging {
  readonly page: number
  readonly pageSize: number
  readonly total: number
  onPage(page: number): void
}

export interface LedgerPagingProps extends Paging {
  /** What the list holds: two lists on one screen have two bars. */
  readonly label: string
}

function Turn(props: Pick<ButtonProps, 'disabled' | 'onClick' | 'children'>) {
  return <Button variant="text" sx={{ minHeight: '1.625rem', py: 0 }} {...props} />
}

/** Which part of the list is shown, and the keys to the rest; in the foot around the list where there is one. */
export function LedgerPaging(props: LedgerPagingProps) {
  const { slot } = useFootRoom()
  return slot === null ? <Pages {...props} rule="top" /> : createPortal(<Pages {...props} />, slot)
}

function Pages(props: LedgerPagingProps & Pick<LaidProps, 'rule'>) {
  const { label, page, pageSize, total, onPage, rule } = props
  const from = total === 0 ? 0 : page * pageSize + 1
  const to = Math.min(total, (page + 1) * pageSize)
  return (
    <Line
      aria-label={`${label}${zhCN.table.pages}`}
      as="nav"
      align="center"
      gap="0.5rem"
      pad="0 0.5rem"
      least="1.75rem"
      above="auto"
      grow={rule === undefined}
      white="nowrap"
      {...(rule && { rule })}
    >
      <Quiet role="status" grow>
        {total > pageSize ? zhCN.table.range(from, to, total) : zhCN.table.total(total)}
      </Quiet>
      {total > pageSize && (
        <>
          <Quiet size="0.8125rem">{zhCN.table.pageKeys}</Quiet>
          <Turn disabled={page === 0} onClick={() => onPage(page - 1)}>
            {zhCN.table.previous}
          </Turn>
          <Turn disabled={to >= total} onClick={() => onPage(page + 1)}>
            {zhCN.table.next}
          </Turn>
        </>
      )}
    </Line>
  )
}
