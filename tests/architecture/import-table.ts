// The import table of docs/architecture.md. A folder's first matching line counts, so files come before their folder.
// `may` names folders ("shared/kpi/"), files or packages that may be imported; `mayTypes` those whose types alone may be.
export type FolderRule = { folder: string; may: string[]; mayTypes?: string[]; fix: string };

const RULES_BELOW = {
  networks: ['shared/result.ts', 'shared/lazy-pattern.ts', 'shared/networks/'],
  contract: ['shared/result.ts', 'shared/roles.ts', 'shared/kept.ts', 'shared/contract/'],
  kpi: ['shared/result.ts', 'shared/networks/', 'shared/contract/', 'shared/kpi/'],
};
const SCORE = [...RULES_BELOW.kpi, 'shared/score/'];
const FLAGS = [...SCORE, 'shared/roles.ts', 'shared/flags/'];
const RULES = [...FLAGS, 'shared/procedure/', 'shared/analysis/', 'shared/imports/', 'shared/notices/'];
const PURE =
  'Rules point downward only: networks, contract ← kpi ← score ← flags ← procedure. Move the shared noun down, or pass the value in.';
const SURFACE =
  'A surface shows and asks. Send a message (extension/messages.ts) and let the background do it; share looks through shared/ui.';
const SURFACE_MAY = [
  'preact',
  'shared/ui/',
  'shared/result.ts',
  'shared/desk-paths.ts',
  'extension/messages.ts',
  'extension/ask-background.ts',
  'extension/identity.ts',
  'extension/surface-theme.ts',
  'extension/surface.css',
  'extension/use-fresh.ts',
  'extension/decision/',
];

