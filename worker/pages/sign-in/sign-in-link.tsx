import { NAME_CHARS_MAX } from '../../../shared/api/limits.ts';
import type { Role } from '../../../shared/procedure/events.ts';
import { SelectField, TextField } from '../../../shared/ui/page/form.tsx';
import { SignList } from '../../../shared/ui/page/notice.tsx';
import { SheetShell } from '../../../shared/ui/page/page-shell.tsx';
import { ROLE_PHRASES, ROLE_RIGHTS } from './role-words.ts';

export type TeamFields = { team: string; timeZone: string; name: string };

export type SetupPageProps = {
  token: string;
  openUntil: string;
  timeZones: { name: string; label: string }[];
  fields: TeamFields;
};

/** The first owner names the team. Looking at this page does not use the link. */
export function SetupPage({ token, openUntil, timeZones, fields }: SetupPageProps) {
  return (
    <SheetShell note="1 of 2" title="Name your team" lead="This link works once. You become the first owner.">
      <form class="stack" method="post" action={`/setup/${token}`}>
        <TextField
          name="team"
          label="Team"
          hint="creators see this name"
          value={fields.team}
          autoComplete="organization"
          maxLength={NAME_CHARS_MAX}
          isRequired
        />
        <SelectField
          name="timeZone"
          label="Time zone"
          hint="for dates and notices"
          isRequired
          value={fields.timeZone}
          choices={timeZones.map(({ name, label }) => ({ value: name, label }))}
        />
        <TextField
          name="name"
          label="Your name"
          hint="first and last name, on notices you send"
          value={fields.name}
          autoComplete="name"
          maxLength={NAME_CHARS_MAX}
          isRequired
        />
        <SignList
          rows={[
            {
              icon: 'key',
              text: 'Next: a passkey, kept by this device or your password manager. There is no password to lose.',
            },
            { icon: 'clock', text: `The link is open until ${openUntil}. A new start prints a new one.` },
          ]}
        />
        <div class="sheet-end">
          <button class="button" type="submit">
            Create the team
          </button>
        </div>
      </form>
    </SheetShell>
  );
}

export type JoinPageProps = {
  token: string;
  workspaceName: string;
  role: Role;
  invitedBy: string | null;
  invitedOn: string;
  openUntil: string;
  name: string;
};

/** What the role may do, before joining. */
export function JoinPage({
  token,
  workspaceName,
  role,
  invitedBy,
  invitedOn,
  openUntil,
  name,
}: JoinPageProps) {
  return (
    <SheetShell
      note="Invitation"
      title={`Join ${workspaceName} as ${ROLE_PHRASES[role]}`}
      lead={
        <>
          {invitedBy ?? 'Your team'} invited you on {invitedOn}.
        </>
      }
    >
      <form class="stack" method="post" action={`/join/${token}`}>
        <TextField
          name="name"
          label="Your name"
          hint="on notices you send"
          value={name}
          autoComplete="name"
          maxLength={NAME_CHARS_MAX}
          isRequired
        />
        <SignList
          rows={[...ROLE_RIGHTS[role], { icon: 'clock', text: `Open until ${openUntil}, one use` }]}
        />
        <div class="sheet-end">
          <button class="button" type="submit">
            Join {workspaceName}
          </button>
          <p class="after">Next: a passkey for this device.</p>
        </div>
      </form>
    </SheetShell>
  );
}

export type ReturnPageProps = {
  token: string;
  workspaceName: string;
  memberName: string;
  role: Role;
  isRecovery: boolean;
  openUntil: string;
};

/** A link that signs an existing member in on this browser. */
export function ReturnPage({
  token,
  workspaceName,
  memberName,
  role,
  isRecovery,
  openUntil,
}: ReturnPageProps) {
  return (
    <SheetShell
      note={workspaceName}
      title={`Sign in as ${memberName}`}
      lead={
        <>
          {workspaceName}, {ROLE_PHRASES[role]}.
        </>
      }
    >
      <form class="stack" method="post" action={`/join/${token}`}>
        <SignList
          rows={[
            { icon: 'clock', text: `Open until ${openUntil}, one use` },
            isRecovery
              ? {
                  icon: 'lock',
                  text: 'Every browser and extension you were signed in with before is signed out.',
                }
              : { icon: 'check', text: 'Other browsers stay signed in.' },
          ]}
        />
        <div class="sheet-end">
          <button class="button" type="submit">
            Sign in on this browser
          </button>
          <p class="after">Next: a passkey for this device.</p>
        </div>
      </form>
    </SheetShell>
  );
}

/** Unknown, used, revoked and expired links look the same. */
export function LinkGonePage() {
  return (
    <SheetShell title="This link does not open anything" lead="It was used, has ended, or is not complete.">
      <SignList
        rows={[
          { icon: 'link', text: 'Ask an owner of your team for a new link.' },
          { icon: 'key', text: 'Already joined? Sign in with your passkey.' },
        ]}
      />
      <div class="sheet-end">
        <a class="button is-quiet" href="/sign-in">
          Sign in
        </a>
      </div>
    </SheetShell>
  );
}
