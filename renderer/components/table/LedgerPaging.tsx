import Button from '@mui/material/Button'
import { zhCN } from '../../text/zhCN.ts'

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

/** Which part of the list is shown, and the keys to the rest. */
export function LedgerPaging({ label, page, pageSize, total, onPage }: LedgerPagingProps) {
  const from = total === 0 ? 0 : page * pageSize + 1
  const to = Math.min(total, (page + 1) * pageSize)
  return (
    <nav
      aria-label={`${label}${zhCN.table.pages}`}
      style={{
        display: 'flex',
        alignItems: 'center',
        gap: '0.5rem',
        padding: '0.125rem 0.5rem',
        marginTop: 'auto',
        borderTop: '1px solid var(--line)',
      }}
    >
      <span role="status" style={{ flex: 1, color: 'var(--ink-2)' }}>
        {zhCN.table.range(from, to, total)}
      </span>
      <Button variant="text" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {zhCN.table.previous}
      </Button>
      <Button variant="text" disabled={to >= total} onClick={() => onPage(page + 1)}>
        {zhCN.table.next}
      </Button>
    </nav>
  )
}
