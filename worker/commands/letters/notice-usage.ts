// The rights to use content as a letter names them, one for each piece that is out.
import type { SurvivalItem } from '../../../shared/contract/survival.ts';
import { WORLDWIDE } from '../../../shared/contract/terms.ts';
import type { NoticeUsage } from '../../../shared/notices/told-facts.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';

export function toNoticeUsage(items: readonly SurvivalItem[], { deliverables }: Standing): NoticeUsage[] {
  return items
    .filter(({ what }) => what === 'usage')
    .map(({ facts, pieceId, status, until }) => ({
      name: String(facts.channel),
      territory: facts.territory === WORLDWIDE ? null : String(facts.territory),
      piece: deliverables.find(({ id }) => id === pieceId)?.name ?? null,
      status: status === 'suspended_until_paid' || status === 'ended' ? status : 'in_use',
      lastOn: until.kind === 'on' ? until.on : null,
    }));
}
