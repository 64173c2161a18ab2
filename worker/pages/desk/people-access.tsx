import { deskPath, withId } from '../../../shared/desk-paths.ts';
import { LinkButton, SubmitButton } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import type { SignedInBrowser } from '../../store/members.ts';
import type { Passkey } from '../../store/passkeys.ts';
import type { Session } from '../../store/sessions.ts';
import { toDay, toPlainDay } from '../sign-in/sign-in-dates.ts';

const BROWSER_COLUMNS = [
  { id: 'browser', label: 'Browser' },
  { id: 'who', label: 'Who' },
  { id: 'since', label: 'Since' },
  { id: 'seen', label: 'Here last' },
  { id: 'acts', label: 'End', isLabelHidden: true },
];

const PASSKEY_COLUMNS = [
  { id: 'label', label: 'Passkey' },
  { id: 'since', label: 'Since' },
  { id: 'used', label: 'Used last' },
  { id: 'acts', label: 'Remove', isLabelHidden: true },
];

/** Browsers and extensions that are signed in: the reader's own, for owners everybody's. */
export function BrowserRows({ browsers, session }: { browsers: SignedInBrowser[]; session: Session }) {
  const rows = browsers.map((browser) => ({
    id: browser.familyId,
    cells: {
      browser: `${browser.kind === 'desk' ? 'Desk' : 'Extension'}, ${browser.label}${browser.familyId === session.familyId ? ', this browser' : ''}`,
      who: browser.memberId === session.memberId ? `${browser.memberName}, you` : browser.memberName,
      since: toDay(browser.createdAt, session.timeZone),
      seen: toPlainDay(browser.lastSeenOn),
      acts: (
        <SmallForm
          action={deskPath(withId('/people/browsers', browser.familyId, '/sign-out'))}
          label="Sign out"
        />
      ),
    },
  }));
  return (
    <Section title="Browsers and extensions" note="each can be ended alone, at once">
      <Table caption="Browsers and extensions that are signed in" columns={BROWSER_COLUMNS} rows={rows} />
      <div class="after-table">
        <SmallForm action={deskPath('/people/device-links')} label="Make a link for another device" />
      </div>
    </Section>
  );
}

/** The reader's own passkeys. */
export function PasskeyRows({ passkeys, timeZone }: { passkeys: Passkey[]; timeZone: string }) {
  const rows = passkeys.map((passkey) => ({
    id: passkey.credentialId,
    cells: {
      label: passkey.label,
      since: toDay(passkey.createdAt, timeZone),
      used: passkey.lastUsedOn === null ? 'not yet' : toPlainDay(passkey.lastUsedOn),
      acts: (
        <SmallForm
          action={deskPath(withId('/people/passkeys', passkey.credentialId, '/removal'))}
          label="Remove"
        />
      ),
    },
  }));
  const note =
    passkeys.length < 2 ? 'a second one on another device keeps you from being locked out' : undefined;
  return (
    <Section title="My passkeys" note={note}>
      {rows.length > 0 && <Table caption="My passkeys" columns={PASSKEY_COLUMNS} rows={rows} />}
      <p class="after-table">
        <LinkButton href={deskPath(`/passkeys/new?to=${deskPath('/people')}`)} isSmall>
          Add a passkey
        </LinkButton>
      </p>
    </Section>
  );
}

/** One act on one row: a form that is a button. */
export function SmallForm({ action, label }: { action: string; label: string }) {
  return (
    <form method="post" action={action}>
      <SubmitButton isQuiet isSmall>
        {label}
      </SubmitButton>
    </form>
  );
}
