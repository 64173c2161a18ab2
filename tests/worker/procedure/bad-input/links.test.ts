// A link that is over, closed or of another case: refused, and nothing written.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { linkFor } from '../../creator-site.ts';
import { call } from '../../sign-in-world.ts';
import { fillIn, hiddenOf, listForms, textOf } from '../forms.ts';
import { countAll, linkIn, makeHouse, openLink, readAndSend, sayByLink, sendByHand } from '../house.ts';

afterEach(() => vi.useRealTimers());

function emptyForm() {
  return { action: '', fields: [], buttons: [], html: '' };
}

test('a link opens nothing after its end, after it was closed, and never another case', async () => {
  const world = await makeHouse();
  const [over, closed, theirs] = await Promise.all([
    linkFor(world, { days: 2 }),
    linkFor(world),
    linkFor(world, { collaborationId: world.theo }),
  ]);
  const form = listForms(await openLink(over.path)).find(({ action }) => action.includes('/ask-for-call'));
  if (!form) throw new Error('No way to ask for a call');
  const body = fillIn(form, { note: 'Late' });
  await env.DB.prepare('UPDATE creator_links SET revoked_at = ?2 WHERE id = ?1')
    .bind(closed.id, '2027-03-01T15:00:00Z')
    .run();
  vi.setSystemTime('2027-03-04T15:00:00Z');
  const before = await countAll(world);

  const answers = await Promise.all([
    call(form.action, { form: body }),
    call(closed.path),
    call(`${theirs.path}/ask-for-call`, { form: { id: crypto.randomUUID(), seenVersion: 'x', note: 'No' } }),
    call(`/c/${'A'.repeat(43)}`),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([410, 404, 422, 404]);
  expect(await countAll(world)).toEqual(before);
});

test('an act on a page of the creator that is not about this case is refused', async () => {
  const world = await makeHouse();
  await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed: { questions: ['brief'] },
    button: 'Prepare the letter',
  });
  const link = linkIn(await sendByHand(world, world.marketer));
  const other = (await linkFor(world, { collaborationId: world.theo })).path;
  const form = listForms(await openLink(link)).find(({ action }) => action.includes('/respond-to-notice'));
  const noticeId = form && hiddenOf(form, 'target');
  const before = await countAll(world);
  const page = listForms(await openLink(other));

  const answer = await call(`${other}/respond-to-notice`, {
    form: {
      id: crypto.randomUUID(),
      seenVersion:
        hiddenOf(page.find(({ fields }) => fields.length > 0) ?? page[0] ?? emptyForm(), 'seenVersion') ??
        '1',
      target: noticeId ?? 'n1',
      response: 'agree',
    },
  });

  expect(answer.status).toBe(422);
  expect(textOf(await answer.text())).not.toBe('');
  expect(await countAll(world)).toEqual(before);
  expect((await sayByLink(link, 'ask-for-call')).status).toBe(303);
});
