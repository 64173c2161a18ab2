// People of the team: who they are, what they may do, and the links that bring them in.

import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import { NAME_CHARS_MAX } from '../../../shared/api/limits.ts';
import { roleSchema } from '../../../shared/api/schemas.ts';
import { deskPath } from '../../../shared/desk-paths.ts';
import { once } from '../../../shared/once.ts';
import type { Role } from '../../../shared/procedure/events.ts';
import { ROLES } from '../../../shared/roles.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { addSeconds, DAY_S, MINUTE_S } from '../../http/instants.ts';
import { renderPage } from '../../http/page.tsx';
import { HttpProblem, notAllowed, notFound } from '../../http/respond.ts';
import { forgetCookie, requireSession } from '../../http/session.ts';
import { listTimeZones, toTodaysZone } from '../../http/time-zones.ts';
import { hashToken, newToken } from '../../http/token.ts';
import { readForm } from '../../http/validate.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { type FreshTeamLink, PeoplePage, TEAM_LOCALES } from '../../pages/desk/people.tsx';
import signInCss from '../../pages/sign-in/sign-in.css';
import { toDayAndTime } from '../../pages/sign-in/sign-in-dates.ts';
import {
  type AuditEntry,
  type Change,
  changeOf,
  insertAuditOfChangeStatement,
  insertAuditStatement,
} from '../../store/audit.ts';
import { insertLinkStatement, type LinkPurpose, revokeLinkStatement } from '../../store/links.ts';
import { changeRoleStatement, findMember, listPeople, removeMemberStatements } from '../../store/members.ts';
import { deletePasskeyStatement } from '../../store/passkeys.ts';
import { revokeFamilyStatement } from '../../store/sessions.ts';
import {
  deleteWorkspace,
  findTeamParty,
  setSinglePersonTeamStatement,
  updateWorkspaceStatement,
} from '../../store/workspaces.ts';

const PEOPLE = deskPath('/people');
const PEOPLE_SAVED = deskPath('/people?saved=1');
const LINK_S: Record<Exclude<LinkPurpose, 'setup'>, number> = {
  invite: 7 * DAY_S,
  recovery: DAY_S,
  sign_in: 15 * MINUTE_S,
};

/** Whom a role may invite: never anybody above itself, and roles are the owners' matter. */
const INVITABLE: Record<Role, Role[]> = {
  viewer: [],
  marketer: [],
  manager: ['viewer', 'marketer'],
  owner: [...ROLES],
};

const inviteForm = once(() =>
  z.object({
    role: roleSchema(),
    name: z.string().check(z.trim(), z.maxLength(NAME_CHARS_MAX)),
  }),
);
const secondPersonForm = once(() => z.object({ isWaived: z.optional(z.string()) }));
const roleForm = once(() => z.object({ role: roleSchema() }));
const deletionForm = once(() => z.object({ name: z.string().check(z.trim()) }));
const teamForm = once(() =>
  z.object({
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_CHARS_MAX)),
    timeZone: z
      .string()
      .check(z.refine((name) => listTimeZones().includes(name), { error: 'Choose a zone from the list.' })),
    locale: z.enum(TEAM_LOCALES.map(({ value }) => value)),
  }),
);

