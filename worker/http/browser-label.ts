const BROWSERS: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
];

/** Enough for a person to tell their browsers apart ("Firefox on Windows"); the rest of the header is not kept. */
export function toBrowserLabel(userAgent: string | undefined): string {
  const browser = BROWSERS.find(([shape]) => shape.test(userAgent ?? ''))?.[1] ?? 'Browser';
  const system = SYSTEMS.find(([shape]) => shape.test(userAgent ?? ''))?.[1];
  return system ? `${browser} on ${system}` : browser;
}
