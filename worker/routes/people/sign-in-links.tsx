// Set-up, invitation and return links. GET shows and changes nothing (link previews fetch too); POST uses the link.
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import { NAME_CHARS_MAX } from '../../../shared/api/limits.ts';
import { deskPath } from '../../../shared/desk-paths.ts';
import { once } from '../../../shared/once.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { openDeskSession } from '../../http/session.ts';
import { listTimeZones, toTodaysZone } from '../../http/time-zones.ts';
import { hashToken, isTokenShaped } from '../../http/token.ts';
import { readForm } from '../../http/validate.ts';
import { toDay, toDayAndTime } from '../../pages/sign-in/sign-in-dates.ts';
import { JoinPage, LinkGonePage, ReturnPage, SetupPage } from '../../pages/sign-in/sign-in-link.tsx';
import { pageCss } from '../../pages/sign-in/sign-in-shell.tsx';
import {
  findOpenLink,
  type OpenLink,
  useInviteLink,
  useMemberLink,
  useSetupLink,
} from '../../store/links.ts';

const AFTER_LINK = deskPath('/passkeys/new');

const personName = () => z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_CHARS_MAX));
const setupForm = once(() =>
  z.object({
    team: z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_CHARS_MAX)),
    timeZone: z
      .string()
      .check(
        z.refine((name) => listTimeZones().includes(name), { error: 'Choose a time zone from the list.' }),
      ),
    name: personName(),
  }),
);
const joinForm = once(() => z.object({ name: personName() }));

export const signInLinkRoutes = new Hono<AppEnv>()
  .get('/setup/:token', async (c) => {
    const found = await findLink(c);
    if (found?.link.purpose !== 'setup') return answerGone(c);
    return renderPage(
      c,
      <SetupPage
        token={found.token}
        openUntil={toDayAndTime(found.link.expiresAt, 'UTC')}
        timeZones={listTimeZones().map((name) => ({ name, label: name.replaceAll('_', ' ') }))}
        fields={{ team: '', timeZone: guessTimeZone(c), name: found.link.name }}
      />,
      { title: 'Name your team · Midflight', css: pageCss },
    );
  })
  .post('/setup/:token', async (c) => {
    const found = await findLink(c);
    if (found?.link.purpose !== 'setup') return answerGone(c);
    const form = await readForm(c, setupForm());
    const team = {
      workspaceId: uuidv7(),
      name: form.team,
      timeZone: form.timeZone,
      memberId: uuidv7(),
      memberName: form.name,
    };
    if (!(await useSetupLink(c.env.DB, found.tokenHash, team, c.var.now))) return answerGone(c);
    await openDeskSession(c, team.workspaceId, team.memberId);
    return c.redirect(AFTER_LINK, 303);
  })
  .get('/join/:token', async (c) => {
    const found = await findLink(c);
    if (!found || found.link.purpose === 'setup') return answerGone(c);
    const page =
      found.link.purpose === 'invite'
        ? toJoinPage(found.token, found.link)
        : toReturnPage(found.token, found.link);
    return renderPage(c, page, { title: `${found.link.workspaceName ?? ''} · Midflight`, css: pageCss });
  })
  .post('/join/:token', async (c) => {
    const found = await findLink(c);
    if (!found || found.link.workspaceId === null) return answerGone(c);
    const memberId = await useLink(c, found);
    if (memberId === undefined) return answerGone(c);
    await openDeskSession(c, found.link.workspaceId, memberId);
    return c.redirect(AFTER_LINK, 303);
  });

type FoundLink = { token: string; tokenHash: string; link: OpenLink };

async function findLink(c: AppContext): Promise<FoundLink | undefined> {
  const token = c.req.param('token') ?? '';
  if (!isTokenShaped(token)) return undefined;
  const tokenHash = await hashToken(token);
  const link = await findOpenLink(c.env.DB, tokenHash, c.var.now);
  return link && { token, tokenHash, link };
}

/** The member who is signed in by the link, or nothing when somebody was faster. */
async function useLink(c: AppContext, { tokenHash, link }: FoundLink): Promise<string | undefined> {
  if (link.memberId !== null) {
    const isUsed = await useMemberLink(c.env.DB, tokenHash, { id: uuidv7(), now: c.var.now });
    return isUsed ? link.memberId : undefined;
  }
  const { name } = await readForm(c, joinForm());
  const member = { id: uuidv7(), name, auditId: uuidv7() };
  return (await useInviteLink(c.env.DB, tokenHash, member, c.var.now)) ? member.id : undefined;
}

function toJoinPage(token: string, link: OpenLink) {
  return (
    <JoinPage
      token={token}
      workspaceName={link.workspaceName ?? ''}
      role={link.role}
      invitedBy={link.createdByName}
      invitedOn={toDay(link.createdAt, link.timeZone)}
      openUntil={toDayAndTime(link.expiresAt, link.timeZone)}
      name={link.name}
    />
  );
}

function toReturnPage(token: string, link: OpenLink) {
  return (
    <ReturnPage
      token={token}
      workspaceName={link.workspaceName ?? ''}
      memberName={link.memberName ?? ''}
      role={link.role}
      isRecovery={link.purpose === 'recovery'}
      openUntil={toDayAndTime(link.expiresAt, link.timeZone)}
    />
  );
}

function answerGone(c: AppContext): Response {
  return renderPage(c, <LinkGonePage />, { title: 'Link · Midflight', css: pageCss, status: 404 });
}

/** Where the request came from, when the platform knows, or this machine's own; a suggestion the person can change. */
function guessTimeZone(c: AppContext): string {
  const isHere = new URL(c.req.url).hostname === 'localhost';
  const found: unknown = isHere ? c.env.LOCAL_TIME_ZONE : c.req.raw.cf?.timezone;
  const zone = typeof found === 'string' ? toTodaysZone(found) : 'UTC';
  return listTimeZones().includes(zone) ? zone : 'UTC';
}