export const IMPORT_TABLE: FolderRule[] = [
  { folder: 'shared/pure-globals.d.ts', may: [], fix: 'Declarations only.' },
  { folder: 'shared/result.ts', may: [], fix: 'result.ts stands below everything.' },
  { folder: 'shared/once.ts', may: [], fix: 'once.ts stands below everything.' },
  { folder: 'shared/roles.ts', may: [], fix: 'roles.ts stands below everything.' },
  { folder: 'shared/kept.ts', may: [], fix: 'kept.ts stands below everything.' },
  { folder: 'shared/desk-paths.ts', may: [], fix: 'desk-paths.ts stands below everything.' },
  {
    folder: 'shared/intl-formats.ts',
    may: ['shared/kept.ts'],
    fix: 'intl-formats.ts stands below everything that writes for people.',
  },
  {
    folder: 'shared/lazy-pattern.ts',
    may: ['shared/once.ts'],
    fix: 'lazy-pattern.ts stands below everything.',
  },
  { folder: 'shared/networks/', may: RULES_BELOW.networks, fix: PURE },
  { folder: 'shared/contract/zone.ts', may: [...RULES_BELOW.contract, 'temporal-polyfill'], fix: PURE },
  { folder: 'shared/contract/holidays.ts', may: [...RULES_BELOW.contract, 'date-holidays'], fix: PURE },
  { folder: 'shared/contract/', may: RULES_BELOW.contract, fix: PURE },
  { folder: 'shared/kpi/', may: RULES_BELOW.kpi, fix: PURE },
  { folder: 'shared/score/', may: SCORE, fix: PURE },
  { folder: 'shared/flags/', may: FLAGS, fix: PURE },
  { folder: 'shared/procedure/', may: [...FLAGS, 'shared/procedure/'], fix: PURE },
  { folder: 'shared/analysis/', may: [...FLAGS, 'shared/procedure/', 'shared/analysis/'], fix: PURE },
  {
    folder: 'shared/notices/',
    may: [...RULES_BELOW.kpi, 'shared/lazy-pattern.ts', 'shared/intl-formats.ts', 'shared/notices/'],
    mayTypes: ['shared/procedure/'],
    fix: 'A letter is made of facts: contract and kpi as rules, the procedure as types. Gather the facts in worker/commands.',
  },
  {
    folder: 'shared/imports/',
    may: [
      ...RULES_BELOW.kpi,
      'shared/lazy-pattern.ts',
      'shared/imports/',
      'shared/api/limits.ts',
      'papaparse',
      'fflate',
    ],
    mayTypes: ['shared/api/'],
    fix: 'Reading files needs networks, kpi and contract; take the shapes of the HTTP contract as types only.',
  },
  {
    folder: 'shared/api/',
    // The records of talk and exits begin with the lists of their codes; a list of names, not a rule.
    may: [
      'zod',
      'shared/once.ts',
      'shared/api/',
      'shared/kpi/observation.ts',
      'shared/networks/profile.ts',
      'shared/roles.ts',
      'shared/procedure/events.ts',
      'shared/procedure/talk/records.ts',
      'shared/procedure/exits/records.ts',
      'shared/procedure/payments/records.ts',
      'shared/procedure/drafts/records.ts',
      'shared/procedure/letters/written-letter.ts',
      'shared/imports/formats/fields.ts',
    ],
    mayTypes: RULES,
    fix: 'The HTTP contract is zod over the names of the rules (METRICS, STOP_SCOPES, CAUSES). Move logic into the rules.',
  },
  {
    folder: 'shared/ui/page/',
    may: ['preact', 'd3-shape', 'shared/ui/', ...RULES],
    fix: 'Components draw what the rules say. State and effects live in the surface.',
  },
  {
    folder: 'shared/ui/',
    may: ['preact', 'shared/intl-formats.ts', 'shared/desk-paths.ts', 'shared/ui/', ...RULES],
    fix: 'Components draw what the rules say: preact, rules and formatters only. d3-shape belongs to shared/ui/page.',
  },

  {
    folder: 'worker/store/contracts.ts',
    // toTerms is the mapping of a stored row to what the rules read; it decides nothing.
    may: ['worker/store/', 'shared/contract/clauses.ts'],
    mayTypes: ['shared/'],
    fix: 'A store keeps rows and maps them. Compute in worker/commands and hand the result in.',
  },
  {
    folder: 'worker/store/',
    // Lists of names that a column holds one of.
    may: [
      'worker/store/',
      'shared/api/limits.ts',
      'shared/networks/profile.ts',
      'shared/kpi/primary-kpis.ts',
    ],
    mayTypes: ['shared/'],
    fix: 'A store keeps rows and maps them: no hono, no rules. Compute in worker/commands and hand the result in.',
  },
  {
    folder: 'worker/commands/',
    may: [
      'worker/commands/',
      'worker/store/',
      ...RULES,
      'shared/api/limits.ts',
      'worker/http/token.ts',
      'uuidv7',
    ],
    mayTypes: ['shared/'],
    fix: 'A use case loads, lets the rules decide and writes. It knows no request, no page and no environment.',
  },
  {
    folder: 'worker/pages/',
    may: ['preact', 'worker/pages/', 'shared/desk-paths.ts', 'shared/ui/', ...RULES, 'shared/api/limits.ts'],
    mayTypes: ['worker/store/', 'worker/commands/', 'shared/api/'],
    fix: 'A page is props → HTML. Read in the route and pass the values in; import types of the store only.',
  },
  {
    folder: 'worker/routes/',
    may: [
      'hono',
      'zod',
      'uuidv7',
      '@simplewebauthn/server',
      'package.json',
      'shared/',
      'worker/http/',
      'worker/commands/',
      'worker/store/',
      'worker/pages/',
      'worker/routes/',
      'worker/demo/',
      'worker/jobs/',
    ],
    mayTypes: ['worker/env.d.ts'],
    fix: 'A route reads the request, calls a command or a store, and answers. Libraries of other edges stay there.',
  },
  {
    folder: 'worker/jobs/',
    may: [
      'worker/jobs/',
      'worker/commands/',
      'worker/store/',
      'worker/notify/',
      ...RULES,
      'shared/api/limits.ts',
    ],
    mayTypes: ['worker/env.d.ts', 'worker/env.ts', 'shared/'],
    fix: 'A job calls commands, as a route does. It never goes through hono or a route.',
  },
  {
    folder: 'worker/notify/',
    may: ['worker/notify/', 'shared/result.ts'],
    mayTypes: ['worker/env.d.ts', 'worker/env.ts', 'shared/', 'worker/store/'],
    fix: 'Sending takes finished words. Compose them in worker/commands.',
  },
  {
    folder: 'worker/http/links-of.ts',
    // A decision is handed how letters lead to the creator's page; the command's own file says what that is.
    may: ['worker/commands/decision/creator-token.ts'],
    mayTypes: ['worker/'],
    fix: 'It reads origin and secret from a request, and nothing else.',
  },
  {
    folder: 'worker/http/',
    may: [
      'shared/once.ts',
      'shared/roles.ts',
      'shared/desk-paths.ts',
      'shared/contract/zone.ts',
      'hono',
      'zod',
      'preact',
      'preact-render-to-string',
      'worker/http/',
      'worker/store/sessions.ts',
      'worker/pages/problem.tsx',
      'worker/pages/sign-in/sign-in-shell.tsx',
      'worker/pages/desk/desk-frame.tsx',
      'shared/api/',
      'shared/result.ts',
      'shared/ui/',
    ],
    mayTypes: ['worker/', 'shared/'],
    fix: 'worker/http is the edge: session, bodies, answers. What only one resource needs belongs to its route.',
  },
  {
    folder: 'worker/demo/',
    may: ['worker/demo/', 'worker/commands/', 'worker/store/', ...RULES],
    mayTypes: ['shared/'],
    fix: 'The demo is loaded through the same commands and stores as everything else.',
  },
  {
    folder: 'worker/client/',
    may: [
      'preact',
      '@simplewebauthn/browser',
      'worker/client/',
      'shared/desk-paths.ts',
      'shared/imports/',
      'shared/networks/',
      'shared/kpi/',
      'shared/contract/',
      'shared/api/',
      'shared/ui/',
      'shared/result.ts',
    ],
    mayTypes: ['shared/'],
    fix: 'Scripts of desk pages run in the browser: no store, no route, no procedure; the Worker decides.',
  },
  {
    folder: 'worker/',
    may: ['hono', 'worker/', 'shared/'],
    fix: 'See docs/architecture.md.',
  },

  {
    folder: 'extension/messages.ts',
    may: [],
    mayTypes: ['shared/'],
    fix: 'The message contract is types only, so that no surface carries what another one needs.',
  },
  {
    folder: 'extension/background/',
    may: [
      'extension/background/',
      'extension/messages.ts',
      'extension/identity.ts',
      'shared/',
      'idb',
      'wxt',
      'webextension-polyfill',
      'zod',
      'uuidv7',
    ],
    fix: 'The background answers messages with strings ready to show; it renders nothing and knows no surface.',
  },
  {
    folder: 'extension/overlay/',
    may: [
      'preact',
      'extension/overlay/',
      'shared/ui/',
      'shared/networks/',
      'extension/ask-background.ts',
      'extension/identity.ts',
      'wxt',
    ],
    mayTypes: ['extension/messages.ts', 'shared/'],
    fix: SURFACE,
  },
  {
    folder: 'extension/popup/',
    may: [...SURFACE_MAY, 'extension/popup/'],
    mayTypes: ['shared/'],
    fix: SURFACE,
  },
  {
    folder: 'extension/panel/',
    may: [...SURFACE_MAY, 'extension/panel/'],
    mayTypes: ['shared/'],
    fix: SURFACE,
  },
  {
    folder: 'extension/options/',
    may: [...SURFACE_MAY, 'extension/options/', 'shared/networks/'],
    mayTypes: ['shared/'],
    fix: SURFACE,
  },
  { folder: 'extension/decision/', may: SURFACE_MAY, mayTypes: ['shared/'], fix: SURFACE },
  {
    folder: 'extension/entrypoints/background.ts',
    may: ['wxt', 'extension/background/'],
    fix: 'An entry point starts its part, nothing more.',
  },
  {
    folder: 'extension/entrypoints/',
    may: ['wxt', 'preact', 'extension/', 'shared/ui/', 'shared/networks/'],
    fix: 'An entry point starts its part, nothing more.',
  },
  {
    folder: 'extension/wxt.config.ts',
    may: [
      'wxt',
      'vite',
      'node:url',
      '@preact/preset-vite',
      'package.json',
      'shared/networks/',
      'extension/',
      'webextension-polyfill',
    ],
    mayTypes: ['vite'],
    fix: 'Build configuration only.',
  },
  {
    folder: 'extension/',
    may: [
      'preact',
      'extension/messages.ts',
      'extension/ask-background.ts',
      'extension/identity.ts',
      'webextension-polyfill',
      'wxt',
      'shared/ui/',
    ],
    mayTypes: ['shared/', 'extension/messages.ts'],
    fix: SURFACE,
  },
];

/** Imports that the table forbids and that stay, each with the reason. "from → target". */
export const IMPORT_EXCEPTIONS: Record<string, string> = {};
