// What a request costs the database, and pasts of a collaboration to measure it with.
import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { app } from '../../worker/app.ts';
import { appendSystemEvents, toSystemEvent } from '../../worker/commands/append-system-events.ts';
import { takeInObservations } from '../../worker/commands/imports/take-in-observations.ts';
import { type Asked, countQueries } from './counting-db.ts';
import { ORIGIN, type Person } from './sign-in-world.ts';
import { clicksRow, instantAgo, type World } from './world.ts';

/** One request, with what it asked of the database. */
export async function ask(
  person: Person,
  path: string,
  json?: unknown,
): Promise<{ status: number; asked: Asked }> {
  const { db, asked } = countQueries(env.DB);
  const answer = await app.request(
    `${ORIGIN}${path}`,
    {
      method: json === undefined ? 'GET' : 'POST',
      headers: {
        cookie: person.cookie,
        'sec-fetch-site': 'same-origin',
        'user-agent': 'a test',
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    },
    { ...env, DB: db },
    createExecutionContext(),
  );
  await answer.text();
  return { status: answer.status, asked };
}

type Whose = { campaignId?: string; collaborationId: string; post: string | null };

/**
 * Five hundred further events and, where there is a post, as many readings, spread over the days before the one of part 1;
 * Mara's unless said otherwise.
 */
export async function addHistory(
  world: World,
  part: number,
  { campaignId = world.campaign.id, collaborationId, post }: Whose = {
    collaborationId: world.mara,
    post: world.maraPost,
  },
): Promise<void> {
  const daysAgo = (index: number) => 2_000 - 500 * part - index / 2;
  for (let round = 0; round < 5; round++) {
    await appendSystemEvents(env.DB, world.workspaceId, {
      collaborationId,
      now: instantAgo(0),
      toEvents: () =>
        Array.from({ length: 100 }, (_, index) =>
          toSystemEvent({ kind: 'note', at: instantAgo(daysAgo(round * 100 + index)), data: {} }),
        ),
    });
  }
  if (post === null) return;
  const rows = Array.from({ length: 500 }, (_, index) =>
    clicksRow(index + 2, post, 100 * part + index / 10, daysAgo(index)),
  );
  await takeInObservations(env.DB, world.workspaceId, {
    rows: rows as Parameters<typeof takeInObservations>[2]['rows'],
    takeIn: {
      campaignId,
      isPreview: false,
      format: 'api',
      fileName: 'a',
      fileSha256: '',
      memberId: 'owner',
      now: instantAgo(0),
    },
  });
}