export const peopleRoutes = new Hono<AppEnv>()
  .get(PEOPLE, requireSession('viewer'), (c) => showPeople(c, null))
  .post(deskPath('/people/invitations'), requireSession('manager'), async (c) => {
    const { role, name } = await readForm(c, inviteForm());
    if (!INVITABLE[c.var.session.role].includes(role)) throw notAllowed('owner');
    return showPeople(c, await makeLink(c, { purpose: 'invite', role, memberId: null, name }, 'Invitation'));
  })
  .post(deskPath('/people/invitations/:id/revocation'), requireSession('manager'), async (c) => {
    const id = c.req.param('id');
    const revoked = revokeLinkStatement(c.env.DB, c.var.session.workspaceId, id, c.var.now);
    return change(c, [revoked], { action: 'invitation.revoke', subject: id }, notFound);
  })
  .post(deskPath('/people/device-links'), requireSession('viewer'), async (c) => {
    const { memberId, role, memberName } = c.var.session;
    const link = { purpose: 'sign_in', role, memberId, name: memberName } as const;
    return showPeople(c, await makeLink(c, link, 'Link for another device of yours'));
  })
  .post(deskPath('/people/browsers/:familyId/sign-out'), requireSession('viewer'), async (c) => {
    const { workspaceId, memberId, role } = c.var.session;
    const family = { familyId: c.req.param('familyId'), memberId: role === 'owner' ? null : memberId };
    const ended = revokeFamilyStatement(c.env.DB, workspaceId, family, c.var.now);
    return change(c, [ended], { action: 'session.end', subject: family.familyId }, notFound);
  })
  .post(deskPath('/people/passkeys/:id/removal'), requireSession('viewer'), async (c) => {
    const { workspaceId, memberId } = c.var.session;
    const id = c.req.param('id');
    const deleted = deletePasskeyStatement(c.env.DB, workspaceId, memberId, id);
    return change(c, [deleted], { action: 'passkey.remove', subject: memberId }, notFound);
  })
  .post(deskPath('/people/second-person'), requireSession('owner'), async (c) => {
    const { isWaived } = await readForm(c, secondPersonForm());
    const isOn = isWaived === 'yes';
    const { workspaceId } = c.var.session;
    const waived = setSinglePersonTeamStatement(c.env.DB, workspaceId, isOn);
    // Saving what it is already changes no row, and is no line of the audit.
    const details = changeOf({ isSinglePerson: !isOn }, { isSinglePerson: isOn });
    return change(c, [waived], { action: 'team.second_person', subject: workspaceId, details });
  })
  .post(deskPath('/people/team'), requireSession('owner'), async (c) => {
    const { workspaceId, workspaceName, timeZone, locale } = c.var.session;
    const team = await readForm(c, teamForm());
    const saved = updateWorkspaceStatement(c.env.DB, workspaceId, team);
    const details = changeOf({ name: workspaceName, timeZone, locale }, team);
    return change(c, [saved], { action: 'team.change', subject: workspaceId, details });
  })
  .post(deskPath('/people/team/deletion'), requireSession('owner'), async (c) => {
    const { name } = await readForm(c, deletionForm());
    const { workspaceId } = c.var.session;
    if (!(await deleteWorkspace(c.env.DB, workspaceId, { name, at: c.var.now }))) throw otherName();
    forgetCookie(c);
    return c.redirect('/sign-out', 303);
  })
  .post(deskPath('/people/:memberId/role'), requireSession('owner'), async (c) => {
    const member = await getMember(c);
    const { role } = await readForm(c, roleForm());
    if (role === member.role) return c.redirect(PEOPLE_SAVED, 303);
    const changed = changeRoleStatement(c.env.DB, c.var.session.workspaceId, member.id, role);
    const details = changeOf({ role: member.role }, { role });
    return change(c, [changed], { action: 'member.role', subject: member.id, details }, lastOwner);
  })
  .post(deskPath('/people/:memberId/removal'), requireSession('owner'), async (c) => {
    const member = await getMember(c);
    const removed = removeMemberStatements(c.env.DB, c.var.session.workspaceId, member.id, c.var.now);
    const details = changeOf({ role: member.role }, null);
    return change(c, removed, { action: 'member.remove', subject: member.id, details }, lastOwner);
  })
  .post(deskPath('/people/:memberId/recovery-links'), requireSession('owner'), async (c) => {
    const member = await getMember(c);
    const link = { purpose: 'recovery', role: member.role, memberId: member.id, name: member.name } as const;
    return showPeople(c, await makeLink(c, link, `Sign-in link for ${member.name}`));
  });

