import { AppError } from '../../../shared/errors.ts'

const sentences = {
  'database-missing':
    '找不到数据库文件（workstation.db），程序没有新建任何文件。请检查数据文件夹或移动硬盘是否连接好，再由系统管理员用最近一次备份恢复。',
  'database-empty':
    '数据库文件（workstation.db）是空的，程序没有改动它。请保留现场，由系统管理员用最近一次备份恢复。',
  'database-foreign':
    '数据库文件不属于本机的密钥文件，可能是从别处拷来的。程序没有改动它，请由系统管理员放回原来的文件，或用最近一次备份恢复。',
  'database-damaged':
    '数据库文件已损坏，程序没有改动它。请停止使用并保留现场，由系统管理员用最近一次备份恢复。',
  'database-newer': '数据库是由更新版本的程序写成的，本程序没有改动它。请安装新版程序后再打开。',
  'trail-behind-head':
    '数据库与上次关机时的留痕记录不一致，数据可能被换回旧版本，程序没有打开它。请停止使用并保留现场，报告安全审计员，由系统管理员恢复备份。',
} as const

/** The refusal to open, with its sentence. */
export function openFault(code: keyof typeof sentences, cause?: unknown): AppError {
  return new AppError(code, sentences[code], cause === undefined ? undefined : { cause })
}
