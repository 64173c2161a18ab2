// Browsers without the extension, on a machine in some zone and of some language, that run one script on an empty page.
import { chromium } from 'playwright-core';
import * as browsers from '../../../worker/local/browsers.mjs';
import { startFirefox } from './firefox.ts';
import { connectMarionette } from './marionette.ts';

export type Place = { timeZone: string; locale: string };

/** What the browser takes its place to be, and the text that the script's `answerAll()` gave. */
export type RunInPlace = Place & { text: string };

/** `timeZone` and `locale` are what the page itself reports. */
const RUN = `(() => {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  return { timeZone, locale, text: answerAll() };
})()`;

export function hasFirefox(): boolean {
  return browsers.findFirefox() !== undefined;
}

/** Zone by the process alone, or by the page's own setting where `isPageZone`. */
export async function runInChromium(
  script: string,
  { timeZone, locale, isPageZone }: Place & { isPageZone: boolean },
): Promise<RunInPlace> {
  const executablePath = browsers.findChromium();
  if (executablePath === undefined)
    throw new Error('No Chromium here. Install one, or name it in CHROMIUM_PATH.');
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-background-networking', `--lang=${locale}`],
    env: { ...environment(), TZ: isPageZone ? 'UTC' : timeZone, LANGUAGE: locale.replace('-', '_') },
  });
  try {
    const context = await browser.newContext(isPageZone ? { timezoneId: timeZone, locale } : { locale });
    const page = await context.newPage();
    await page.addScriptTag({ content: script });
    return await page.evaluate(RUN);
  } finally {
    await browser.close();
  }
}

export async function runInFirefox(script: string, place: Place): Promise<RunInPlace> {
  const { marionettePort, end } = await startFirefox(browsers.findFirefox() ?? '', place);
  try {
    const marionette = await connectMarionette(marionettePort);
    await marionette.startSession();
    await marionette.goTo('about:blank');
    return await marionette.run<RunInPlace>(`${script}; return ${RUN};`);
  } finally {
    await end();
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]),
  );
}
