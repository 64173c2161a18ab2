// Files of pieces for Theo, who has no contract and nothing posted.
import { call } from './sign-in-world.ts';
import { instantAgo, type World } from './world.ts';

export const POST = 'https://www.instagram.com/p/TheoStory01/';

export type Reply = {
  importId: string | null;
  isRepeat: boolean;
  verdicts: { row: number; verdict: string; reason: string | null }[];
  counts: Record<string, number>;
};

export function toPiece(world: World, changes: Record<string, unknown> = {}) {
  return {
    row: 2,
    creator: '@theo',
    deliverable: 'Story 1',
    network: 'instagram',
    format: 'story',
    dueOn: world.campaign.endsOn,
    feeMinor: 50_000,
    stage: null,
    postUrl: POST,
    publishedAt: instantAgo(1),
    targets: { clicks: 300 },
    ...changes,
  };
}

export async function sendPieces(world: World, rows: unknown[], isPreview = false): Promise<Reply> {
  const answer = await call('/api/imports', {
    cookie: world.marketer.cookie,
    json: {
      campaignId: world.campaign.id,
      isPreview,
      format: 'canonical-deliverables',
      fileName: 'd.csv',
      fileSha256: 'b'.repeat(64),
      content: { kind: 'deliverables', rows },
    },
  });
  return answer.json<Reply>();
}
