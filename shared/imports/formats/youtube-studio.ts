// YouTube Studio, "Export current view" of the content table; names of before and after the 2025 rename.
import { becomes, type ImportFormat, inLanguage, staysOut } from './format.ts';

export const youtubeStudio: ImportFormat = {
  id: 'youtube_studio',
  name: 'YouTube Studio, content table',
  kind: 'observations',
  columns: inLanguage(
    'en',
    becomes('post', 'Content', 'Video'),
    becomes('published_at', 'Video publish time'),
    becomes('impressions', 'Impressions', 'Thumbnail impressions'),
    becomes('reach', 'Unique viewers'),
    becomes('views', 'Views'),
    becomes('engaged_views', 'Engaged views'),
    becomes('likes', 'Likes'),
    becomes('comments', 'Comments added', 'Comments'),
    becomes('shares', 'Shares'),
    becomes('follows', 'Subscribers gained'),
    becomes('watch_hours', 'Watch time (hours)'),
    becomes('watch_seconds_avg', 'Average view duration'),
    staysOut('net_count', 'Subscribers'),
    staysOut('private', 'Estimated revenue', 'Your estimated revenue', 'RPM', 'CPM', 'Playback-based CPM'),
    staysOut('private', 'Estimated ad revenue', 'Your estimated ad revenue', 'YouTube Premium revenue'),
    staysOut('private', 'Your YouTube Premium revenue', 'Transaction revenue', 'Your transaction revenue'),
    staysOut('recomputed', 'Impressions click-through rate (%)', 'Thumbnail click-through rate (%)'),
    staysOut('recomputed', 'Average percentage viewed (%)', 'Average % viewed', 'Stayed to watch (%)'),
    staysOut('recomputed', 'Likes (vs. dislikes) (%)'),
    staysOut('not_needed', 'Video title', 'Duration', 'Dislikes', 'New viewers', 'Returning viewers'),
    staysOut('not_needed', 'Subscribers lost', 'YouTube Premium views', 'Shown in feed', 'Casual viewers'),
  ),
  needs: [['post'], ['views', 'impressions', 'watch_hours', 'engaged_views']],
  // "Chart data.csv" has the same columns and a line per day: its counts are of one day each.
  excludes: ['Date'],
  // Months are written out; an order of numbers would be somebody else's and is asked.
  conventions: { en: { decimal: 'point' } },
  toPostKey: (cell) => (/^[\w-]{11}$/.test(cell) ? `youtube/${cell}` : undefined),
};
