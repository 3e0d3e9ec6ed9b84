import { zhCN } from '../../text/zhCN.ts'
import { Lamp } from './Lamp.tsx'

const isTestBuild = () =>
  document.querySelector<HTMLMetaElement>('meta[name="workstation-build"]')?.content === 'test'

/** 测试版 in a build that may be debugged, on every page: nobody does real work in it by mistake. Nothing in the product. */
export function TestBuildMark() {
  if (!isTestBuild()) return null
  return (
    <Lamp tone="doubtful" boxed>
      {zhCN.testBuild}
    </Lamp>
  )
}
