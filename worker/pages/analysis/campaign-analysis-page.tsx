// Why a campaign is where it is: the gap to what was agreed by today, by factor and by creator, each figure opened to its parts.

import type { CampaignShortfall } from '../../../shared/analysis/campaign-shortfall.ts';
import { describeShortfall } from '../../../shared/analysis/describe-shortfall.ts';
import type { Shortfall } from '../../../shared/analysis/shortfall.ts';
import { deskCollaboration } from '../../../shared/desk-paths.ts';
import { hasRole } from '../../../shared/roles.ts';
import { nameStep } from '../../../shared/ui/analysis/analysis-words.ts';
import { BY_TODAY_NOTE, describeBaseline, nameBaseline } from '../../../shared/ui/analysis/by-today-words.ts';
import type { ShortfallContext } from '../../../shared/ui/explain/explain-shortfall.ts';
import {
  explainCost,
  explainEnds,
  explainParts,
  signedAmount,
  sumByToday,
} from '../../../shared/ui/explain/explain-shortfall.ts';
import { Explained, ExplainedLine } from '../../../shared/ui/explain/explained.tsx';
import { formatCount, formatMoney, formatNumberOf } from '../../../shared/ui/format.ts';
import { nameFactor } from '../../../shared/ui/page/factor-names.ts';
import { EmptyState } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import { WaterfallChart } from '../../../shared/ui/page/waterfall-chart.tsx';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { Campaign } from '../../store/campaigns.ts';
import type { Session } from '../../store/sessions.ts';
import { campaignCrumbs, DeskFrame } from '../desk/desk-frame.tsx';
import { MoreCreators } from '../lists/more-creators.tsx';
import { GapInWords } from './gap-in-words.tsx';
import { LeftOutSection } from './left-out-section.tsx';

export type CampaignAnalysisProps = {
  session: Session;
  campaign: Campaign;
  /** Undefined when the campaign's KPI cannot be taken apart. */
  found: CampaignShortfall | undefined;
  /** Creators as the page names them, by collaboration. */
  names: ReadonlyMap<string, string>;
  /** Posts younger than two weeks: they still gather results. */
  youngPosts: number;
  isOver: boolean;
  /** Creators of the campaign that are not among those added up. */
  more: number;
  /** Source and age of what was counted of a step, by creator. */
  sourceOf: ShortfallContext['sourceOf'];
  /** The instant of the newest numbers. */
  at: string;
};

export function CampaignAnalysisPage(props: CampaignAnalysisProps) {
  const { session, campaign, found, more } = props;
  const together = found?.together;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={campaignCrumbs(campaign)}
      title="What explains the result"
      meta={nameKpi(campaign.primaryKpi)}
    >
      {found === undefined || together === undefined ? (
        <EmptyState title="Nothing to take apart yet">
          A target, a piece that is due and a measurement of {nameKpi(campaign.primaryKpi).toLowerCase()} are
          needed for at least one creator.
        </EmptyState>
      ) : (
        <>
          <TogetherSection {...props} found={found} together={together} />
          <CreatorsSection {...props} found={found} together={together} />
          <CostSection {...props} found={found} together={together} />
        </>
      )}
      {found && <LeftOutSection leftOut={found.leftOut} toName={(id) => nameOf(props, id)} />}
      <MoreCreators more={more} locale={session.locale} campaignId={campaign.id} isAddedUp />
    </DeskFrame>
  );
}

type Props = CampaignAnalysisProps & { found: CampaignShortfall; together: Shortfall };

function TogetherSection(props: Props) {
  const { campaign, found, together, session, youngPosts, isOver } = props;
  const { locale } = session;
  const toText = toCount(props);
  const { delivery, results, notes } = describeShortfall(together, toText);
  const creators = found.creators.map((one) => ({ ...one, name: nameOf(props, one.id) }));
  const context = { ...contextOf(props), toText, sourceOf: props.sourceOf };
  return (
    <Section
      title={isOver ? 'Against what was agreed' : 'Against what was agreed by today'}
      note={formatNumberOf(creators.length, 'creator', 'creators', locale)}
    >
      <WaterfallChart
        shortfall={together}
        name={nameKpi(campaign.primaryKpi)}
        locale={locale}
        toText={toText}
        planLabel={nameBaseline(isOver)}
        planNote={describeBaseline(
          isOver ? null : sumByToday(found.creators),
          found.creators.map(({ leftOut }) => leftOut),
          toText,
        )}
      />
      <GapInWords delivery={delivery} results={results} notes={[...notes, ...listNotes(props, youngPosts)]} />
      <ExplainedLine
        lead="Open a figure:"
        items={[
          ...explainEnds({ together, creators }, { ...context, isOver }),
          ...explainParts(together, context, creators),
        ]}
      />
    </Section>
  );
}

