import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../drawing/icon.tsx';
import { MarkShape } from '../drawing/status-mark.tsx';

export type SignTone = 'plain' | 'done' | 'watch' | 'risk';

type NoticeProps = {
  tone?: SignTone;
  title: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
  /** What became of the form just sent: the page opens here, for eyes, keyboard and screen reader alike. */
  isAnswer?: boolean;
};

/**
 * Where a page opens that answers a form. The browser itself takes the focus there and scrolls to it, without a script; a
 * fragment in the address goes before it. Nothing that stands on the page for long may have it.
 */
export const OPENS_HERE = { tabIndex: -1, autofocus: true } as const;

/** Something to know before reading on: what happened, whether anything changed, one way on. */
export function Notice({ tone = 'plain', title, children, actions, isAnswer = false }: NoticeProps) {
  const hue = tone === 'watch' || tone === 'risk' ? ` hue-${tone}` : '';
  return (
    <div
      class={`notice is-${tone}${hue}`}
      role={tone === 'risk' ? 'alert' : 'status'}
      {...(isAnswer ? OPENS_HERE : {})}
    >
      {tone === 'watch' || tone === 'risk' ? (
        <MarkShape mark={tone} />
      ) : (
        <Icon name={tone === 'done' ? 'check' : 'clock'} />
      )}
      <div>
        <p class="notice-title">{title}</p>
        {children && <div class="notice-text">{children}</div>}
      </div>
      {actions && <div class="notice-actions">{actions}</div>}
    </div>
  );
}

/** Over a form that comes back with its problems; `children` say what no single field can. */
export function NothingSaved({ children }: { children?: ComponentChildren }) {
  return (
    <Notice tone="risk" title="Some fields need another value. Nothing was saved." isAnswer>
      <p>What you typed is still here.</p>
      {children}
    </Notice>
  );
}

/** Over a page whose form was saved. */
export function Saved({ isSaved, children }: { isSaved: boolean; children?: string }) {
  return isSaved ? <Notice tone="done" title={children ?? 'Saved.'} isAnswer /> : null;
}

/** An address that was just made; `children` say how long it opens and to what. */
export function LinkReady({ address, children }: { address: string; children: ComponentChildren }) {
  return (
    <Notice
      tone="done"
      title="The link is ready. It is shown this once; only its fingerprint is kept."
      isAnswer
    >
      <p>
        <a class="share-address" href={address} rel="noreferrer">
          {address}
        </a>
      </p>
      <p>{children}</p>
    </Notice>
  );
}

/** A list with nothing in it yet: what it will hold and how to begin. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children: ComponentChildren;
  action?: ComponentChildren;
}) {
  return (
    <div class="empty-state">
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** Facts with a sign each: what a role may do, what is stored, what comes next. */
export function SignList({ rows }: { rows: { icon: IconName; text: ComponentChildren; note?: string }[] }) {
  return (
    <ul class="signs">
      {rows.map((row, i) => (
        <li key={i}>
          <Icon name={row.icon} />
          <span>{row.text}</span>
          {row.note && <small>{row.note}</small>}
        </li>
      ))}
    </ul>
  );
}
