// Over a form that came second: somebody else has saved what it was made of.
import type { ComponentChildren } from 'preact';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { Notice } from '../../../shared/ui/page/notice.tsx';

export function Overtaken({ savedNow, children }: { savedNow: string; children: ComponentChildren }) {
  return (
    <Notice
      tone="risk"
      title="Somebody changed this collaboration while you were typing. Nothing of yours was saved."
      isAnswer
      actions={<LinkButton href={savedNow}>Read what is saved now</LinkButton>}
    >
      What you typed is still here. {children}
    </Notice>
  );
}
