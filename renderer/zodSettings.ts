import { z } from 'zod'

// Before any schema is built: the page may not turn text into code, and zod would try. Must be the first import of the entry.
z.config({ ...z.locales.zhCN(), jitless: true })
