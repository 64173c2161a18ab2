// The dossier's forms as a browser sends them, and what they leave in the log.
import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import { addDays, localDateOf } from '../../shared/contract/zone.ts';
import { call, type Person } from './sign-in-world.ts';
import { getStanding, instantAgo, type World, ZONE } from './world.ts';

export const today = localDateOf(instantAgo(0), ZONE);

export async function send(
  person: Person,
  world: World,
  form: Record<string, string>,
  collaborationId: string = world.mara,
): Promise<Response> {
  const { version } = await getStanding(world, collaborationId);
  return call(`/desk/collaborations/${collaborationId}/decisions`, {
    cookie: person.cookie,
    form: { id: crypto.randomUUID(), seenVersion: String(version), ...form },
  });
}

export async function lastEvent(world: World): Promise<{ kind: string; note: string | null }> {
  const row = await env.DB.prepare(
    `SELECT e.kind, n.body AS note FROM events e LEFT JOIN notes n ON n.event_id = e.id
     WHERE e.collaboration_id = ?1 ORDER BY e.seq DESC LIMIT 1`,
  )
    .bind(world.mara)
    .first<{ kind: string; note: string | null }>();
  return row ?? { kind: '', note: null };
}

export async function read(person: Person, world: World, place: string): Promise<string> {
  const answer = await call(`/desk/collaborations/${world.mara}${place}`, { cookie: person.cookie });
  expect(answer.status).toBe(200);
  return answer.text();
}

export const CONTACT = {
  kind: 'log_contact',
  form: 'contact',
  place: 'talk',
  'contact-channel': 'call',
  'contact-note': 'Asked.',
};
export const ANSWER = { kind: 'creator_answered', form: 'answer', place: 'talk', 'answer-note': 'Was ill.' };
export const CAUSE = {
  kind: 'diagnose',
  form: 'cause',
  place: 'talk',
  'cause-code': 'product_late',
  'cause-confidence': 'high',
  'cause-evidence': 'product_arrived_late',
};
export const PLAN = {
  kind: 'plan_remedy',
  form: 'plan',
  place: 'plan',
  'plan-rows': '1',
  'plan-remedy1': 'R9',
  'plan-kind1': 'change',
  'plan-owner1': 'creator',
  'plan-cause1': 'product_late',
  'plan-piece1': '',
  'plan-kpi1': 'clicks',
  'plan-target1': '90',
  'plan-dueOn1': today,
  'plan-reviewOn1': addDays(today, 7),
  'plan-cost1': '',
  'plan-units1': '',
};

export async function talkTo(world: World): Promise<void> {
  expect(
    (await send(world.marketer, world, { ...CONTACT, 'contact-note': 'Called about the link.' })).status,
  ).toBe(303);
  expect(
    (await send(world.marketer, world, { ...ANSWER, 'answer-note': 'The product came late.' })).status,
  ).toBe(303);
}
