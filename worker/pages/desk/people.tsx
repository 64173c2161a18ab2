import { deskPath, withId } from '../../../shared/desk-paths.ts';
import type { Role } from '../../../shared/procedure/events.ts';
import { ROLES } from '../../../shared/roles.ts';
import { SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { Saved } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { type Row, Table } from '../../../shared/ui/page/table.tsx';
import type { OpenInvitation } from '../../store/links.ts';
import type { Member, SignedInBrowser } from '../../store/members.ts';
import type { Passkey } from '../../store/passkeys.ts';
import type { Session } from '../../store/sessions.ts';
import type { TeamParty } from '../../store/workspaces.ts';
import { TeamPartyForm } from '../papers/team-party.tsx';
import { ROLE_NAMES, ROLE_SCOPES } from '../sign-in/role-words.ts';
import { toDay, toDayAndTime, toPlainDay } from '../sign-in/sign-in-dates.ts';
import { DeskFrame } from './desk-frame.tsx';
import { BrowserRows, PasskeyRows, SmallForm } from './people-access.tsx';

/** A link that was just made. It is shown on this one answer and kept nowhere. */
export type FreshTeamLink = { address: string; title: string; openUntil: string };

export type PeoplePageProps = {
  session: Session;
  members: Member[];
  invitations: OpenInvitation[];
  browsers: SignedInBrowser[];
  passkeys: Passkey[];
  /** Roles the reader may invite; empty for those who may not. */
  invitable: Role[];
  freshLink: FreshTeamLink | null;
  mayOnePersonDecide: boolean;
  /** A form of this page was just saved. */
  isSaved: boolean;
  timeZones: readonly string[];
  /** Null for who may not change it. */
  party: TeamParty | null;
};

/** How numbers and days may be written; the words of the desk are English. */
export const TEAM_LOCALES = [
  { value: 'en-US', label: 'English, United States' },
  { value: 'en-GB', label: 'English, United Kingdom' },
  { value: 'de-DE', label: 'Deutsch' },
  { value: 'es-ES', label: 'Español' },
  { value: 'fr-FR', label: 'Français' },
  { value: 'pt-BR', label: 'Português, Brasil' },
  { value: 'pt-PT', label: 'Português, Portugal' },
] as const;

const COLUMNS = [
  { id: 'name', label: 'Member' },
  { id: 'role', label: 'Role' },
  { id: 'may', label: 'May' },
  { id: 'with', label: 'Signs in with' },
  { id: 'seen', label: 'Here last' },
  { id: 'acts', label: 'Change', isLabelHidden: true },
];

const ROLE_CHOICES = ROLES.map((role) => ({
  value: role,
  label: ROLE_NAMES[role],
}));

export function PeoplePage(props: PeoplePageProps) {
  const { session, members, invitations, invitable, freshLink } = props;
  const rows = [
    ...members.map((member) => toMemberRow(member, session)),
    ...invitations.map((invitation) => toInvitationRow(invitation, session, invitable.length > 0)),
  ];
  return (
    <DeskFrame
      session={session}
      place="people"
      title="People"
      meta={`${toCount(members.length, 'member')}, ${toCount(invitations.length, 'open invitation')}`}
    >
      <Saved isSaved={props.isSaved} />
      {freshLink && <FreshLinkBox link={freshLink} />}
      <Table caption="People of the team" columns={COLUMNS} rows={rows} />
      {invitable.length > 0 && <InviteForm invitable={invitable} />}
      <SecondPerson isWaived={props.mayOnePersonDecide} isAlone={members.length === 1} role={session.role} />
      <BrowserRows browsers={props.browsers} session={session} />
      <PasskeyRows passkeys={props.passkeys} timeZone={session.timeZone} />
      {props.party && <TeamPartyForm party={props.party} />}
      {session.role === 'owner' && <TeamForm session={session} timeZones={props.timeZones} />}
    </DeskFrame>
  );
}

function FreshLinkBox({ link }: { link: FreshTeamLink }) {
  return (
    <section class="once" aria-label={link.title}>
      <h2>{link.title}</h2>
      <input type="text" readOnly value={link.address} aria-label={link.title} />
      <p>
        Shown once: only its fingerprint is kept. One use, until {link.openUntil}. Send it to that person
        alone.
      </p>
    </section>
  );
}

function toMemberRow(member: Member, session: Session): Row {
  const isSelf = member.id === session.memberId;
  return {
    id: member.id,
    cells: {
      name: isSelf ? `${member.name}, you` : member.name,
      role: ROLE_NAMES[member.role],
      may: ROLE_SCOPES[member.role],
      with: member.passkeys === 0 ? 'a link only' : toCount(member.passkeys, 'passkey'),
      seen: member.lastSeenOn === null ? '–' : toPlainDay(member.lastSeenOn),
      acts: session.role === 'owner' ? <MemberActs member={member} isSelf={isSelf} /> : '',
    },
  };
}

function MemberActs({ member, isSelf }: { member: Member; isSelf: boolean }) {
  return (
    <details class="act">
      <summary aria-label={`Change ${member.name}`}>Change</summary>
      <div class="acts">
        <form method="post" action={deskPath(withId('/people', member.id, '/role'))}>
          <select name="role" aria-label={`Role of ${member.name}`}>
            {ROLE_CHOICES.map(({ value, label }) => (
              <option key={value} value={value} selected={value === member.role}>
                {label}
              </option>
            ))}
          </select>
          <SubmitButton isQuiet isSmall>
            Change role
          </SubmitButton>
        </form>
        {!isSelf && (
          <SmallForm
            action={deskPath(withId('/people', member.id, '/recovery-links'))}
            label="Make a new sign-in link"
          />
        )}
        <SmallForm action={deskPath(withId('/people', member.id, '/removal'))} label="Remove from the team" />
      </div>
    </details>
  );
}

function toInvitationRow(invitation: OpenInvitation, session: Session, mayRevoke: boolean): Row {
  return {
    id: invitation.id,
    cells: {
      name: invitation.name === '' ? 'Invitation by link' : `Invitation by link, ${invitation.name}`,
      role: ROLE_NAMES[invitation.role],
      may: `one use, until ${toDayAndTime(invitation.expiresAt, session.timeZone)}`,
      with: `made ${toDay(invitation.createdAt, session.timeZone)}`,
      seen: 'not used',
      acts: mayRevoke ? (
        <SmallForm
          action={deskPath(withId('/people/invitations', invitation.id, '/revocation'))}
          label="Revoke"
        />
      ) : (
        ''
      ),
    },
  };
}

function InviteForm({ invitable }: { invitable: Role[] }) {
  return (
    <Section title="Invite by link" note="one use, seven days">
      <form class="invite" method="post" action={deskPath('/people/invitations')}>
        <TextField name="name" label="Name" hint="may stay empty" maxLength={120} />
        <SelectField
          name="role"
          label="Role"
          value="marketer"
          choices={ROLE_CHOICES.filter(({ value }) => invitable.includes(value))}
        />
        <SubmitButton>Make the link</SubmitButton>
      </form>
    </Section>
  );
}

function SecondPerson({ isWaived, isAlone, role }: { isWaived: boolean; isAlone: boolean; role: Role }) {
  const now = !isWaived
    ? 'Whoever asks for an end does not agree to it: a second person does.'
    : isAlone
      ? 'One person asks and agrees, because this team has one member. Every notice records it.'
      : 'The team has more than one member, so a second person agrees all the same.';
  return (
    <Section title="Formal ends" note="who agrees to a notice">
      <p>{now}</p>
      {role === 'owner' && (
        <form method="post" action={deskPath('/people/second-person')}>
          <input type="hidden" name="isWaived" value={isWaived ? 'no' : 'yes'} />
          <SubmitButton isQuiet>
            {isWaived ? 'Ask for a second person again' : 'Let one person ask and agree'}
          </SubmitButton>
        </form>
      )}
    </Section>
  );
}

function TeamForm({ session, timeZones }: { session: Session; timeZones: readonly string[] }) {
  const { workspaceName, timeZone, locale } = session;
  // A team from before there was a choice may have "en" alone, which is written like the United States'.
  const known = TEAM_LOCALES.find(({ value }) => value.startsWith(locale))?.value ?? 'en-US';
  return (
    <Section title="The team" note="for everybody, from the next page on">
      <form class="invite team-form" method="post" action={deskPath('/people/team')}>
        <TextField name="name" formId="team" label="Name" value={workspaceName} maxLength={120} isRequired />
        <SelectField
          name="timeZone"
          label="Time zone"
          hint="campaigns keep theirs"
          value={timeZone}
          choices={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <SelectField
          name="locale"
          label="Numbers and days"
          hint="how they are written"
          value={known}
          choices={[...TEAM_LOCALES]}
        />
        <SubmitButton isQuiet>Save</SubmitButton>
      </form>
      <details class="act">
        <summary>Delete the team</summary>
        <p>
          Everything of {workspaceName} goes at once and for good: campaigns, creators, contracts, letters,
          logs, people. Nobody can bring it back. Take out the files you have to keep first; each
          collaboration’s page has its own.
        </p>
        <form class="invite" method="post" action={deskPath('/people/team/deletion')}>
          <TextField name="name" formId="deletion" label="Type the team’s name" maxLength={120} isRequired />
          <SubmitButton isQuiet>Delete for good</SubmitButton>
        </form>
      </details>
    </Section>
  );
}

function toCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
