// Finds the browsers of this machine, or installs them where the system has a package manager we know and may use.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CHROMIUM_PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FIREFOX_PLACES = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

export function findChromium() {
  return CHROMIUM_PLACES.find((path) => path && existsSync(path));
}

export function findFirefox() {
  return FIREFOX_PLACES.find((path) => path && existsSync(path));
}

/** Installs Chromium and Firefox with apt where that is possible. Says what it does. */
export function ensureBrowsers() {
  if (findChromium() && findFirefox()) return;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('Installing Chromium and Firefox with apt-get (about 40 s) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
  for (const names of [['chromium', 'fonts-dejavu-core'], ['firefox-esr']]) {
    const apt = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
      encoding: 'utf8',
      env,
    });
    if (apt.status !== 0)
      console.log(`apt-get could not install ${names[0]}: ${apt.stderr.trim().split('\n').at(-1) ?? ''}`);
  }
}
