// The desk as a person uses it: its links, labels and buttons.
import type { Page } from 'playwright-core';

export type NewCampaign = {
  name: string;
  startsOn: string;
  endsOn: string;
  currency: string;
  timeZone: string;
  objective: string;
  kpi: string;
  target: string;
};

/** Answers on the terms page by term: `none`, or the fields to fill. */
export type Terms = Record<string, 'none' | Record<string, string>>;

export type LineAnswer = { word: string; text: string };

/** Creates a campaign through the desk's own form; gives its path. */
export async function createCampaign(page: Page, campaign: NewCampaign): Promise<string> {
  await page.getByRole('link', { name: 'Campaigns' }).first().click();
  await page.getByRole('link', { name: 'New campaign' }).first().click();
  await page.getByLabel('Name').fill(campaign.name);
  await page.getByLabel('Objective').selectOption({ label: campaign.objective });
  await page.getByLabel('Starts').fill(campaign.startsOn);
  await page.getByLabel('Ends').fill(campaign.endsOn);
  await page.getByLabel('Time zone').selectOption(campaign.timeZone);
  await page.getByLabel('Currency').fill(campaign.currency);
  await page.getByLabel('Primary KPI').selectOption({ label: campaign.kpi });
  await page.getByLabel('Goal of the campaign').fill(campaign.target);
  await page.getByRole('button', { name: 'Save campaign' }).click();
  await page.waitForURL('**/creators');
  return new URL(page.url()).pathname.replace(/\/creators$/, '');
}

/** Pastes addresses, one a line, and reads what was answered to each. */
export async function pasteProfiles(page: Page, lines: string[]): Promise<LineAnswer[]> {
  await page.getByLabel('Addresses of profiles').fill(lines.join('\n'));
  await page.getByRole('button', { name: 'Add creators' }).click();
  const answers = page.getByRole('main').locator('ul[role="status"] > li');
  await answers.first().waitFor();
  const texts = await answers.all();
  return Promise.all(
    texts.map(async (answer) => ({
      word: await answer.locator('b').first().innerText(),
      text: await answer.innerText(),
    })),
  );
}

export async function openCollaboration(page: Page, campaignUrl: string, handle: string): Promise<string> {
  await page.goto(campaignUrl);
  await page.getByRole('main').getByRole('link', { name: handle }).first().click();
  await page.waitForURL('**/desk/collaborations/*');
  return page.url();
}

/** The essentials of the contract, each a value or "none", confirmed against the paper. */
export async function confirmTerms(page: Page, terms: Terms): Promise<void> {
  await page.getByRole('link', { name: 'Contract terms' }).click();
  for (const [term, answer] of Object.entries(terms)) {
    const part = page.locator('details.term', { has: page.locator(`input[name="${term}-is"]`) });
    if ((await part.getAttribute('open')) === null) await part.locator('> summary').click();
    const is = answer === 'none' ? 'none' : 'value';
    await page.locator(`input[name="${term}-is"][value="${is}"]`).check({ force: true });
    if (answer === 'none') continue;
    for (const [name, value] of Object.entries(answer)) {
      const field = page.locator(`[name="${name}"]`);
      if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
      else await field.fill(value);
    }
  }
  const review = page.getByRole('button', { name: 'See what changes' });
  if ((await review.count()) > 0) await review.click();
  await page.getByRole('button', { name: 'Confirm these terms' }).click();
  await page.waitForURL(/\/desk\/collaborations\/[^/]+$/);
}

/** Talking comes before a pause; the contract's notice wants it on record. */
export async function noteContact(page: Page, words: string): Promise<void> {
  const dossier = page.url();
  await page.getByRole('navigation', { name: 'Dossier' }).getByRole('link', { name: 'Talk' }).click();
  await page.getByLabel('What was said').fill(words);
  await page.getByRole('button', { name: 'Note a contact' }).click();
  await page.getByText(words).first().waitFor();
  await page.goto(dossier);
}

export async function setNoticeAddress(page: Page, address: string): Promise<void> {
  await page.getByRole('link', { name: 'Agreement' }).click();
  await page.getByLabel('Address for notices').fill(address);
  await page.getByRole('button', { name: 'Save the agreement' }).click();
  await page.waitForLoadState();
}

/** Makes a one-use invitation and gives its address, which is shown this once. */
export async function invite(page: Page, origin: string, role: string): Promise<string> {
  await page.goto(`${origin}/desk/people`);
  await page.getByLabel('Role', { exact: true }).selectOption({ label: role });
  await page.getByRole('button', { name: 'Make the link' }).click();
  return page.locator('section.once input').inputValue();
}

/** A live report link for a client; its address is shown this once. */
export async function shareReport(page: Page, audience: 'Team' | 'Client'): Promise<string> {
  await page.getByRole('link', { name: 'Share report' }).click();
  await page.getByLabel(audience, { exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Create the link' }).click();
  return page.locator('a.share-address').innerText();
}