function listNotes(props: Props, youngPosts: number): string[] {
  const { found, isOver, session } = props;
  const withoutPosts = found.creators.filter(({ shortfall }) => shortfall.delivery?.actual === 0);
  const posts = formatNumberOf(youngPosts, 'post is', 'posts are', session.locale);
  return [
    ...(isOver ? [] : [BY_TODAY_NOTE]),
    ...(withoutPosts.length > 0
      ? [
          `Nothing is out, so all of the gap is delivery: ${withoutPosts.map(({ id }) => nameOf(props, id)).join(', ')}.`,
        ]
      : []),
    ...(youngPosts > 0
      ? [
          `${posts} younger than two weeks and ${youngPosts === 1 ? 'still gathers' : 'still gather'} results.`,
        ]
      : []),
    ...(found.merged.length > 0
      ? [
          `Known for some creators only, so part of the factor beside it: ${found.merged.map(nameStep).join(', ')}.`,
        ]
      : []),
  ];
}

/** Every creator's parts; the last line is the waterfall. */
function CreatorsSection(props: Props) {
  const { found, together } = props;
  const toText = toCount(props);
  const parts = partsOf(together);
  const cells = (own: Shortfall) =>
    Object.fromEntries(
      parts.map(({ name }) => [
        name,
        signedAmount(partsOf(own).find((part) => part.name === name)?.part ?? 0, toText),
      ]),
    );
  return (
    <Section title="By creator" note="the columns add up to the bars above">
      <Table
        caption="Parts of the gap by creator"
        columns={[
          { id: 'creator', label: 'Creator' },
          {
            id: 'result',
            label: props.isOver ? 'Measured, agreed' : 'Measured, agreed by today',
            isNumber: true,
          },
          ...parts.map((part) => ({ id: part.name, label: nameFactor(part), isNumber: true })),
          { id: 'gap', label: 'Gap', isNumber: true },
        ]}
        rows={found.creators.map(({ id, shortfall }) => ({
          id,
          cells: {
            creator: <a href={hrefOf(props, id)}>{nameOf(props, id)}</a>,
            result: `${toText(shortfall.actual)} of ${toText(shortfall.planned)}`,
            ...cells(shortfall),
            gap: <b>{signedAmount(shortfall.gap, toText)}</b>,
          },
        }))}
        total={{
          creator: 'Together',
          result: `${toText(together.actual)} of ${toText(together.planned)}`,
          ...cells(together),
          gap: <b>{signedAmount(together.gap, toText)}</b>,
        }}
      />
    </Section>
  );
}

/** What one result cost; fees are not shown to viewers, and then there is nothing to take apart. */
function CostSection(props: Props) {
  const { found, together, campaign, session } = props;
  const { cost } = found;
  if (cost === undefined) return null;
  const toMoney = (minor: number) =>
    formatMoney(minor, { currency: campaign.currency, locale: session.locale, form: 'symbol' });
  // What went the other way made the difference smaller.
  const [largest] = cost.parts
    .filter(({ part }) => Math.sign(part) === Math.sign(cost.gap))
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part));
  const names = partsOf(together).map((part) => ({ name: part.name, label: nameFactor(part) }));
  const label = names.find(({ name }) => name === largest?.factor)?.label ?? 'Fees';
  return (
    <Section title="Cost per result" note={nameKpi(campaign.primaryKpi).toLowerCase()}>
      <p>
        <b>{toMoney(cost.actual)}</b> for each, planned {toMoney(cost.planned)}.{' '}
        {largest !== undefined &&
          `The largest part of the difference is ${label.toLowerCase()} (${signedAmount(largest.part, toMoney)}).`}
      </p>
      <Explained
        id="explained-cost"
        view={explainCost(cost, names, { ...contextOf(props), toText: toCount(props), toMoney, together })}
      />
    </Section>
  );
}

function partsOf({ delivery, results }: Shortfall) {
  return [...(delivery ? [delivery] : []), ...results];
}

/** A viewer reads the dossier: the analysis of one creator names money and is not theirs. */
function hrefOf({ session }: CampaignAnalysisProps, id: string): string {
  return deskCollaboration(id, hasRole(session.role, 'marketer') ? '/analysis' : '');
}

function nameOf({ names }: CampaignAnalysisProps, id: string): string {
  return names.get(id) ?? 'A creator';
}

function toCount({ session }: CampaignAnalysisProps): (amount: number) => string {
  return (amount) => formatCount(Math.round(amount), session.locale);
}

function contextOf({ session, campaign, at }: CampaignAnalysisProps) {
  return { locale: session.locale, timeZone: campaign.timeZone, at };
}
