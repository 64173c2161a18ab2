// The parts of an address that the network files look at, and what people paste around one. Nothing in here knows a network.
import { lazyPattern } from '../lazy-pattern.ts';

/** An http(s) address taken apart: host in lower case, path segments decoded and never empty. */
export type Address = {
  host: string;
  segments: readonly string[];
  /** First value of a query parameter; null when it is absent or empty. */
  query(name: string): string | null;
};

/** Longer texts are no address anybody pasted. */
const ADDRESS_LENGTH_MAX = 4096;
/** Where a browser would find these things on any site; they look like names and never are. */
const SITE_FILES = ' robots.txt ads.txt favicon.ico sitemap.xml manifest.json sw.js service-worker.js ';

const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const OPENING = /^[\s<>()[\]{}"'`\u00ab\u00bb\u201e\u201c\u201d\u201a\u2018\u2019*_]+/;
const CLOSING = /[\s<>()[\]{}"'`\u00ab\u00bb\u201e\u201c\u201d\u201a\u2018\u2019*.,;:!?\u2026]+$/;

/** Takes an absolute http(s) address apart. Null for anything else, other schemes and ports included. */
export function parseAddress(href: string): Address | null {
  const url = href.length <= ADDRESS_LENGTH_MAX && /^https?:/i.test(href) ? parseUrl(href) : null;
  if (url === null || url.port !== '') return null;
  return {
    host: url.hostname.replace(/\.$/, ''),
    segments: url.pathname.split('/').filter(Boolean).map(decodeSegment),
    query: (name) => url.searchParams.get(name) || null,
  };
}

/**
 * The absolute addresses a pasted text may mean, the most literal first: a second one leaves out closing
 * punctuation, which may also belong to the name ("@OneMedia." is a real handle). Empty when it is no address.
 */
export function toPastedHrefs(text: string): string[] {
  if (text.length > ADDRESS_LENGTH_MAX) return [];
  const literal = text.replace(INVISIBLE, '').trim();
  const candidates = [literal, literal.replace(OPENING, '').replace(CLOSING, '')].map(toHref);
  return [...new Set(candidates.filter((href) => href !== null))];
}

/** The labels before `domain` ("" for the bare domain, "www", "de-de"), or undefined when `host` is another site. */
export function findSubdomain(host: string, domain: string): string | undefined {
  if (host === domain) return '';
  return host.endsWith(`.${domain}`) ? host.slice(0, -domain.length - 1) : undefined;
}

/** Like `findSubdomain` for the first of several domains that fits. */
export function findSubdomainOf(host: string, domains: readonly string[]): string | undefined {
  for (const domain of domains) {
    const subdomain = findSubdomain(host, domain);
    if (subdomain !== undefined) return subdomain;
  }
  return undefined;
}

/**
 * Whether `word` stands in a space-separated list, upper and lower case being one. Lists start and end with a space;
 * one that ends with two also holds the empty word. (A string costs a content script less than a set.)
 */
export function isListed(list: string, word: string): boolean {
  const entry = ` ${word.toLowerCase()} `;
  return list.includes(entry) || SITE_FILES.includes(entry);
}

/** Percent-encodes every segment of a path and keeps the slashes between them and a leading "@". */
export function encodePath(path: string): string {
  return encodeURIComponent(path).replaceAll('%2F', '/').replaceAll('%40', '@');
}

function parseUrl(href: string): URL | null {
  try {
    return new URL(href);
  } catch {
    return null;
  }
}

/** A broken percent sequence stays as it is; no name holds a percent sign. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const HOST = lazyPattern(String.raw`^[\p{L}\d.-]+\.[a-z]{2,}\.?$`, 'iu');

function toHref(text: string): string | null {
  if (/^https?:/i.test(text)) return text;
  if (text.startsWith('//')) return `https:${text}`;
  const host = /^[^/?#]*/.exec(text)?.[0] ?? '';
  return HOST().test(host) ? `https://${text}` : null;
}
