/** Words of 时钟核对. */
export const clockWords = {
  label: '时钟核对',
  steppedBack: '本机时钟被拨回',
  jumpedForward: '请核对本机日期',
  moments: (mark: string, now: string) => `上次可信时间 ${mark}，本机现在 ${now}`,
  stopped: '与期限、签发有关的功能已暂停。',
  alone: '日期正确',
  aloneKey: 'Alt+D',
  two: '两人核对…',
  title: '两人核对时钟',
  what: '请先在系统中把日期和时间校准，再由两人确认现在的时间是正确的。两人中须有一人是签发人、系统管理员或安全管理员。',
  now: '本机现在',
  reason: '时钟变动的原因',
  missing: '请写明原因（不少于 4 个字）。',
  act: '两人确认时间正确',
  done: '时钟已核对，各项功能恢复',
} as const
