// Light or dark as the page is now. Each network has its own switch; a person's system setting is only the last resort.

export type Theme = 'light' | 'dark';

export function readPageTheme(): Theme {
  const html = document.documentElement;
  const said =
    html.getAttribute('data-theme') ?? html.getAttribute('data-tux-color-scheme') ?? html.className;
  if (/\bdark\b|-dark-mode/.test(said)) return 'dark';
  if (/\blight\b|-light-mode/.test(said)) return 'light';
  // YouTube marks only the dark theme.
  if (html.hasAttribute('dark')) return 'dark';
  const scheme = getComputedStyle(html).colorScheme;
  if (scheme === 'dark' || scheme === 'light') return scheme;
  return readGround() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

/** From the colour behind the page's text; null when nothing is painted. */
function readGround(): Theme | null {
  for (const element of [document.body, document.documentElement]) {
    const luminance = element === null ? null : toLuminance(getComputedStyle(element).backgroundColor);
    if (luminance !== null) return luminance < 0.5 ? 'dark' : 'light';
  }
  return null;
}

/** 0–1 of "rgb(r, g, b)" or "rgba(r, g, b, a)"; null for a colour that is mostly see-through or written another way. */
export function toLuminance(color: string): number | null {
  const parts = /^rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)(?:,\s*([\d.]+))?\)$/.exec(color);
  if (parts === null || Number(parts[4] ?? 1) < 0.5) return null;
  return (0.2126 * Number(parts[1]) + 0.7152 * Number(parts[2]) + 0.0722 * Number(parts[3])) / 255;
}
