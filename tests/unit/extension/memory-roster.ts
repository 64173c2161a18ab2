// A roster without a browser: the same promises as IndexedDB, kept in maps. Values are copied as a database would.
import {
  isReadable,
  type Meta,
  mayReplace,
  type OfflineDraft,
  type PreparedCard,
  type Roster,
} from '../../../extension/background/roster.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';

export function createMemoryRoster(): Roster {
  const meta = new Map<string, unknown>();
  const standings = new Map<string, Standing>();
  const drafts = new Map<string, OfflineDraft>();
  const cards = new Map<string, PreparedCard>();
  const listWhere = (has: (standing: Standing) => boolean) =>
    [...standings.values()]
      .filter(isReadable)
      .filter(has)
      .map((one) => structuredClone(one));
  const put = (standing: Standing) => {
    if (mayReplace(standings.get(standing.collaborationId), standing))
      standings.set(standing.collaborationId, structuredClone(standing));
  };
  return {
    // The key says which type was put in.
    getMeta: async (key) => structuredClone(meta.get(key)) as Meta[typeof key] | undefined,
    setMeta: async (key, value) => void meta.set(key, structuredClone(value)),
    async deleteMeta(...keys) {
      for (const key of keys) meta.delete(key);
    },
    findStanding: async (id) => {
      const row = standings.get(id);
      return isReadable(row) ? structuredClone(row) : undefined;
    },
    listStandingsOfProfile: async (key) =>
      listWhere((one) => one.profiles.some((profile) => profile.key === key)),
    listStandingsOfPost: async (key) => listWhere((one) => one.posts.includes(key)),
    listStandings: async () => listWhere(() => true),
    countStandings: async () => standings.size,
    async applySync(change) {
      if (change.startsAnew) standings.clear();
      change.standings.forEach(put);
      for (const id of change.removed) standings.delete(id);
      meta.set('position', change.position);
      meta.set('team', change.team);
    },
    putStanding: async (standing) => put(standing),
    async clearStandings() {
      standings.clear();
      cards.clear();
    },
    async dropUnreadable(version) {
      if (meta.get('readableIn') === version) return;
      meta.set('readableIn', version);
      for (const [id, row] of standings) {
        if (isReadable(row)) continue;
        standings.delete(id);
        meta.delete('position');
      }
    },
    findCard: async (id) => structuredClone(cards.get(id)),
    async putCards(prepared) {
      for (const one of prepared) cards.set(one.id, structuredClone(one));
    },
    listDrafts: async () => structuredClone([...drafts.values()]),
    findDraft: async (id) => structuredClone(drafts.get(id)),
    putDraft: async (draft) => void drafts.set(draft.draftId, structuredClone(draft)),
    deleteDraft: async (id) => void drafts.delete(id),
  };
}
