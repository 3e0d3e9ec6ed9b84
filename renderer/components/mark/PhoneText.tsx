import { Block } from '../layout/layout.tsx'

/** A telephone number, never broken over two lines. */
export function PhoneText({ value }: { readonly value: string }) {
  return (
    <Block as="span" white="nowrap" digits>
      {value}
    </Block>
  )
}
