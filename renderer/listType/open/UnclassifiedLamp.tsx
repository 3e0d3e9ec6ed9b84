import { unclassifiedCode, unclassifiedMark } from '../../../shared/listType/model.ts'
import { Lamp } from '../../components/mark/Lamp.tsx'

/** 字典待归类 beside a listing whose list nobody has classified yet; nothing beside any other. */
export function UnclassifiedLamp({ code }: { readonly code: string }) {
  return code === unclassifiedCode ? <Lamp tone="waiting">{unclassifiedMark}</Lamp> : null
}
