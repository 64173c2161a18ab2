// Frames of our own pages. Everything works without a script; the sidebar becomes a top row below 900 px.
import type { ComponentChildren } from 'preact';
import { BrandMark } from '../drawing/icon.tsx';

export type NavItem = { label: string; href: string; count?: string | undefined; isCurrent: boolean };

export type DeskShellProps = {
  workspaceName: string;
  nav: NavItem[];
  /** "Manager · New York time" and "Data 2 min old". */
  footLines: string[];
  /** Sign-out or similar, at the foot of the sidebar. */
  footAction?: ComponentChildren;
  crumbs?: { label: string; href: string }[] | undefined;
  title: string;
  /** Beside the title, grey: "19 Oct – 13 Dec 2026 · day 31 of 56". */
  meta?: ComponentChildren;
  actions?: ComponentChildren;
  children: ComponentChildren;
};

/** A page of the desk: sidebar, title with its actions, content. */
export function DeskShell({ workspaceName, nav, footLines, footAction, ...page }: DeskShellProps) {
  return (
    <div class="mf page desk">
      <a class="skip-link" href="#content">
        Skip to content
      </a>
      <header class="desk-side">
        <p class="desk-brand">
          <BrandMark />
          {workspaceName}
        </p>
        <nav aria-label="Desk">
          <ul>
            {nav.map((item) => (
              <li key={item.href}>
                <a href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
                  {item.label}
                  {item.count !== undefined && <span>{item.count}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="desk-foot">
          {footLines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {footAction}
        </div>
      </header>
      <main id="content" class="desk-main">
        <PageTitle crumbs={page.crumbs} title={page.title} meta={page.meta} actions={page.actions} />
        {page.children}
      </main>
    </div>
  );
}

type PageTitleProps = Pick<DeskShellProps, 'crumbs' | 'title' | 'meta' | 'actions'>;

function PageTitle({ crumbs = [], title, meta, actions }: PageTitleProps) {
  return (
    <div class="page-title">
      {crumbs.length > 0 && (
        <nav class="crumbs" aria-label="You are here">
          {crumbs.map((crumb) => (
            <a key={crumb.href} href={crumb.href}>
              {crumb.label}
            </a>
          ))}
        </nav>
      )}
      <div class="page-title-row">
        <h1>{title}</h1>
        {meta && <p class="page-meta">{meta}</p>}
        {actions && <div class="page-actions">{actions}</div>}
      </div>
    </div>
  );
}

export type SheetShellProps = {
  /** Right of our name: "1 of 2", "Invitation". */
  note?: string | undefined;
  title: string;
  lead?: ComponentChildren;
  children: ComponentChildren;
  /** Quiet line at the end. */
  foot?: ComponentChildren;
  /** Widest text: 400 px for sign-in, 616 px for the creator's page. */
  width?: 'narrow' | 'text';
};

/** One sheet on the canvas: sign-in, invitation, set-up, the creator's page, an expired link. */
export function SheetShell({ note, title, lead, children, foot, width = 'narrow' }: SheetShellProps) {
  return (
    <div class="mf page sheet-page">
      <main class={`sheet is-${width}`}>
        <header class="sheet-head">
          <BrandMark />
          <b>Midflight</b>
          {note && <span class="head-note">{note}</span>}
        </header>
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
        {children}
        {foot && <footer class="sheet-foot">{foot}</footer>}
      </main>
    </div>
  );
}

export type ReportShellProps = {
  /** "Report by link, live". */
  kind: string;
  /** "As of Wed 18 Nov 2026, 11:00 · all times New York". */
  asOf: string;
  title: string;
  lead: ComponentChildren;
  children: ComponentChildren;
};

/** The report: one document that prints to A4 or Letter. */
export function ReportShell({ kind, asOf, title, lead, children }: ReportShellProps) {
  return (
    <div class="mf page report-page">
      <main class="report">
        <header class="report-head">
          <BrandMark />
          <b>Midflight</b>
          <span>{kind}</span>
          <span class="report-as-of">{asOf}</span>
        </header>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {children}
      </main>
    </div>
  );
}
