import { foldHeader } from '../formats/format.ts';

/** Two files have the same key when they have the same columns, in whatever order and spelling of case. */
export function headersKey(headers: readonly string[]): string {
  return [...new Set(headers.map(foldHeader))].filter(Boolean).sort().join('\n');
}
