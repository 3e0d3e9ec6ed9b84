import './zodSettings.ts'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { guardHeldKeys } from './components/keyboard/heldKeys.ts'
import { allowOwnWorkers } from './components/pdf/trustedTypes.ts'

allowOwnWorkers()
guardHeldKeys()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<App />)
