import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../drawing/icon.tsx';
import { MarkShape } from '../drawing/status-mark.tsx';

export type NoticeTone = 'plain' | 'done' | 'watch' | 'risk';

type NoticeProps = {
  tone?: NoticeTone;
  title: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
};

/** Something to know before reading on: what happened, whether anything changed, one way on. */
export function Notice({ tone = 'plain', title, children, actions }: NoticeProps) {
  const hue = tone === 'watch' || tone === 'risk' ? ` hue-${tone}` : '';
  return (
    <div class={`notice is-${tone}${hue}`} role={tone === 'risk' ? 'alert' : 'status'}>
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
    <Notice tone="risk" title="Some fields need another value. Nothing was saved.">
      <p>What you typed is still here.</p>
      {children}
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
