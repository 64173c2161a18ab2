// The pages on which drafts are handed in, noted and answered.
import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import { call } from '../../sign-in-world.ts';
import { sendTerms } from '../../terms-page.ts';
import { getStanding, type World } from '../../world.ts';
import { fillIn, listForms, type Typed, textOf } from '../forms.ts';
import { readPage } from '../house.ts';

export const PAGE = '/contract/drafts';

export const LINK = 'https://drive.example/reel-2-first-cut';

export const KNOWN: Typed = {
  'approval-is': 'value',
  'approval-rounds': '2',
  'approval-n': '3',
  'approval-clause': '6.1',
};

/** The terms or the rights as they stand, with what is typed. */
export async function confirm(world: World, page: '/terms' | '/papers', typed: Typed): Promise<void> {
  const end = page === '/terms' ? '/terms' : '/rights';
  const html = await readPage(world, world.manager, page);
  const form = listForms(html).find(({ action }) => action.endsWith(end));
  if (!form) throw new Error(`${page} has no form`);
  const answer =
    page === '/terms'
      ? await sendTerms(world.manager, html, typed)
      : await call(form.action, { cookie: world.manager.cookie, form: fillIn(form, typed) });
  expect(answer.status).toBe(303);
}

export async function pieceOf(world: World, name = 'Reel 2') {
  const piece = (await getStanding(world, world.mara)).deliverables.find((one) => one.name === name);
  if (!piece) throw new Error(`No piece ${name}`);
  return piece;
}

export async function readDrafts(world: World): Promise<string> {
  return textOf(await readPage(world, world.marketer, PAGE));
}

export async function alertsAbout(world: World): Promise<string[]> {
  const { results } = await env.DB.prepare(
    `SELECT key FROM alerts WHERE collaboration_id = ?1 AND kind IN ('draft_waiting', 'draft_deemed') ORDER BY n`,
  )
    .bind(world.mara)
    .all<{ key: string }>();
  return results.map(({ key }) => key);
}
