import Button from '@mui/material/Button'
import { useEffect, useRef } from 'react'
import type { DisputedItem } from '../../../shared/objection/summary.ts'
import { TextField } from '../../components/field/TextField.tsx'
import { Block, Line } from '../../components/layout/layout.tsx'
import { entryWords } from './words.ts'

const words = entryWords.items
const parts = ['item', 'stated', 'claimed'] as const
const limit = { item: 60, stated: 200, claimed: 200, rows: 20 } as const

export interface DisputedRowsProps {
  readonly items: readonly DisputedItem[]
  onItems(items: DisputedItem[]): void
}

/** What is disputed, item by item: what our letter says and what is claimed instead. */
export function DisputedRows({ items, onItems }: DisputedRowsProps) {
  const { last, add, put } = useDisputedRows({ items, onItems })
  return (
    <>
      {items.map((item, index) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and are only added and removed
          key={index}
          align="center"
          rule="bottom"
        >
          {parts.map((part) => (
            <span
              key={part}
              style={{
                flex: part === 'item' ? 2 : 3,
                display: 'flex',
                flexDirection: 'column',
                borderRight: '1px solid var(--line)',
              }}
            >
              <TextField
                name={`${part}-${index}`}
                label={words[part](index + 1)}
                placeholder={words.placeholders[part]}
                value={item[part]}
                maxLength={limit[part]}
                {...(part === 'item' && index === items.length - 1 && { inputRef: last })}
                onCommit={(text) => put(index, { [part]: text })}
              />
            </span>
          ))}
          <Button
            variant="text"
            aria-label={words.remove(index + 1)}
            onClick={() => onItems(items.filter((_, at) => at !== index))}
          >
            {words.removeShort}
          </Button>
        </Line>
      ))}
      {items.length < limit.rows && (
        <Block as="span" pad="0.125rem 0.25rem">
          <Button variant="text" data-field onClick={add}>
            {words.add}
          </Button>
        </Block>
      )}
    </>
  )
}

function useDisputedRows({ items, onItems }: DisputedRowsProps) {
  const wantsLast = useRef(false)
  const last = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!wantsLast.current) return
    wantsLast.current = false
    last.current?.focus()
  })
  const add = () => {
    wantsLast.current = true
    onItems([...items, { item: '', stated: '', claimed: '' }])
  }
  const put = (index: number, change: Partial<DisputedItem>) =>
    onItems(items.map((item, at) => (at === index ? { ...item, ...change } : item)))
  return { last, add, put }
}
