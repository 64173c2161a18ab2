// Passkeys: signing in with one, making one. The ceremony itself is verified by @simplewebauthn/server.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { Hono } from 'hono';
import { deskPath } from '../../../shared/desk-paths.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { toBrowserLabel } from '../../http/browser-label.ts';
import { addSeconds, MINUTE_S } from '../../http/instants.ts';
import { renderPage } from '../../http/page.tsx';
import { HttpProblem } from '../../http/respond.ts';
import {
  DESK_IDLE_S,
  forgetCookie,
  openDeskSession,
  readSession,
  requireSession,
  toSafeReturn,
} from '../../http/session.ts';
import { readJson } from '../../http/validate.ts';
import { NewPasskeyPage, SignedOutPage, SignInPage, SignOutPage } from '../../pages/sign-in/sign-in.tsx';
import { toDay } from '../../pages/sign-in/sign-in-dates.ts';
import { pageCss } from '../../pages/sign-in/sign-in-shell.tsx';
import {
  findPasskey,
  insertChallenge,
  insertPasskey,
  listPasskeys,
  notePasskeyUse,
  type StoredPasskey,
  takeChallenge,
} from '../../store/passkeys.ts';
import { revokeFamilyStatement } from '../../store/sessions.ts';
import { assertionSchema, attestationSchema } from './sign-in-bodies.ts';

const CHALLENGE_S = 5 * MINUTE_S;
const CEREMONY_BYTES_MAX = 64_000;

const webauthn = () => import('./webauthn.ts');

