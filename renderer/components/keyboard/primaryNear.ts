/** The primary act that hands a form over: its own, that of its pane or dialog, or that of the page. */
export const primaryNear = (form: HTMLElement) =>
  form.querySelector<HTMLElement>('[data-primary]') ??
  (form.closest('[data-pane],[role="dialog"]') ?? document).querySelector<HTMLElement>('[data-primary]')
