import type { Role } from '../../../shared/procedure/events.ts';
import { SignList } from '../../../shared/ui/page/notice.tsx';
import { SheetShell } from '../../../shared/ui/page/page-shell.tsx';
import { ROLE_PHRASES } from './role-words.ts';

export type AuthorizePageProps = {
  browserLabel: string;
  workspaceName: string;
  memberName: string;
  role: Role;
  /** Sent back as they came; checked again then. */
  request: Record<string, string>;
};

/** Names who would act as whom, and where. Two answers, neither chosen beforehand. */
export function AuthorizePage({
  browserLabel,
  workspaceName,
  memberName,
  role,
  request,
}: AuthorizePageProps) {
  return (
    <SheetShell
      note={workspaceName}
      title="Connect the Midflight extension"
      lead={
        <>
          {browserLabel} would work as {memberName}, {ROLE_PHRASES[role]} of {workspaceName}.
        </>
      }
    >
      <form class="stack" method="post" action="/oauth/authorize">
        {Object.entries(request).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SignList
          rows={[
            { icon: 'check', text: 'It reads your team’s live collaborations, every few minutes' },
            { icon: 'check', text: `It may do what your role may do: ${ROLE_PHRASES[role]}` },
            { icon: 'eye', text: 'It does not report which profiles you visit' },
            { icon: 'key', text: 'This browser gets its own key. People ends it at any time' },
          ]}
        />
        <div class="sheet-end">
          <button class="button" type="submit" name="answer" value="allow">
            Connect this browser
          </button>
          <button class="button is-quiet" type="submit" name="answer" value="deny">
            Leave it unconnected
          </button>
        </div>
      </form>
    </SheetShell>
  );
}

/** The request itself is wrong, so nobody is sent anywhere. */
export function AuthorizeRefusedPage({ problem }: { problem: string }) {
  return (
    <SheetShell note="Extension" title="This connection cannot be made" lead={problem}>
      <SignList
        rows={[
          {
            icon: 'minus',
            text: 'Nothing was shared. Close this window and start again from the extension.',
          },
        ]}
      />
    </SheetShell>
  );
}
