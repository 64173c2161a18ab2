// Meta Business Suite, export of Facebook posts. Reactions are what a page has for likes, of any mood (DOMAIN.md §2.1).
import { becomes, type ImportFormat, inLanguage, staysOut } from './format.ts';

export const facebookPosts: ImportFormat = {
  id: 'facebook_posts',
  name: 'Facebook posts (Meta Business Suite)',
  kind: 'observations',
  columns: inLanguage(
    'en',
    becomes('post', 'Permalink'),
    becomes('published_at', 'Publish time'),
    becomes('lifetime', 'Date'),
    becomes('caption', 'Description'),
    becomes('reach', 'Reach'),
    becomes('impressions', 'Impressions'),
    becomes('views', 'Views'),
    becomes('views_3s', '3-second video views'),
    becomes('likes', 'Reactions'),
    becomes('comments', 'Comments'),
    becomes('shares', 'Shares'),
    becomes('clicks', 'Link clicks'),
    becomes('watch_seconds_avg', 'Average Seconds viewed'),
    staysOut('recomputed', 'Reactions, comments and shares'),
    staysOut('not_needed', 'Post ID', 'Page ID', 'Page name', 'Title', 'Duration (sec)', 'Post type'),
    staysOut('not_needed', 'Data comment', 'Seconds viewed', '1-minute video views'),
  ),
  needs: [['post'], ['views', 'reach', 'likes', 'impressions']],
  signature: ['Page ID', 'Page name'],
  conventions: { en: { dateOrder: 'mdy', decimal: 'point' } },
};
