import { expect, test } from 'vitest';
import type { Command } from '../../../shared/procedure/commands.ts';
import { deliverableStandings, inForceAt } from '../../../shared/procedure/deliverable-standings.ts';
import type { PostInput } from '../../../shared/procedure/project-standing.ts';
import { act, caseAfter, contextOf } from './case-log.ts';
import { AT, inputsWith, piece } from './standing-inputs.ts';

function postAt(key: string, publishedAt: string | null): PostInput {
  return {
    key: `instagram/${key}`,
    deliverableId: 'one',
    url: `https://www.instagram.com/p/${key}/`,
    publishedAt,
  };
}

test('the first post that is out fulfils a piece; one to come fulfils nothing', () => {
  const posts = [postAt('b', '2026-11-12T12:00:00Z'), postAt('a', '2026-11-11T12:00:00Z')];
  const shown = (list: PostInput[]) =>
    deliverableStandings(inputsWith({ deliverables: [piece('one')], posts: list }), AT)[0];

  expect(shown(posts)).toMatchObject({
    publishedAt: '2026-11-11T12:00:00Z',
    stage: 'published',
    lateDays: 1,
  });
  expect(shown([postAt('c', '2026-11-30T12:00:00Z')])).toMatchObject({
    publishedAt: null,
    stage: 'briefed',
    lateDays: 10,
    postUrl: 'https://www.instagram.com/p/c/',
  });
});

test('what is expected by a day follows the day in force: an open pause has moved it until now', () => {
  const stop: Command = { kind: 'emergency_pause', trigger: 'brand_safety' };
  const paused = act(caseAfter([]), stop, contextOf({ role: 'marketer', now: '2026-11-05T18:00:00Z' }));
  const inputs = inputsWith({ deliverables: [piece('one')] });

  expect(inForceAt(inputs, AT).deliverables[0]?.dueOn).toBe('2026-11-10');
  expect(inForceAt({ ...inputs, case: paused }, AT).deliverables[0]?.dueOn).toBe('2026-11-25');
});
