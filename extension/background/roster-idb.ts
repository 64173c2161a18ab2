// The roster in IndexedDB. Only the background opens it; content scripts have the page's origin and cannot.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Standing } from '../../shared/procedure/standing.ts';
import {
  isReadable,
  type Meta,
  mayReplace,
  type OfflineDraft,
  type PreparedCard,
  type Roster,
  type SyncChange,
  type Team,
} from './roster.ts';

const DATABASE = 'midflight';
/** Raise it when the shape of a standing changes: rows are dropped and fetched again, drafts and session stay. */
const VERSION = 3;

type Row = { collaborationId: string; profileKeys: string[]; postKeys: string[]; standing: Standing };

type Schema = DBSchema & {
  standings: { key: string; value: Row; indexes: { byProfile: string; byPost: string } };
  drafts: { key: string; value: OfflineDraft };
  meta: { key: string; value: unknown };
  cards: { key: string; value: PreparedCard };
};

type Database = IDBPDatabase<Schema>;

export function openRoster(): Roster {
  let opened: Promise<Database> | null = null;
  const database = () => {
    opened ??= openDatabase(() => {
      opened = null;
    });
    return opened;
  };
  return { ...metaOf(database), ...standingsOf(database), ...cardsOf(database), ...draftsOf(database) };
}

/** Opening again after the browser closed the database (storage cleared, upgrade in another context) must work. */
function openDatabase(onClosed: () => void): Promise<Database> {
  const opening = openDB<Schema>(DATABASE, VERSION, {
    upgrade(db, oldVersion, _newVersion, transaction) {
      if (oldVersion === 0) {
        db.createObjectStore('drafts', { keyPath: 'draftId' });
        db.createObjectStore('meta');
      }
      for (const name of ['standings', 'cards'] as const)
        if (db.objectStoreNames.contains(name)) db.deleteObjectStore(name);
      // Without the rows, what comes after the cursor is not enough.
      void transaction.objectStore('meta').delete('position');
      db.createObjectStore('cards', { keyPath: 'id' });
      const standings = db.createObjectStore('standings', { keyPath: 'collaborationId' });
      standings.createIndex('byProfile', 'profileKeys', { multiEntry: true });
      standings.createIndex('byPost', 'postKeys', { multiEntry: true });
    },
    terminated: onClosed,
    blocking(_current, _blocked, event) {
      // The event's target is the open connection that stands in the way.
      (event.target as IDBDatabase).close();
      onClosed();
    },
  });
  opening.catch(onClosed);
  return opening;
}

function metaOf(database: () => Promise<Database>) {
  return {
    async getMeta<K extends keyof Meta>(key: K): Promise<Meta[K] | undefined> {
      // Written by setMeta below under the same key, so it has that key's type.
      return (await (await database()).get('meta', key)) as Meta[K] | undefined;
    },
    async setMeta<K extends keyof Meta>(key: K, value: Meta[K]): Promise<void> {
      await (await database()).put('meta', value, key);
    },
    async deleteMeta(...keys: (keyof Meta)[]): Promise<void> {
      const transaction = (await database()).transaction('meta', 'readwrite');
      await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
    },
  };
}

function standingsOf(database: () => Promise<Database>) {
  return {
    async findStanding(collaborationId: string) {
      const row = await (await database()).get('standings', collaborationId);
      return row === undefined ? undefined : toStandings([row])[0];
    },
    async listStandingsOfProfile(key: string) {
      return toStandings(await (await database()).getAllFromIndex('standings', 'byProfile', key));
    },
    async listStandingsOfPost(key: string) {
      return toStandings(await (await database()).getAllFromIndex('standings', 'byPost', key));
    },
    async listStandings() {
      return toStandings(await (await database()).getAll('standings'));
    },
    async countStandings() {
      return (await database()).count('standings');
    },
    async applySync(change: SyncChange) {
      await applySync(await database(), change);
    },
    async putStanding(standing: Standing) {
      const transaction = (await database()).transaction('standings', 'readwrite');
      const atHome = await transaction.store.get(standing.collaborationId);
      if (mayReplace(atHome?.standing, standing)) await transaction.store.put(toRow(standing));
      await transaction.done;
    },
    async clearStandings() {
      const transaction = (await database()).transaction(['standings', 'cards'], 'readwrite');
      await transaction.objectStore('standings').clear();
      await transaction.objectStore('cards').clear();
      await transaction.done;
    },
    async dropUnreadable(version: string) {
      await dropUnreadable(await database(), version);
    },
  };
}

async function dropUnreadable(db: Database, version: string): Promise<void> {
  if ((await db.get('meta', 'readableIn')) === version) return;
  const transaction = db.transaction(['standings', 'meta'], 'readwrite');
  const standings = transaction.objectStore('standings');
  await transaction.objectStore('meta').put(version, 'readableIn');
  for (const row of await standings.getAll()) {
    if (isReadable(row.standing)) continue;
    await standings.delete(row.collaborationId);
    await transaction.objectStore('meta').delete('position');
  }
  await transaction.done;
}

async function applySync(db: Database, change: SyncChange): Promise<void> {
  const transaction = db.transaction(['standings', 'meta', 'cards'], 'readwrite');
  const standings = transaction.objectStore('standings');
  const meta = transaction.objectStore('meta');
  const cards = transaction.objectStore('cards');
  // Written under this key by nobody but this function.
  const before = (await meta.get('team')) as Team | undefined;
  // What a card says depends on the role: another role must not see one more card of the former.
  if (change.startsAnew || before?.role !== change.team.role) await cards.clear();
  if (change.startsAnew) await standings.clear();
  for (const standing of change.standings) {
    const atHome = await standings.get(standing.collaborationId);
    if (mayReplace(atHome?.standing, standing)) await standings.put(toRow(standing));
  }
  for (const collaborationId of change.removed) {
    await standings.delete(collaborationId);
    await cards.delete(IDBKeyRange.bound(`${collaborationId} `, `${collaborationId} \uffff`));
  }
  await meta.put(change.position, 'position');
  await meta.put(change.team, 'team');
  await transaction.done;
}

function cardsOf(database: () => Promise<Database>) {
  return {
    async findCard(id: string) {
      return (await database()).get('cards', id);
    },
    async putCards(cards: PreparedCard[]) {
      const transaction = (await database()).transaction('cards', 'readwrite');
      await Promise.all([...cards.map((card) => transaction.store.put(card)), transaction.done]);
    },
  };
}

function draftsOf(database: () => Promise<Database>) {
  return {
    async listDrafts() {
      return (await database()).getAll('drafts');
    },
    async findDraft(draftId: string) {
      return (await database()).get('drafts', draftId);
    },
    async putDraft(draft: OfflineDraft) {
      // Strict: a draft is a person's intent and must outlive a crash of the browser.
      const transaction = (await database()).transaction('drafts', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(draft), transaction.done]);
    },
    async deleteDraft(draftId: string) {
      await (await database()).delete('drafts', draftId);
    },
  };
}

function toRow(standing: Standing): Row {
  return {
    collaborationId: standing.collaborationId,
    profileKeys: standing.profiles.map((profile) => profile.key),
    postKeys: standing.posts,
    standing,
  };
}

function toStandings(rows: Row[]): Standing[] {
  return rows.map((row) => row.standing).filter(isReadable);
}
