import { describe, expect, test } from 'vitest';
import {
  ACT_KINDS,
  listUnstartedPieces,
  sampleCommand,
} from '../../../../shared/procedure/guide/sample-command.ts';
import { caseOf, NOW, standingOf } from '../../ui/sample-standings.ts';

describe('sampleCommand', () => {
  test.each(ACT_KINDS.map((kind) => ({ kind })))('makes a command of kind $kind, or none', ({ kind }) => {
    const command = sampleCommand(kind, standingOf({ case: caseOf() }), { now: NOW });

    expect([null, kind]).toContain(command?.kind ?? null);
  });

  test('has nothing to answer without a wish, and the first wish otherwise', () => {
    const wish = { kind: 'call', seq: 5, at: NOW, on: null, trigger: null } as const;

    expect(sampleCommand('answer_wish', standingOf({ case: caseOf() }), { now: NOW })).toBeNull();
    expect(
      sampleCommand('answer_wish', standingOf({ case: caseOf({ wishes: [wish] }) }), { now: NOW }),
    ).toMatchObject({ wishSeq: 5 });
  });
});

describe('listUnstartedPieces', () => {
  test('leaves out what is published or in production', () => {
    const piece = {
      network: 'instagram',
      format: 'reel',
      dueOn: '2026-11-16',
      postUrl: null,
      lateDays: 0,
    } as const;
    const deliverables = [
      { ...piece, id: 'a', name: 'A', stage: 'briefed' as const, publishedAt: null },
      { ...piece, id: 'b', name: 'B', stage: 'in_production' as const, publishedAt: null },
      { ...piece, id: 'c', name: 'C', stage: 'briefed' as const, publishedAt: NOW },
    ];

    expect(listUnstartedPieces({ deliverables }).map(({ id }) => id)).toEqual(['a']);
  });
});
