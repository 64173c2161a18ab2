// Passkeys as the bundled Worker takes them, which carries no code for makers' certificates.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Algorithm, makeAuthenticator, type Statement } from './world/authenticator.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

let worker: WorkerWorld;
let cookie: string;

beforeAll(async () => {
  worker = await startWorker();
  const { setup } = await worker.prepare();
  const form = new URLSearchParams({ team: 'Northlight', timeZone: 'UTC', name: 'Mara Lindt' });
  cookie = readCookie(await post(new URL(setup).pathname, form));
});

afterAll(() => worker?.close());

test.each<Algorithm>(['ES256', 'RS256', 'EdDSA'])(
  'a passkey of %s is kept and signs in',
  async (algorithm) => {
    const device = makeAuthenticator(algorithm);

    const kept = await create(device);
    const signedIn = await post('/sign-in', device.get(await challenge('/sign-in/challenge')));
    const desk = await fetch(`${worker.origin}/api/session`, { headers: { cookie: readCookie(signedIn) } });

    expect(kept.status).toBe(201);
    expect(signedIn.status).toBe(200);
    expect(desk.status).toBe(200);
  },
);

test('a passkey that vouches for itself is kept', async () => {
  const device = makeAuthenticator('ES256');

  const kept = await create(device, (data) => packed(device.sign(data)));

  expect(kept.status).toBe(201);
});

test('a passkey that vouches for itself with a signature of another key is not kept', async () => {
  const kept = await create(makeAuthenticator('ES256'), (data) =>
    packed(makeAuthenticator('ES256').sign(data)),
  );

  expect(kept.status).toBe(422);
  expect(await kept.json()).toMatchObject({ title: 'This passkey could not be kept. Nothing has changed.' });
});

test.each(['packed', 'fido-u2f', 'tpm', 'android-key', 'android-safetynet', 'apple'])(
  'a passkey with a certificate of its maker (%s) is refused with the reason',
  async (fmt) => {
    const device = makeAuthenticator('ES256');

    const refused = await create(device, (data) => {
      const { attStmt } = packed(device.sign(data));
      return { fmt, attStmt: attStmt.set('x5c', [new Uint8Array([0x30, 0x00])]) };
    });

    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      code: 'passkey',
      title: expect.stringContaining('a proof of its maker, which Midflight does not ask for'),
    });
  },
);

test('a statement that is none is refused', async () => {
  const statement = { fmt: 'packed', attStmt: 5 } as unknown as Statement;

  expect((await create(makeAuthenticator('ES256'), () => statement)).status).toBe(422);
});

async function create(
  device: ReturnType<typeof makeAuthenticator>,
  toStatement?: (data: Uint8Array) => Statement,
): Promise<Response> {
  return post('/desk/passkeys', device.create(await challenge('/desk/passkeys/challenge'), toStatement));
}

function packed(sig: Uint8Array): Statement {
  return {
    fmt: 'packed',
    attStmt: new Map<string, unknown>([
      ['alg', -7],
      ['sig', sig],
    ]),
  };
}

async function challenge(path: string): Promise<{ challenge: string; origin: string }> {
  const options = (await (await post(path, {})).json()) as { challenge: string };
  return { challenge: options.challenge, origin: worker.origin };
}

function post(path: string, body: object): Promise<Response> {
  const isForm = body instanceof URLSearchParams;
  return fetch(`${worker.origin}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      accept: 'application/json',
      'sec-fetch-site': 'same-origin',
      ...(cookie ? { cookie } : {}),
      ...(isForm ? {} : { 'content-type': 'application/json' }),
    },
    body: isForm ? body : JSON.stringify(body),
  });
}

function readCookie(answer: Response): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}
