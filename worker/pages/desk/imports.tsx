import { deskPath, withId } from '../../../shared/desk-paths.ts';
import type { ColumnMapping } from '../../../shared/imports/columns/column-mapping.ts';
import { rowsTaken } from '../../../shared/imports/rows-taken.ts';
import { formatMoment, formatNumberOf } from '../../../shared/ui/format.ts';
import { FormEnd, LinkButton } from '../../../shared/ui/page/form.tsx';
import { EmptyState, Notice } from '../../../shared/ui/page/notice.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import type { Campaign } from '../../store/campaigns.ts';
import type { ImportRecord } from '../../store/imports/records.ts';
import type { Session } from '../../store/sessions.ts';
import { campaignCrumbs, DeskFrame } from './desk-frame.tsx';

export function ImportsPage({
  session,
  imports,
  olderHref,
  campaigns,
  mayUndo,
}: {
  session: Session;
  imports: ImportRecord[];
  olderHref: string | null;
  campaigns: Campaign[];
  mayUndo: boolean;
}) {
  const names = new Map(campaigns.map((campaign) => [campaign.id, campaign.name]));
  return (
    <DeskFrame session={session} place="imports" title="Imports">
      {imports.length === 0 ? (
        <EmptyState
          title="Nothing imported yet"
          action={<LinkButton href={deskPath('/campaigns')}>Choose a campaign</LinkButton>}
        >
          Files of YouTube Studio, Instagram, TikTok Studio, Shopify and Aspire, or a sheet of your own with
          creators, deals, results or orders.
        </EmptyState>
      ) : (
        <Table
          caption="Imports, newest first"
          columns={[
            { id: 'file', label: 'File' },
            { id: 'campaign', label: 'Campaign' },
            { id: 'rows', label: 'Rows', isNumber: true },
            { id: 'at', label: 'Imported' },
            { id: 'undo', label: 'Undo', isLabelHidden: true },
          ]}
          rows={imports.map((record) => ({
            id: record.id,
            cells: {
              file: record.fileName,
              campaign: names.get(record.campaignId) ?? '–',
              rows: formatNumberOf(rowsTaken(record.counts), 'row', 'rows', session.locale),
              at: formatMoment(record.importedAt, session.locale, session.timeZone),
              undo:
                record.undoneAt !== null ? (
                  <a class="reference" href={deskPath(withId('/imports', record.id, '/undo'))}>
                    undone {formatMoment(record.undoneAt, session.locale, session.timeZone)}
                  </a>
                ) : (
                  mayUndo && <a href={deskPath(withId('/imports', record.id, '/undo'))}>Undo this import</a>
                ),
            },
          }))}
        />
      )}
      {olderHref && (
        <p>
          <LinkButton href={olderHref}>Show older imports</LinkButton>
        </p>
      )}
    </DeskFrame>
  );
}

/** The page into which the import script mounts: the file is read in the browser and never leaves it whole. */
export function ImportPage({
  session,
  campaign,
  now,
  mappings,
  creators,
}: {
  session: Session;
  campaign: Campaign;
  now: string;
  mappings: readonly ColumnMapping[];
  /** Of the campaign: whose past posts a file may hold. */
  creators: readonly { id: string; name: string }[];
}) {
  const setup = {
    campaignId: campaign.id,
    campaignName: campaign.name,
    timeZone: campaign.timeZone,
    startsOn: campaign.startsOn,
    endsOn: campaign.endsOn,
    currency: campaign.currency,
    locale: session.locale,
    now,
    mappings,
    creators,
  };
  return (
    <DeskFrame session={session} place="imports" crumbs={campaignCrumbs(campaign)} title="Import">
      <p class="lead">
        Results, deals, creators or orders: the file is read in this browser, and you see every row before
        anything is saved.
      </p>
      <div id="import" data-setup={JSON.stringify(setup)}>
        <noscript>
          <Notice title="Reading a file needs JavaScript on this one page.">
            Without it, type the pieces on the creators’ pages, or send numbers through the API.
          </Notice>
        </noscript>
        <FormEnd>{null}</FormEnd>
      </div>
    </DeskFrame>
  );
}
