import { useContext, useLayoutEffect, useRef } from 'react'
import { FieldKeeperContext, type TypedField } from './typedForms.ts'

/** Hands what stands in a field to the form around it; without a name (a password) nothing is kept. Gives what tells of a change. */
export function useTypedField(name: string | undefined, field: TypedField): () => void {
  const keeper = useContext(FieldKeeperContext)
  const latest = useRef(field)
  useLayoutEffect(() => {
    latest.current = field
  })
  useLayoutEffect(() => {
    if (keeper === null || name === undefined) return
    return keeper.register(name, {
      read: () => latest.current.read(),
      put: (value) => latest.current.put(value),
    })
  }, [keeper, name])
  return () => keeper?.touch()
}
