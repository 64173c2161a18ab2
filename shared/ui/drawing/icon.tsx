/** 16 px strokes with round ends. They always stand beside a word; capture and close carry a label of their own. */
const PATHS = {
  back: 'M10 3.5 5.5 8l4.5 4.5',
  capture:
    'M3 5.5V3h2.5M10.5 3H13v2.5M13 10.5V13h-2.5M5.5 13H3v-2.5M8 6.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2Z',
  check: 'm3.5 8.5 3 3 6-7',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  clock: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM8 5v3l2 1.3',
  close: 'm4 4 8 8M12 4l-8 8',
  download: 'M8 2.5v7M5 7l3 3 3-3M3 12.5h10',
  external: 'M6.5 3.5h-3v9h9v-3M9 3.5h3.5V7M12 4 7.5 8.5',
  eye: 'M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8ZM8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6Z',
  key: 'M5.5 7.7a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6ZM7.6 8.4l5-5M10.4 5.6l1.8 1.8',
  link: 'M6.8 9.2 9.2 6.8M7 5l1.4-1.4a2.5 2.5 0 0 1 3.6 3.6L10.6 8.6M9 11l-1.4 1.4A2.5 2.5 0 0 1 4 8.8l1.4-1.4',
  lock: 'M5 7h6a1.5 1.5 0 0 1 1.5 1.5V12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 12V8.5A1.5 1.5 0 0 1 5 7ZM5.5 7V5.2a2.5 2.5 0 0 1 5 0V7',
  minus: 'M4 8h8',
  offline:
    'm2.5 2.5 11 11M5 11.5h6.2M4.2 7A2.8 2.8 0 0 0 5 11.5M7 4.2A3.6 3.6 0 0 1 11.4 7a2.3 2.3 0 0 1 2 3',
  pen: 'm10.5 3 2.5 2.5L6 12.5l-3 .5.5-3Z',
  person: 'M8 3a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM3.5 13a4.5 4.5 0 0 1 9 0',
  search: 'M7 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM10 10l3.5 3.5',
  undo: 'M3.5 7h6a3 3 0 0 1 0 6H7M3.5 7 6 4.5M3.5 7 6 9.5',
  unknown: 'M6.3 6.4a1.7 1.7 0 1 1 2.5 1.5c-.6.3-.8.6-.8 1.1M8 11.2v.1',
} as const;

export type IconName = keyof typeof PATHS;

/** A stroke drawing of 16 px in the colour of the text around it. `unknown` stands in a dashed box. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {name === 'unknown' && <path d="M2.5 2.5h11v11h-11Z" stroke-dasharray="2.4 2" />}
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Midflight's own mark: the hill, its right half filled. */
export function BrandMark() {
  return (
    <svg class="brand-mark" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <path
        d="M1 14.5C5 14.5 5 4.5 8.3 4.5S11.5 14.5 17 14.5"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
      />
      <path d="M8.3 4.5C11.4 4.5 11.5 14.5 17 14.5H8.3Z" fill="currentColor" />
    </svg>
  );
}
