// Our own pages follow the system unless the person chose otherwise.
import { askBackground } from './ask-background.ts';
import type { Settings } from './messages.ts';

export async function applyTheme(): Promise<void> {
  showTheme((await askBackground('settings/read', {})).theme);
}

export function showTheme(theme: Settings['theme']): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.mfTheme;
  else dataset.mfTheme = theme;
}
