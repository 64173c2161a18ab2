// What the house promises by absence: each test looks for the thing that must not be there.
import { expect, test } from 'vitest';
import { CASE_STATES } from '../../shared/contract/facts/case-states.ts';
import { listPaths, listSources, placesOf, readText, type Source, sourcesIn } from './sources.ts';

const SQL = /\b(SELECT\s+[\w*(]|INSERT\s+(OR\s+\w+\s+)?INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b)/;
/** Their text says "select" or "update" without being SQL, or the platform's tools need it. */
const SQL_PLACES: Record<string, string> = {};

const RULES = ['networks', 'kpi', 'score', 'contract', 'procedure', 'analysis', 'imports'].map(
  (name) => `shared/${name}/`,
);

/** Store functions without a workspace: each acts for no workspace yet, on a token or id that implies one, or for the cron. */
const UNSCOPED: Record<string, string> = {
  'worker/store/procedure/standings-due.ts listTimersDue': 'the cron wakes due timers of every workspace',
  'worker/store/procedure/standings-due.ts listAssessedBefore':
    'the cron renews old standings of every workspace',
  'worker/store/imports/unsettled.ts listUnsettledImports': 'the cron settles imports of every workspace',
  'worker/store/inputs/outages.ts listUnsettledOutages': 'the cron settles imports of every workspace',
  'worker/store/notices.ts claimDueDelivery': 'the cron sends due notices of every workspace',
  'worker/store/notices.ts endLostLeases': 'the cron looks after the claims of every workspace',
  'worker/store/questions.ts answer': 'sends what a question asks; each question takes the workspace',
  'worker/store/questions.ts answerTogether': 'sends what questions ask; each question takes the workspace',
  'worker/store/questions.ts answerInRows': 'sends what questions ask; each question takes the workspace',
  'worker/store/rows.ts guardStatement': 'asks what a condition of the store says; each names its workspace',
  'worker/store/passkeys.ts findPasskey': 'signing in: the credential id implies the member',
  'worker/store/passkeys.ts takeChallenge': 'signing in: the random challenge is the token',
  'worker/store/passkeys.ts insertChallenge':
    'signing in: nobody is signed in yet; creating names workspace and member',
  'worker/store/passkeys.ts insertPasskey': 'the row itself carries workspace and member',
  'worker/store/sessions.ts insertSession': 'the row itself carries workspace and member',
  'worker/store/codes.ts insertCode': 'the row itself carries workspace and member',
  'worker/store/sessions.ts deleteExpiredSessions': 'the nightly job tidies every workspace',
  'worker/store/workspaces.ts insertWorkspaceWithOwner': 'makes the workspace',
  'worker/store/workspaces.ts listWorkspaceIds':
    'the nightly cron lets every workspace learn; the rebuild proves each',
  'worker/store/links.ts insertLinkStatement':
    'the row itself carries the workspace; a setup link has none yet',
};
const IMPLIES_WORKSPACE = /\b(workspaceId|tokenHash|refreshHash|codeHash|token_hash)\b/;

test('SQL stands in worker/store and the migrations only', () => {
  const places = listSources()
    .filter(({ path }) => !path.startsWith('worker/store/') && !(path in SQL_PLACES))
    .flatMap((source) => placesOf(source, SQL));

  expect(places.map((place) => `${place}: move the SQL into a function of worker/store`)).toEqual([]);
});

test('the search for SQL finds SQL', () => {
  const store = sourcesIn('worker/store/').flatMap((source) => placesOf(source, SQL));

  expect(store.length).toBeGreaterThan(40);
  for (const text of [
    'SELECT * FROM a',
    'INSERT OR IGNORE INTO a',
    'UPDATE a SET b',
    'DELETE FROM a',
    'SELECT count(*)',
  ]) {
    expect(SQL.test(text)).toBe(true);
  }
});

test.each([
  [/\bDate\.now\(/, 'Date.now()'],
  [/\bnew Date\(\s*\)/, 'new Date() without an argument'],
  [/\bMath\.random\(/, 'Math.random()'],
  [/\bTemporal\.Now\b/, 'Temporal.Now'],
  [/\bperformance\.now\(/, 'performance.now()'],
  [/\bcrypto\.(randomUUID|getRandomValues)\(/, 'random ids'],
])('shared/ reads no clock and no chance: %s', (pattern, name) => {
  const places = sourcesIn('shared/').flatMap((source) => placesOf(source, pattern));

  expect(
    places.map(
      (place) => `${place}: ${name} makes the answer depend on when it is asked. Take it as an argument.`,
    ),
  ).toEqual([]);
});

test.each([
  [/\bfetch\(/, 'fetch'],
  [/\b(document|window|localStorage|indexedDB|navigator)\./, 'browser globals'],
  [/\bbrowser\.\w/, 'extension APIs'],
])('rules perform no input or output: %s', (pattern, name) => {
  const places = sourcesIn(...RULES).flatMap((source) => placesOf(source, pattern));

  expect(
    places.map(
      (place) => `${place}: ${name} belongs to a shell (worker/ or extension/), which hands the data in`,
    ),
  ).toEqual([]);
});

test('rules do not depend on the locale or zone of the machine', () => {
  const local =
    /\.toLocale(String|DateString|TimeString|UpperCase|LowerCase)\(\s*\)|\.get(Hours|Date|Day|Month|FullYear|Minutes)\(|getTimezoneOffset/;
  const places = sourcesIn(...RULES).flatMap((source) => placesOf(source, local));

  expect(places.map((place) => `${place}: name the zone (contract/zone.ts) or the locale`)).toEqual([]);
});

test('events are only added', () => {
  const change =
    /\b(UPDATE\s+events\b|DELETE\s+FROM\s+events\b|REPLACE\s+INTO\s+events\b|INSERT\s+OR\s+REPLACE\s+INTO\s+events\b)/i;
  const places = listSources().flatMap((source) => placesOf(source, change));

  expect(places.map((place) => `${place}: append a new event that corrects the old one`)).toEqual([]);
});

test('observations are only added', () => {
  const change =
    /\b(UPDATE\s+observations\b|DELETE\s+FROM\s+observations\b|REPLACE\s+INTO\s+observations\b)/i;
  const places = listSources().flatMap((source) => placesOf(source, change));

  expect(
    places.map((place) => `${place}: undo the import, or add the corrected reading under a new one`),
  ).toEqual([]);
});

test('the database itself refuses changed and deleted events', () => {
  const migrations = listPaths('worker/migrations').map(readText).join('\n');

  expect(migrations).toMatch(/BEFORE UPDATE ON events/);
  expect(migrations).toMatch(/BEFORE DELETE ON events/);
});

test('every function of worker/store is bound to a workspace', () => {
  const problems = sourcesIn('worker/store/').flatMap((source) =>
    exportedFunctions(source)
      .filter(
        ({ signature }) => /\bD1Database\b|\basync\b/.test(signature) && !IMPLIES_WORKSPACE.test(signature),
      )
      .map(({ name }) => `${source.path} ${name}`)
      .filter((name) => !(name in UNSCOPED))
      .map(
        (name) =>
          `${name}: take workspaceId (the scoped query is the authorisation), or add a reason to UNSCOPED`,
      ),
  );

  expect(problems).toEqual([]);
});

test('every unscoped store function is still there', () => {
  const present = new Set(
    sourcesIn('worker/store/').flatMap((source) =>
      exportedFunctions(source).map(({ name }) => `${source.path} ${name}`),
    ),
  );

  expect(Object.keys(UNSCOPED).filter((name) => !present.has(name))).toEqual([]);
});

test('no text becomes markup', () => {
  const places = listSources().flatMap((source) =>
    placesOf(source, /\b(innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write)\b/),
  );

  expect(places.map((place) => `${place}: render text with preact, which escapes it`)).toEqual([]);
});

test('only the background speaks to the network, holds the token or opens the store', () => {
  const reach =
    /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\(|\bEventSource\(|\bsendBeacon\(|\bbrowser\.storage\b|\bindexedDB\b|\b(local|session)Storage\b/;
  const places = sourcesIn('extension/')
    .filter(({ path }) => !path.startsWith('extension/background/'))
    .flatMap((source) => placesOf(source, reach));

  expect(
    places.map(
      (place) => `${place}: send a message (extension/messages.ts); the background answers with what to show`,
    ),
  ).toEqual([]);
});

test('everything that the content script loads is free of zod, Intl and the store', () => {
  const heavy = /\bIntl\.|\.toLocale(String|DateString|TimeString)\(/;
  const reached = reachableFrom('extension/entrypoints/overlay.content/index.ts');
  const packages = reached.flatMap(({ path, imports }) =>
    imports
      .filter(
        (one) =>
          one.isPackage &&
          !one.isTypeOnly &&
          ['zod', 'idb', 'temporal-polyfill', 'date-holidays', 'd3-shape', 'papaparse'].includes(one.target),
      )
      .map(
        ({ target }) =>
          `${path} → ${target}: the page's card must stay small. Compute it in the background and send strings.`,
      ),
  );
  const places = reached
    .flatMap((source) => placesOf(source, heavy))
    .map((place) => `${place}: format in the background and send strings`);
  const background = reached
    .filter(({ path }) => path.startsWith('extension/background/'))
    .map(({ path }) => `${path} is reached from the page`);

  expect(reached.length).toBeGreaterThan(10);
  expect([...packages, ...places, ...background]).toEqual([]);
});

test('no schema is made before something is read through it', () => {
  // On its own, or as an entry of a table.
  const madeAtOnce = /^((export )?const \w+ =| {2}'[^']+':) z\b/;
  const places = sourcesIn('shared/api/', 'worker/', 'extension/background/').flatMap((source) =>
    placesOf(source, madeAtOnce),
  );

  expect(
    places.map((place) => `${place}: every start pays for it; make it by once() (shared/once.ts)`),
  ).toEqual([]);
});

test('nothing is read as code at run time', () => {
  const places = listSources().flatMap((source) => placesOf(source, /\beval\(|\bnew Function\(/));

  expect(places).toEqual([]);
});

test('pages of the Worker know no database and no environment', () => {
  const places = sourcesIn('worker/pages/').flatMap((source) =>
    placesOf(source, /\bc\.env\b|\benv\.DB\b|\bD1Database\b/),
  );

  expect(places.map((place) => `${place}: read in the route and pass values in`)).toEqual([]);
});

test('no page lists standings but by the role of who reads', () => {
  const places = sourcesIn('worker/routes/').flatMap((source) => placesOf(source, /\blistStandings\(/));

  expect(
    places.map(
      (place) => `${place}: ask listMaskedStandings (worker/commands/mask-standing.ts), which hides fees`,
    ),
  ).toEqual([]);
});

test('bodies are read in one place, which holds their size', () => {
  const reads = /\bc\.req\.(json|text|formData|parseBody|arrayBuffer|blob)\(|\bc\.req\.raw\.body\b/;
  const places = sourcesIn('worker/')
    .filter(({ path }) => path !== 'worker/http/validate.ts')
    .flatMap((source) => placesOf(source, reads));

  expect(places.map((place) => `${place}: read it through worker/http/validate.ts`)).toEqual([]);
});

test('groups of states have one owner', () => {
  const state = `'(?:${CASE_STATES.join('|')})'`;
  const list = new RegExp(`\\[\\s*(?:${state}\\s*,\\s*)+${state}\\s*,?\\s*\\]`, 'g');
  // The table of transitions says for each event from which states it leads; it is a list of states by its nature.
  const owners = ['shared/contract/facts/case-states.ts', 'shared/procedure/machine.ts'];
  const lists = listSources().flatMap(({ path, code }) =>
    owners.includes(path) ? [] : [...code.matchAll(list)].map(([found]) => `${path}: ${found}`),
  );

  expect(
    lists.map(
      (place) => `${place}: ask shared/contract/facts/case-states.ts, or give the group a name there`,
    ),
  ).toEqual([]);
  expect("const OVER = ['ended', 'closed'];").toMatch(list);
});

test('values are not forced past the type checker', () => {
  const places = sourcesIn('shared/', 'worker/', 'extension/').flatMap((source) =>
    placesOf(source, /\bas any\b|:\s*any\b|@ts-ignore|@ts-expect-error|@ts-nocheck/),
  );

  expect(places.map((place) => `${place}: parse the value at the edge, or describe its type`)).toEqual([]);
});

function exportedFunctions({ code }: Source): { name: string; signature: string }[] {
  return [...code.matchAll(/^export (async )?function (\w+)[\s\S]*?\{\s*$/gm)].map(
    ([signature, , name = '']) => ({ name, signature }),
  );
}

function reachableFrom(entry: string): Source[] {
  const byPath = new Map(listSources().map((source) => [source.path, source]));
  const reached = new Map<string, Source>();
  const queue = [entry];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const source = byPath.get(path);
    if (!source || reached.has(path)) continue;
    reached.set(path, source);
    queue.push(...source.imports.filter((one) => !one.isTypeOnly && !one.isPackage).map((one) => one.target));
  }
  return [...reached.values()];
}
