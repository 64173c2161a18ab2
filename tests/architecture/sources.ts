// The source tree as the architecture tests see it: read once, with imports resolved to project paths or package names.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Import = {
  /** "shared/contract/zone.ts" or a package's name. */
  target: string;
  isPackage: boolean;
  isTypeOnly: boolean;
};

export type Source = {
  /** From the root, with forward slashes. */
  path: string;
  text: string;
  lines: string[];
  /** Without comments; strings stay. */
  code: string;
  imports: Import[];
};

const TOP = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const SOURCE_FOLDERS = ['shared', 'worker', 'extension'];
const SKIPPED = new Set(['node_modules', 'dist', 'vectors', 'fixtures']);

let cached: Source[] | undefined;

/** TypeScript sources of shared/, worker/ and extension/. */
export function listSources(): Source[] {
  cached ??= SOURCE_FOLDERS.flatMap((folder) => listPaths(folder))
    .filter((path) => /\.tsx?$/.test(path))
    .map(readSource);
  return cached;
}

/** Every file below a folder, from the root. */
export function listPaths(folder: string): string[] {
  return readdirSync(`${TOP}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (SKIPPED.has(entry.name) || entry.name.startsWith('.')) return [];
    return entry.isDirectory() ? listPaths(path) : [path];
  });
}

export function readText(path: string): string {
  return readFileSync(`${TOP}/${path}`, 'utf8');
}

/** Sources whose path starts with one of these. */
export function sourcesIn(...folders: string[]): Source[] {
  return listSources().filter(({ path }) => folders.some((folder) => path.startsWith(folder)));
}

/** "path:line" of every place where the pattern stands in code; comments do not count. */
export function placesOf(source: Source, pattern: RegExp): string[] {
  return source.code
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${source.path}:${index + 1}`] : []));
}

function readSource(path: string): Source {
  const text = readText(path);
  return { path, text, lines: text.split('\n'), code: withoutComments(text), imports: importsOf(path, text) };
}

/** Lines keep their numbers: a comment leaves its line breaks behind. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|[\s;{}(,])\/\/[^\n]*/g, '$1');
}

export function importsOf(path: string, text: string): Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  for (const [, typeWord, names = '', from = ''] of code.matchAll(
    /^(?:import|export)\s+(type\s+)?([\w*${},\s]*?)\s*from\s+'([^']+)'/gm,
  )) {
    found.push(toImport(path, from, typeWord !== undefined || isOnlyTypes(names)));
  }
  for (const [, from = ''] of code.matchAll(/^import\s+'([^']+)'/gm)) found.push(toImport(path, from, false));
  for (const [, from = ''] of code.matchAll(/(?<!typeof )\bimport\(\s*'([^']+)'\s*\)/g)) {
    found.push(toImport(path, from, false));
  }
  return found;
}

function isOnlyTypes(names: string): boolean {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  if (inner === undefined) return false;
  const parts = inner.split(',').flatMap((part) => part.trim() || []);
  return parts.length > 0 && parts.every((part) => part.startsWith('type '));
}

function toImport(path: string, from: string, isTypeOnly: boolean): Import {
  const clean = from.replace(/\?.*$/, '');
  if (clean.startsWith('.')) {
    return { target: posix.join(posix.dirname(path), clean), isPackage: false, isTypeOnly };
  }
  const [first = '', second = ''] = clean.split('/');
  return { target: first.startsWith('@') ? `${first}/${second}` : first, isPackage: true, isTypeOnly };
}