export const signInRoutes = new Hono<AppEnv>()
  .get('/sign-in', async (c) => {
    const returnTo = toSafeReturn(c.req.query('to'));
    if (await readSession(c)) return c.redirect(returnTo, 303);
    return renderPage(c, <SignInPage returnTo={returnTo} />, {
      title: 'Sign in · Midflight',
      css: pageCss,
      script: 'passkey',
    });
  })
  .post('/sign-in/challenge', async (c) => {
    const options = await (await webauthn()).generateAuthenticationOptions({
      rpID: toSite(c).name,
      userVerification: 'required',
    });
    await insertChallenge(c.env.DB, options.challenge, null, toChallengeTimes(c));
    return c.json(options);
  })
  .post('/sign-in', async (c) => {
    // The schema checked the parts we read; the library checks the whole again.
    const response = (await readJson(c, assertionSchema(), CEREMONY_BYTES_MAX)) as AuthenticationResponseJSON;
    const passkey = await findPasskey(c.env.DB, response.id);
    if (!passkey) throw unknownPasskey();
    const counter = await verifyAssertion(c, response, passkey);
    if (counter === undefined) throw unknownPasskey();
    await notePasskeyUse(c.env.DB, passkey.workspaceId, {
      credentialId: passkey.credentialId,
      counter,
      at: c.var.now,
    });
    await openDeskSession(c, passkey.workspaceId, passkey.memberId);
    return c.json({ signedIn: true });
  })
  .get(deskPath('/passkeys/new'), requireSession('viewer'), (c) =>
    renderPage(
      c,
      <NewPasskeyPage
        memberName={c.var.session.memberName}
        laterUntil={toDay(addSeconds(c.var.now, DESK_IDLE_S), c.var.session.timeZone)}
        returnTo={toSafeReturn(c.req.query('to'))}
      />,
      { title: 'Create a passkey · Midflight', css: pageCss, script: 'passkey' },
    ),
  )
  .post(deskPath('/passkeys/challenge'), requireSession('viewer'), async (c) => {
    const { workspaceId, memberId, memberName, workspaceName } = c.var.session;
    const own = await listPasskeys(c.env.DB, workspaceId, memberId);
    const options = await (await webauthn()).generateRegistrationOptions({
      rpName: 'Midflight',
      rpID: toSite(c).name,
      userID: new TextEncoder().encode(memberId),
      userName: `${memberName}, ${workspaceName}`,
      userDisplayName: memberName,
      attestationType: 'none',
      excludeCredentials: own.map(({ credentialId }) => ({ id: credentialId })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await insertChallenge(c.env.DB, options.challenge, { workspaceId, memberId }, toChallengeTimes(c));
    return c.json(options);
  })
  .post(deskPath('/passkeys'), requireSession('viewer'), async (c) => {
    // As above: checked in part here, in whole by the library.
    const response = (await readJson(c, attestationSchema(), CEREMONY_BYTES_MAX)) as RegistrationResponseJSON;
    if ((await webauthn()).bringsMakersProof(response.response.attestationObject)) {
      throw new HttpProblem({
        status: 422,
        code: 'passkey',
        title:
          'This passkey brings a proof of its maker, which Midflight does not ask for. Nothing has changed.',
        detail: 'Use another device, or a password manager.',
      });
    }
    const passkey = await verifyAttestation(c, response);
    if (!passkey || !(await insertPasskey(c.env.DB, passkey, c.var.now))) {
      throw new HttpProblem({
        status: 422,
        code: 'passkey',
        title: 'This passkey could not be kept. Nothing has changed.',
      });
    }
    return c.json({ kept: true }, 201);
  })
  .get('/sign-out', async (c) => {
    const session = await readSession(c);
    const page = session ? <SignOutPage memberName={session.memberName} /> : <SignedOutPage />;
    return renderPage(c, page, { title: 'Sign out · Midflight', css: pageCss });
  })
  .post('/sign-out', async (c) => {
    const session = await readSession(c);
    if (session) await revokeFamilyStatement(c.env.DB, session.workspaceId, session, c.var.now).run();
    forgetCookie(c);
    return c.redirect('/sign-out', 303);
  });

/** The new signature counter, or nothing when the assertion does not hold. */
async function verifyAssertion(
  c: AppContext,
  response: AuthenticationResponseJSON,
  passkey: StoredPasskey,
): Promise<number | undefined> {
  const site = toSite(c);
  const verified = await (await webauthn())
    .verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(c.env.DB, challenge, null, c.var.now),
      expectedOrigin: site.origin,
      expectedRPID: site.name,
      requireUserVerification: true,
      credential: { id: passkey.credentialId, publicKey: passkey.publicKey, counter: passkey.counter },
    })
    .catch(refuseCeremony);
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}

async function verifyAttestation(
  c: AppContext,
  response: RegistrationResponseJSON,
): Promise<(StoredPasskey & { label: string }) | undefined> {
  const { workspaceId, memberId } = c.var.session;
  const site = toSite(c);
  const verified = await (await webauthn())
    .verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(c.env.DB, challenge, memberId, c.var.now),
      expectedOrigin: site.origin,
      expectedRPID: site.name,
      requireUserVerification: true,
    })
    .catch(refuseCeremony);
  if (!verified?.verified) return undefined;
  const { credential } = verified.registrationInfo;
  return {
    credentialId: credential.id,
    workspaceId,
    memberId,
    publicKey: credential.publicKey,
    counter: credential.counter,
    label: toBrowserLabel(c.req.header('user-agent')),
  };
}

/** The library throws on whatever does not hold; for the person all of that is one answer. */
function refuseCeremony(error: unknown): undefined {
  console.warn(JSON.stringify({ ceremony: error instanceof Error ? error.message : String(error) }));
  return undefined;
}

function unknownPasskey(): HttpProblem {
  return new HttpProblem({
    status: 403,
    code: 'passkey',
    title: 'This passkey is not known here.',
    detail: 'It may have been removed, or belongs to another team. Ask an owner for a new link.',
  });
}

/** A passkey belongs to a host name; an IP address cannot be one. */
function toSite(c: AppContext): { name: string; origin: string } {
  const { hostname, origin } = new URL(c.req.url);
  return { name: hostname, origin };
}

function toChallengeTimes(c: AppContext) {
  return { now: c.var.now, expiresAt: addSeconds(c.var.now, CHALLENGE_S) };
}
