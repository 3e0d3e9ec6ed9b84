import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './App.tsx'
import { allowOwnWorkers } from './trustedTypes.ts'

z.config(z.locales.zhCN())
allowOwnWorkers()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<App />)
