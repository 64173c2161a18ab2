// What each network calls a view, and what its counters leave out (DOMAIN.md §2.1; read in 2025 and 2026).
import type { NetworkId } from '../../networks/profile.ts';

const VIEWS: Record<NetworkId, string> = {
  instagram: 'Instagram counts a view each time it plays or is shown again; repeats count.',
  tiktok: 'TikTok counts a view when playback starts; repeats count.',
  youtube:
    'YouTube counts every start or replay of a Short since 31 March 2025. For long videos its threshold is not published.',
  x: 'X counts a view each time the post is shown; repeats count.',
  facebook: 'Facebook counts a view each time it plays or is shown again; repeats count.',
  threads: 'Threads counts a view each time the post is shown; repeats count.',
  linkedin: 'LinkedIn gives impressions. The creator supplies them.',
  snapchat: 'Snapchat shows little in public. The creator supplies the count.',
  twitch: 'Twitch shows little in public. The creator supplies the count.',
  kick: 'Kick shows little in public. The creator supplies the count.',
  pinterest: 'Pinterest shows little in public. The creator supplies the count.',
  substack: 'A newsletter counts opens, which some mail programs cause by themselves.',
};

/** What a view is on these networks, one sentence each, and that they are not one count when there are several. */
export function describeViews(networks: readonly NetworkId[]): string[] {
  const distinct = [...new Set(networks)];
  return [
    ...distinct.map((network) => VIEWS[network]),
    ...(distinct.length > 1
      ? ['Views of different networks are different counts; here they are added up.']
      : []),
  ];
}
