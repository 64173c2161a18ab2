import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { AppContext } from './app-env.ts';
import { type PolicyNeeds, setPagePolicy } from './security-headers.ts';

export type PageOptions = PolicyNeeds & {
  title: string;
  /** Style sheets of this page, as text. */
  css: readonly string[];
  status?: 200 | 201 | 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;
  /** File of worker/client that this page needs. */
  script?: string;
  locale?: string;
};

/** The hill as a small picture inside the document: no further request. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M1 13c3 0 3.5-10 6-10s3 10 8 10z' fill='%2316839A'/%3E%3C/svg%3E";

/** A whole document around a body: one style element with the nonce, at most one script of our own. */
export function renderPage(c: AppContext, body: VNode, options: PageOptions): Response {
  setPagePolicy(c, { ...options, hasScript: options.script !== undefined });
  const script = options.script ? `<script type="module" src="/${options.script}.js"></script>` : '';
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escapeText(options.title)}</title><link rel="icon" href="${ICON}"><style nonce="${c.var.styleNonce}">${options.css.join('\n')}</style>${script}`;
  const html = `<!doctype html><html lang="${escapeText(options.locale ?? 'en')}"><head>${head}</head><body>${renderToString(body)}</body></html>`;
  return c.html(html, options.status ?? 200);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
