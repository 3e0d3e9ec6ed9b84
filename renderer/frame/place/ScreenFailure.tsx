import type { ErrorComponentProps } from '@tanstack/react-router'
import { Paragraph } from '../../components/layout/layout.tsx'
import { zhCN } from '../../text/zhCN.ts'

/** A bug in one screen leaves the rail and the other screens usable; says no more than the kind of error, which holds no data. */
export function ScreenFailure({ error }: ErrorComponentProps) {
  return (
    <Paragraph role="alert" pad="1rem">
      {zhCN.frame.crashed}（{zhCN.frame.crashCode}：{error instanceof Error ? error.name : 'Error'}）
    </Paragraph>
  )
}
