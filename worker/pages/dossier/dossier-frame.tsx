// The frame of every page of the dossier: who, the state, five tabs, what became of the last form.
import type { ComponentChildren } from 'preact';
import { StatusMark } from '../../../shared/ui/drawing/status-mark.tsx';
import { Tabs } from '../../../shared/ui/guide/tabs.tsx';
import { LinkButton, TextArea } from '../../../shared/ui/page/form.tsx';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { campaignCrumbs, DeskFrame } from '../desk/desk-frame.tsx';
import type { Dossier } from './dossier.ts';
import { pathOf } from './dossier.ts';

export const TABS = ['now', 'talk', 'steps', 'contract', 'log'] as const;
export type TabId = (typeof TABS)[number];

const LABELS: Record<TabId, string> = {
  now: 'Now',
  talk: 'Talk',
  steps: 'Steps',
  contract: 'Contract',
  log: 'Log',
};

export function DossierFrame({
  dossier,
  tab,
  children,
}: {
  dossier: Dossier;
  tab: TabId;
  children: ComponentChildren;
}) {
  const { session, standing, card, outcome, mayEdit } = dossier;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={[...campaignCrumbs({ id: standing.campaignId, name: standing.campaignName })]}
      title={card.handle}
      meta={
        <span class="dossier-meta">
          {card.context} <StatusMark status={card.status} />
        </span>
      }
      actions={
        mayEdit && (
          <>
            <LinkButton href={pathOf(dossier, '/agreement')}>Agreement</LinkButton>
            <LinkButton href={pathOf(dossier, '/terms')}>Contract terms</LinkButton>
            <LinkButton href={pathOf(dossier, '/papers')}>Papers</LinkButton>
            <LinkButton href={pathOf(dossier, '/report')}>Share report</LinkButton>
          </>
        )
      }
    >
      <Tabs
        label="Dossier"
        tabs={TABS.map((id) => ({
          id,
          label: LABELS[id],
          href: pathOf(dossier, id === 'now' ? '' : `/${id}`),
          isCurrent: id === tab,
          ...(id === 'talk' ? { count: standing.case.wishes.length } : {}),
        }))}
      />
      {outcome && (
        <Notice tone={outcome.tone} title={outcome.title} isAnswer>
          {outcome.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {outcome.ways?.map(({ label, address }) => (
            <p key={address}>
              <a href={pathOf(dossier, address)}>{label}</a>
            </p>
          ))}
          {outcome.kept && (
            <TextArea name="kept" label="What you typed, to copy" value={outcome.kept} rows={3} isReadOnly />
          )}
        </Notice>
      )}
      {children}
    </DeskFrame>
  );
}
