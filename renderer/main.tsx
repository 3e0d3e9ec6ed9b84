import './zodSettings.ts'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { guardHeldKeys } from './components/keyboard/heldKeys.ts'
import { tellKeys } from './components/keyboard/keyClaims.ts'
import { allowOwnWorkers } from './components/pdf/trustedTypes.ts'

allowOwnWorkers()
guardHeldKeys()
tellKeys()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<App />)
