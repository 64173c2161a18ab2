// Firefox with the built test extension. Marionette drives everything (it alone may open the extension's own pages), and
// the BiDi side of the same session answers for the networks' pages, so that nothing leaves this machine.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectMarionette, type Marionette } from './marionette.ts';

const TOP = fileURLToPath(new URL('../../../', import.meta.url));
const EXTENSION = `${TOP}dist/extension-test/firefox-mv3`;
const GECKO_ID = 'midflight@midflight.example';
/** Any will do; fixed, so that the extension's pages have an address. */
const EXTENSION_UUID = '6f0a4bb2-5a0b-4a63-9f0e-2f1a7c3f9d10';

export type FirefoxWorld = {
  marionette: Marionette;
  extensionOrigin: string;
  strays: string[];
  close(): Promise<void>;
};

export async function openFirefox(executablePath: string): Promise<FirefoxWorld> {
  const { marionettePort, end } = await startFirefox(executablePath, { timeZone: 'UTC', locale: 'en-US' });
  try {
    return { ...(await takeControl(marionettePort)), close: end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Firefox alone, with a profile of its own, on a machine in that zone and of that language. */
export async function startFirefox(
  executablePath: string,
  { timeZone, locale }: { timeZone: string; locale: string },
): Promise<{ marionettePort: number; end: () => Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'midflight-firefox-'));
  const [marionettePort, bidiPort] = [await findFreePort(), await findFreePort()];
  writeFileSync(join(profile, 'user.js'), toPreferences(marionettePort, locale));
  const firefox = spawn(
    executablePath,
    [
      '--headless',
      '--marionette',
      '--remote-allow-system-access',
      '--remote-debugging-port',
      String(bidiPort),
      '--profile',
      profile,
      '--no-remote',
    ],
    {
      stdio: 'ignore',
      env: { ...process.env, HOME: profile, TZ: timeZone, LC_ALL: `${locale.replace('-', '_')}.UTF-8` },
    },
  );
  const end = async () => {
    const ended = new Promise((resolve) => firefox.once('exit', resolve));
    if (firefox.exitCode === null && firefox.kill('SIGTERM')) await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { marionettePort, end };
}

async function takeControl(marionettePort: number): Promise<Omit<FirefoxWorld, 'close'>> {
  const marionette = await connectMarionette(marionettePort);
  const { webSocketUrl } = await marionette.startSession();
  const strays: string[] = [];
  await answerNetworks(webSocketUrl, strays);
  await marionette.send('Addon:Install', { path: EXTENSION, temporary: true });
  return { marionette, extensionOrigin: `moz-extension://${EXTENSION_UUID}`, strays };
}

function toPreferences(marionettePort: number, locale: string): string {
  const preferences: Record<string, string | number | boolean> = {
    'marionette.port': marionettePort,
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: EXTENSION_UUID }),
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'services.settings.server': 'data:,',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'intl.locale.requested': locale,
    // Without a pack of its language the browser itself speaks English; its pages still count and date as the system does.
    'intl.regional_prefs.use_os_locales': locale !== 'en-US',
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
}

type BlockedRequest = { isBlocked: boolean; request: { request: string; url: string } };

/** Instagram's pages are ours; any other address of the web is written down and refused. */
async function answerNetworks(webSocketUrl: string, strays: string[]): Promise<void> {
  const socket = new WebSocket(webSocketUrl);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  let lastId = 0;
  const send = (method: string, params: unknown) => {
    lastId += 1;
    socket.send(JSON.stringify({ id: lastId, method, params }));
    return lastId;
  };
  const answer = ({ request }: BlockedRequest) => {
    const { hostname, pathname } = new URL(request.url);
    // Firefox itself ends the sign-in at its reserved address; nobody answers there.
    if (hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.extensions.allizom.org'))
      return send('network.continueRequest', { request: request.request });
    if (hostname !== 'www.instagram.com') {
      strays.push(request.url);
      return send('network.failRequest', { request: request.request });
    }
    const file = pathname === '/fixture.js' ? 'fixture.js' : 'instagram.html';
    return send('network.provideResponse', {
      request: request.request,
      statusCode: 200,
      headers: [
        {
          name: 'content-type',
          value: { type: 'string', value: file.endsWith('.js') ? 'text/javascript' : 'text/html' },
        },
      ],
      body: { type: 'string', value: readFileSync(`${TOP}tests/fixtures/pages/${file}`, 'utf8') },
    });
  };
  await new Promise<void>((resolve) => {
    const waiting = new Set<number>();
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data));
      if (message.method === 'network.beforeRequestSent' && message.params.isBlocked) answer(message.params);
      else if (waiting.delete(message.id) && waiting.size === 0) resolve();
    };
    waiting.add(send('session.subscribe', { events: ['network.beforeRequestSent'] }));
    waiting.add(send('network.addIntercept', { phases: ['beforeRequestSent'] }));
  });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
