import { Component, type ReactNode } from 'react'
import { zhCN } from '../text/zhCN.ts'

export interface ScreenBoundaryProps {
  /** Another value gives the screen another try. */
  readonly place: string
  readonly children: ReactNode
}

interface BoundaryState {
  readonly failedAt: string | null
  readonly what: string
}

/** A bug in one screen leaves the rail and the other screens usable; says no more than the kind of error, which holds no data. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, BoundaryState> {
  override state: BoundaryState = { failedAt: null, what: '' }

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { failedAt: '', what: error instanceof Error ? error.name : 'Error' }
  }

  static getDerivedStateFromProps(
    props: ScreenBoundaryProps,
    state: BoundaryState,
  ): Partial<BoundaryState> | null {
    if (state.failedAt === '') return { failedAt: props.place }
    if (state.failedAt !== null && state.failedAt !== props.place) return { failedAt: null }
    return null
  }

  override render() {
    if (this.state.failedAt === null) return this.props.children
    return (
      <p role="alert" style={{ padding: '1rem', margin: 0 }}>
        {zhCN.frame.crashed}（{zhCN.frame.crashCode}：{this.props.place} · {this.state.what}）
      </p>
    )
  }
}
