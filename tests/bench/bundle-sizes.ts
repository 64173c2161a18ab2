// Bytes of what a browser loads, read from a built folder.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export type Size = { raw: number; gzip: number };

/** The overlay on every page of the four networks, its view and styles included. */
export const CONTENT_SCRIPT = 'content-scripts/overlay.js';
export const CONTENT_SCRIPT_GZIP_MAX = 25_000;

export function sizeOf(text: string | Uint8Array): Size {
  return { raw: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
}

/** Files together, each compressed alone, as they are loaded. */
export function sizeOfFiles(paths: string[]): Size {
  return paths
    .map((path) => sizeOf(readFileSync(path)))
    .reduce((sum, size) => ({ raw: sum.raw + size.raw, gzip: sum.gzip + size.gzip }), { raw: 0, gzip: 0 });
}

/** A page of the extension with every script and style it loads at once, following static imports. */
export function listPageFiles(folder: string, page: string): string[] {
  const html = join(folder, page);
  const found = new Set([html]);
  const queue = [...readFileSync(html, 'utf8').matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    ([, path = '']) => join(folder, path),
  );
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path) || !existsSync(path)) continue;
    found.add(path);
    queue.push(...listStaticImports(path));
  }
  return [...found];
}

function listStaticImports(path: string): string[] {
  if (!path.endsWith('.js')) return [];
  return [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)].map(
    ([, target = '']) => join(dirname(path), target),
  );
}
