// Why a campaign is where it is: from the standings that its page shows, and what was agreed with each creator.
import { Hono } from 'hono';
import { localDateOf } from '../../../shared/contract/zone.ts';
import { campaignRoute } from '../../../shared/desk-paths.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { describeStepSource } from '../../../shared/ui/explain/step-source.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { analyseCampaign } from '../../commands/analysis/campaign-analysis.ts';
import { MATURE_DAYS } from '../../commands/analysis/ended-facts.ts';
import { maskStanding } from '../../commands/mask-standing.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { requireSession } from '../../http/session.ts';
import { analysisCssFiles } from '../../pages/analysis/analysis-css.ts';
import { CampaignAnalysisPage } from '../../pages/analysis/campaign-analysis-page.tsx';
import { standingsOf } from '../../store/lists/standing-lists.ts';
import { campaignPlansOf } from '../../store/procedure/campaign-plans.ts';
import { answerTogether } from '../../store/questions.ts';
import { getCampaign } from '../campaign/campaign-of-path.ts';

export const campaignAnalysisRoutes = new Hono<AppEnv>().get(
  campaignRoute('/analysis'),
  requireSession('viewer'),
  async (c) => {
    const { session, now } = c.var;
    const campaign = await getCampaign(c);
    const { list, plans } = await answerTogether(c.env.DB, {
      list: standingsOf(session.workspaceId, campaign.id),
      plans: campaignPlansOf(session.workspaceId, campaign.id),
    });
    const standings = list.stored.map(({ standing }) => maskStanding(standing, session.role));
    const creators = standings.flatMap((standing) => {
      const plan = plans.find(({ collaborationId }) => collaborationId === standing.collaborationId);
      return plan === undefined ? [] : [{ standing, plan }];
    });
    const isOver = localDateOf(now, campaign.timeZone) > campaign.endsOn;
    const page = (
      <CampaignAnalysisPage
        session={session}
        campaign={campaign}
        found={analyseCampaign(campaign.primaryKpi, creators, { isOver })}
        names={new Map(standings.map((standing) => [standing.collaborationId, toHandle(standing)]))}
        youngPosts={standings.reduce((count, standing) => count + countYoung(standing), 0)}
        isOver={isOver}
        more={list.more}
        sourceOf={(step, id) =>
          describeStepSource(
            standings.find(({ collaborationId }) => collaborationId === id),
            step,
            now,
          )
        }
        at={
          standings
            .map(({ at }) => at)
            .sort()
            .at(-1) ?? now
        }
      />
    );
    return renderPage(c, page, {
      title: `What explains ${campaign.name} · Midflight`,
      css: analysisCssFiles,
    });
  },
);

function countYoung({ assessment }: Standing): number {
  return assessment.posts.filter(({ ageDays }) => ageDays < MATURE_DAYS).length;
}
