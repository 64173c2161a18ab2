import { DESK } from '../../../shared/desk-paths.ts';
import { Icon } from '../../../shared/ui/drawing/icon.tsx';
import { SignList } from '../../../shared/ui/page/notice.tsx';
import { SheetShell } from '../../../shared/ui/page/page-shell.tsx';
import { CeremonyNote } from './sign-in-shell.tsx';

/** The passkey button works through worker/client/passkey.ts; there is nothing else to sign in with. */
export function SignInPage({ returnTo }: { returnTo: string }) {
  const isForExtension = returnTo.startsWith('/oauth/authorize');
  return (
    <SheetShell
      note={isForExtension ? 'For the extension' : 'Desk'}
      title="Sign in"
      lead="Campaigns, contracts and decisions of your team."
    >
      <div class="stack">
        <button class="button" type="button" data-passkey="sign-in" data-return={returnTo}>
          <Icon name="key" />
          Use my passkey
        </button>
        <CeremonyNote />
        <SignList
          rows={[
            { icon: 'key', text: 'Your device asks for your finger, face or PIN. There is no password.' },
            {
              icon: 'person',
              text: 'New device: on the old one, open People and make a link for another device.',
            },
          ]}
        />
      </div>
      <div class="sheet-end">
        <p class="hint">Lost every passkey? Ask an owner for a new link. It ends the old sessions.</p>
      </div>
    </SheetShell>
  );
}

/** Step two after a link, and the way to add one more passkey later. */
export function NewPasskeyPage({
  memberName,
  laterUntil,
  returnTo,
}: {
  memberName: string;
  laterUntil: string;
  returnTo: string;
}) {
  return (
    <SheetShell
      note="Passkey"
      title="Create a passkey"
      lead={<>You are signed in as {memberName}. A passkey lets you come back.</>}
    >
      <div class="stack">
        <SignList
          rows={[
            {
              icon: 'key',
              text: 'Kept by this device or your password manager. There is no password to lose.',
            },
            {
              icon: 'eye',
              text: 'Midflight keeps its public half only. Your finger, face or PIN stays on the device.',
            },
          ]}
        />
        <CeremonyNote />
        <div class="sheet-end">
          <button class="button" type="button" data-passkey="create" data-return={returnTo}>
            <Icon name="key" />
            Create my passkey
          </button>
          <a class="button is-quiet" href={returnTo}>
            Later: this browser only, until {laterUntil}
          </a>
          <p class="after">Your device asks for your finger, face or PIN.</p>
        </div>
      </div>
    </SheetShell>
  );
}

export function SignedOutPage() {
  return (
    <SheetShell
      note="Desk"
      title="You are signed out"
      lead="This browser’s key has ended. The extension keeps its own."
    >
      <div class="sheet-end">
        <a class="button" href="/sign-in">
          Sign in
        </a>
      </div>
    </SheetShell>
  );
}

export function SignOutPage({ memberName }: { memberName: string }) {
  return (
    <SheetShell note="Desk" title="Sign out of this browser" lead={<>You are signed in as {memberName}.</>}>
      <form class="sheet-end" method="post" action="/sign-out">
        <button class="button" type="submit">
          Sign out
        </button>
        <a class="button is-quiet" href={DESK}>
          Stay signed in
        </a>
      </form>
    </SheetShell>
  );
}
