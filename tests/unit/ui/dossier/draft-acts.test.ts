import { expect, test } from 'vitest';
import type { Draft } from '../../../../shared/procedure/drafts/records.ts';
import { listDraftActs, presentPieceDrafts } from '../../../../shared/ui/dossier/draft-acts.ts';
import { caseOf, contractOf, NOW, standingOf } from '../sample-standings.ts';

const ASKED = { now: NOW, locale: 'en' };
const approval = { rounds: 1, silence: { n: 3, unit: 'businessDays' as const } };

function standingWith(part: Partial<Draft>) {
  const base = standingOf({ contracts: contractOf({ approval }) });
  const open = base.deliverables.find(({ publishedAt }) => publishedAt === null);
  const at = '2026-11-18T15:00:00Z';
  const waiting = { answer: null, answeredAt: null, answerSeq: null, reason: null };
  const draft = {
    seq: 8,
    pieceId: open?.id ?? '',
    receivedAt: at,
    loggedAt: at,
    hasLink: false,
    by: 'creator' as const,
  };
  return { ...base, case: caseOf({ state: 'active', drafts: [{ ...draft, ...waiting, ...part }] }) };
}

test('a draft that waits can be approved or sent back, with its round and its clock beside the click', () => {
  const standing = standingWith({});
  const [approve] = listDraftActs('approve_draft', standing, ASKED);
  const [changes] = listDraftActs('ask_changes', standing, ASKED);

  expect(approve).toMatchObject({ id: 'approve_draft:8', request: { kind: 'approve_draft', draftSeq: 8 } });
  expect(approve?.facts.map(({ name }) => name)).toEqual(['The piece', 'Round 1', 'Contract']);
  expect(approve?.facts.at(-1)?.value).toContain('Silence counts as approval at the end of Mon 23 Nov.');
  expect(approve?.facts.at(-1)?.value).toContain('The included rounds are used up with this one');
  expect(changes?.choice?.options.map(({ value }) => value)).toContain('disclosure');
  expect(changes?.request).toMatchObject({ kind: 'ask_changes', draftSeq: 8, reason: 'off_brief' });
  expect(listDraftActs('take_back_draft', standing, ASKED)).toEqual([]);
});

test('an answer of minutes ago can be taken back, and nothing else be done with it', () => {
  const standing = standingWith({ answer: 'approved', answeredAt: '2026-11-18T15:55:00Z', answerSeq: 9 });

  expect(listDraftActs('take_back_draft', standing, ASKED)).toMatchObject([
    { id: 'take_back_draft:8', request: { kind: 'take_back_draft', draftSeq: 8 } },
  ]);
  expect(listDraftActs('approve_draft', standing, ASKED)).toEqual([]);
  expect(listDraftActs('ask_changes', standing, ASKED)).toEqual([]);
});

test('pieces without a draft have no part of their own', () => {
  expect(presentPieceDrafts(standingOf(), ASKED)).toEqual([]);
  expect(presentPieceDrafts(standingWith({}), ASKED)).toHaveLength(1);
});
