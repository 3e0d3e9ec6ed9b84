import './zodSettings.ts'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { allowOwnWorkers } from './trustedTypes.ts'

allowOwnWorkers()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<App />)
