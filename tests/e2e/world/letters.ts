// Letters on the desk as a person writes, reads and sends them, and the creator's page they lead to.
import type { BrowserContext, Page } from 'playwright-core';
import type { ChromiumWorld } from './chromium.ts';

/** Presses a button whose form leads on to another page, and waits for that page. */
export async function pressOn(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  await page.waitForURL(/[?&]done=|\/desk\/collaborations\/[^/?]+(\/[a-z/-]+)?$/);
  const title = page.getByText('Nothing has changed', { exact: false });
  if ((await title.count()) > 0) throw new Error(`${button}: ${await page.getByRole('main').innerText()}`);
}

/** Fills in a letter's form and reads it; answers the letter's own text. */
export async function readLetterInFull(
  page: Page,
  { form, fields, questions = [] }: { form: string; fields: Record<string, string>; questions?: string[] },
): Promise<string> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`[name="${form}-${name}"]`).first();
    if (value === 'on') await field.check({ force: true });
    else await field.selectOption(value);
  }
  for (const box of await page.locator(`[name="${form}-questions"]`).all()) {
    await box.setChecked(questions.includes((await box.getAttribute('value')) ?? ''), { force: true });
  }
  await page.getByRole('button', { name: 'Read it in full' }).click();
  const letter = page.getByRole('region', { name: 'The letter in full' });
  await letter.waitFor();
  return letter.innerText();
}

/** Copies the link out of the letter that waits, and says that it was sent by hand. */
export async function copyLetterAndSend(desk: Page, address: string): Promise<string> {
  await desk.goto(`${address}/steps/letters`);
  const letter = (await desk.locator('details.notice-words pre').first().textContent()) ?? '';
  const link = /https?:\/\/\S+\/c\/[\w-]+/.exec(letter)?.[0];
  if (link === undefined) throw new Error(`No link in the letter: ${letter}`);
  await desk.getByRole('button', { name: 'I have sent it' }).first().click();
  await desk.waitForURL(`${address}?done=notice_sent`);
  return link;
}

/** The creator's page in a browser of its own, as wide as a phone. */
export async function openOnPhone(
  world: ChromiumWorld,
  link: string,
): Promise<{ phone: BrowserContext; page: Page }> {
  const phone = await world.newStranger({ viewport: { width: 390, height: 844 } });
  const page = await phone.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(link);
  return { phone, page };
}
