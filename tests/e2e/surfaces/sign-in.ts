// Set-up, invitation, passkey: the pages on which a person becomes a member and comes back.
import type { Page } from 'playwright-core';

/** The device's own passkeys, as Chromium's virtual authenticator: says yes to whatever is asked. */
export async function addAuthenticator(page: Page): Promise<void> {
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

export async function setUpTeam(
  page: Page,
  link: string,
  names: { team: string; person: string },
): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Team').fill(names.team);
  await page.getByLabel('Time zone').selectOption('UTC');
  await page.getByLabel('Your name').fill(names.person);
  await page.getByRole('button', { name: 'Create the team' }).click();
  await page.waitForURL('**/desk/passkeys/new');
}

export async function join(page: Page, link: string, person: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(person);
  await page.getByRole('button', { name: /^Join / }).click();
  await page.waitForURL('**/desk/passkeys/new');
}

export async function createPasskey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Create my passkey' }).click();
  await page.waitForURL('**/desk');
}

export async function signInWithPasskey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Use my passkey' }).click();
  await page.waitForURL('**/desk');
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
}
