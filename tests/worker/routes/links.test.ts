// Wherever a page of the desk leads, by a link or by a form, there is a route that answers.
import { beforeAll, expect, test } from 'vitest';
import { call } from '../sign-in-world.ts';
import { LEAST_ROLES } from './least-roles.ts';
import { listPaths } from './paths.ts';
import { addressFor, makeSubject, type Subject } from './subject.ts';

let subject: Subject;
beforeAll(async () => {
  subject = await makeSubject();
});

const PATTERNS = {
  GET: listPaths('GET').map(toPattern),
  POST: listPaths('POST').map(toPattern),
};
/** Read without the desk around them: reports as their readers see them, and the first passkey. */
const ALONE = /\/report(\/live)?$|\/passkeys\/new$/;
const PAGES = LEAST_ROLES.filter(({ method, path }) => method === 'GET' && !/\.\w+$/.test(path));

test.each(PAGES)('what $path leads to is there', async ({ path }) => {
  const answer = await call(await addressFor(path, subject), { cookie: subject.world.owner.cookie });
  const led = listLed(await answer.text());

  if (!ALONE.test(path)) expect(led.length, 'a page of the desk leads on').toBeGreaterThan(5);
  expect(
    led.filter(({ method, to }) => !PATTERNS[method].some((pattern) => pattern.test(to))),
    `links and forms of ${path} without a route`,
  ).toEqual([]);
});

type Led = { method: 'GET' | 'POST'; to: string };

/** Addresses of the desk in links and forms, without query and part. */
function listLed(html: string): Led[] {
  const links = [...html.matchAll(/<a\b[^>]*\shref="(\/desk[^"]*)"/g)].map(([, to = '']) => ({
    method: 'GET' as const,
    to,
  }));
  const forms = [...html.matchAll(/<form\b[^>]*>/g)].flatMap(([tag]) => {
    const to = /\saction="(\/desk[^"]*)"/.exec(tag)?.[1];
    const method = /\smethod="post"/i.test(tag) ? ('POST' as const) : ('GET' as const);
    return to === undefined ? [] : [{ method, to }];
  });
  return [...links, ...forms].map(({ method, to }) => ({ method, to: to.replace(/[?#].*/, '') }));
}

function toPattern(path: string): RegExp {
  const text = path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${text}$`);
}
