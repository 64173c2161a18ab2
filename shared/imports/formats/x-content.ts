// X, account analytics, content. Its "Date" is the day of the post: the counts are lifetime counts of the day of export.
import { becomes, type ImportFormat, inLanguage, staysOut } from './format.ts';

export const xContent: ImportFormat = {
  id: 'x_content',
  name: 'X, account analytics (content)',
  kind: 'observations',
  columns: inLanguage(
    'en',
    becomes('post', 'Post Link'),
    becomes('published_at', 'Date'),
    becomes('caption', 'Post text'),
    becomes('impressions', 'Impressions'),
    becomes('likes', 'Likes'),
    becomes('saves', 'Bookmarks'),
    becomes('shares', 'Shares'),
    becomes('follows', 'New follows'),
    becomes('replies', 'Replies'),
    becomes('reposts', 'Reposts'),
    becomes('clicks', 'URL Clicks'),
    staysOut('recomputed', 'Engagements'),
    staysOut('not_needed', 'Post id', 'Profile visits', 'Detail Expands'),
    staysOut('not_needed', 'Hashtag Clicks', 'Permalink Clicks'),
  ),
  needs: [['post'], ['impressions', 'likes', 'replies', 'reposts']],
  // A sheet with links, dates and likes is anybody's; only X's own export has the words or the number of the post beside.
  signature: ['Post text', 'Post id', 'Detail Expands'],
  conventions: { en: { decimal: 'point' } },
};