type LinkWish = { purpose: Exclude<LinkPurpose, 'setup'>; role: Role; memberId: string | null; name: string };

/** The token leaves in this answer's body only: never in an address of ours, never in the database. */
async function makeLink(c: AppContext, wish: LinkWish, title: string): Promise<FreshTeamLink> {
  const { workspaceId, memberId, timeZone } = c.var.session;
  const token = newToken();
  const link = {
    ...wish,
    id: uuidv7(),
    tokenHash: await hashToken(token),
    workspaceId,
    createdBy: memberId,
    at: c.var.now,
    expiresAt: addSeconds(c.var.now, LINK_S[wish.purpose]),
  };
  const details = changeOf(null, { role: wish.role, name: wish.name, openUntil: link.expiresAt });
  await c.env.DB.batch([
    insertLinkStatement(c.env.DB, link),
    insertAuditStatement(
      c.env.DB,
      workspaceId,
      toEntry(c, { action: `link.${wish.purpose}`, subject: wish.memberId ?? link.id, details }),
    ),
  ]);
  const address = new URL(`/join/${token}`, c.req.url).href;
  return { address, title, openUntil: toDayAndTime(link.expiresAt, timeZone) };
}

async function showPeople(c: AppContext, freshLink: FreshTeamLink | null): Promise<Response> {
  const { session, now } = c.var;
  const { workspaceId, memberId, role } = session;
  const isOwner = role === 'owner';
  const [people, party] = await Promise.all([
    listPeople(c.env.DB, workspaceId, { memberId, seesAll: isOwner, now }),
    isOwner ? findTeamParty(c.env.DB, workspaceId) : null,
  ]);
  const page = (
    <PeoplePage
      session={{ ...session, timeZone: toTodaysZone(session.timeZone) }}
      {...people}
      invitable={INVITABLE[role]}
      freshLink={freshLink}
      isSaved={freshLink === null && c.req.query('saved') === '1'}
      timeZones={isOwner ? listTimeZones() : []}
      party={party}
    />
  );
  return renderPage(c, page, {
    title: 'People · Midflight',
    css: [...deskCssFiles, signInCss],
    status: freshLink ? 201 : 200,
  });
}

/** Of the same workspace, or nothing: another team's id looks like an unknown one. */
async function getMember(c: AppContext) {
  const member = await findMember(c.env.DB, c.var.session.workspaceId, c.req.param('memberId') ?? '');
  if (!member) throw notFound();
  return member;
}

type Noted = { action: string; subject: string; details?: Change | undefined };

/** The change and its line in the audit in one batch; where the first statement changes nothing, `refused` says why. */
async function change(
  c: AppContext,
  [first, ...rest]: [D1PreparedStatement, ...D1PreparedStatement[]],
  noted: Noted,
  refused?: () => HttpProblem,
): Promise<Response> {
  const audit = insertAuditOfChangeStatement(c.env.DB, c.var.session.workspaceId, toEntry(c, noted));
  const [changed] = await c.env.DB.batch([first, audit, ...rest]);
  if (refused && changed?.meta.changes === 0) throw refused();
  return c.redirect(PEOPLE_SAVED, 303);
}

function toEntry(c: AppContext, { action, subject, details }: Noted): AuditEntry {
  const { memberId } = c.var.session;
  return { id: uuidv7(), at: c.var.now, memberId, action, subject, ...(details && { details }) };
}

function lastOwner(): HttpProblem {
  return new HttpProblem({
    status: 422,
    code: 'last_owner',
    title: 'A team keeps at least one owner.',
    detail: 'Nothing has changed. Make somebody else an owner first.',
  });
}

function otherName(): HttpProblem {
  return new HttpProblem({
    status: 422,
    code: 'invalid',
    title: 'This is not the team’s name.',
    detail: 'Nothing has changed. Go back and type the name as it stands at the top of the desk.',
  });
}
