import { styled } from '@mui/material/styles'

/** A view of the workbench: its list takes the height that is left. */
export const Fill = styled('div')({ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 })
