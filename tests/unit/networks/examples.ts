// Addresses of each network beside those of the vectors, with what they show as `kind handle id legacy` ("-" = null).
import type { NetworkId, Recognised } from '../../../shared/networks/profile.ts';

export type Example = [address: string, shows: string];

/** One line per answer, for tables of examples. */
export function describeRecognised(recognised: Recognised): string {
  const { kind } = recognised;
  if (kind === 'none' || kind === 'short') return kind;
  const legacy = kind === 'profile' ? ` ${recognised.legacy ?? '-'}` : '';
  return `${kind} ${recognised.handle ?? '-'} ${recognised.id ?? '-'}${legacy}`;
}

export const EXAMPLES: Record<NetworkId, Example[]> = {
  instagram: [
    ['https://instagr.am/p/DA1b2C3d4E5', 'post - DA1b2C3d4E5'],
    ['https://www.instagram.com/reels/DA1b2C3d4E5/', 'post - DA1b2C3d4E5'],
    ['https://www.instagram.com/mara.runs/tagged/?hl=de', 'profile mara.runs - -'],
    ['https://www.instagram.com/mara.runs/live/', 'live mara.runs -'],
    ['https://www.instagram.com/_u/mara.runs/p/DA1b2C3d4E5', 'post mara.runs DA1b2C3d4E5'],
    ['https://www.instagram.com/stories/highlights/18042509488170095/', 'story - 18042509488170095'],
    ['https://www.instagram.com/reels/saved_audio/', 'none'],
    ['https://www.instagram.com/share/', 'none'],
    ['https://www.instagram.com/mara..runs/', 'none'],
    ['https://www.instagram.com/.mara/', 'none'],
    ['https://l.instagram.com/?u=https%3A%2F%2Fwww.instagram.com%2Fmara', 'none'],
    ['https://www.instagram.com/challenge/?next=/mara/', 'none'],
    ['https://www.instagram.com/robots.txt', 'none'],
  ],
  tiktok: [
    ['https://www.tiktok.com/@/video/7240568259186019630', 'post - 7240568259186019630'],
    ['https://www.tiktok.com/@mara-runs!/video/7240568259186019630', 'post - 7240568259186019630'],
    ['https://m.tiktok.com/v/7240568259186019630.html', 'post - 7240568259186019630'],
    ['https://www.tiktok.com/embed/v2/7240568259186019630?lang=en', 'post - 7240568259186019630'],
    ['https://www.tiktok.com/%40mara.runs/video/7240568259186019630', 'post mara.runs 7240568259186019630'],
    ['https://www.tiktok.com/@6820838815978423302', 'profile - 6820838815978423302 -'],
    ['https://www.tiktok.com/@mara.', 'none'],
    ['https://www.tiktok.com/@', 'none'],
    ['https://www.tiktok.com/live', 'none'],
    ['https://www.tiktok.com/t/ZTR45GpSF/', 'short'],
    ['https://www.tiktok.com/login?redirect_url=https%3A%2F%2Fwww.tiktok.com%2F%40mara', 'none'],
  ],
  youtube: [
    ['https://youtu.be/dQw4w9WgXcQ?si=abc&t=3', 'post - dQw4w9WgXcQ'],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&v=aaaaaaaaaaa', 'post - dQw4w9WgXcQ'],
    ['https://www.youtube.com/live/dQw4w9WgXcQ?feature=share', 'post - dQw4w9WgXcQ'],
    ['https://music.youtube.com/watch?list=RD&v=dQw4w9WgXcQ', 'post - dQw4w9WgXcQ'],
    ['https://www.youtube.com/c/Mara/videos', 'profile - - c/Mara'],
    ['https://www.youtube.com/mara/videos', 'profile - - mara'],
    ['https://www.youtube.com/@OneMedia.', 'profile OneMedia. - -'],
    ['https://www.youtube.com/mara/unheard-of', 'none'],
    ['https://www.youtube.com/embed/videoseries?list=PL1', 'none'],
    ['https://www.youtube.com/embed/live_stream?channel=UCTwECeGqMZee77BjdoYtI2Q', 'none'],
    ['https://www.youtube.com/watch?v=tooshort', 'none'],
    ['https://www.youtube.com/channel/FEsubscriptions', 'none'],
    ['https://music.youtube.com/library', 'none'],
    ['https://www.youtube.com/@%E0%A4%A', 'none'],
    ['https://www.youtube.com/signin?next=%2Fwatch%3Fv%3DdQw4w9WgXcQ', 'none'],
    ['https://studio.youtube.com/channel/UCTwECeGqMZee77BjdoYtI2Q', 'none'],
  ],
  x: [
    ['https://x.com/i/status/910031516746514432', 'post - 910031516746514432'],
    ['https://twitter.com/statuses/910031516746514432', 'post - 910031516746514432'],
    [
      'https://mobile.twitter.com/mara/status/910031516746514432/photo/1?s=20',
      'post mara 910031516746514432',
    ],
    ['https://x.com/wrong-handle/status/910031516746514432', 'post - 910031516746514432'],
    ['https://x.com/i/user/2976459548', 'profile - 2976459548 -'],
    ['https://x.com/intent/follow?screen_name=mara', 'profile mara - -'],
    ['https://x.com/mara/status/', 'profile mara - -'],
    ['https://x.com/i/flow/login?redirect_after_login=%2Fmara', 'none'],
    ['https://x.com/abcdefghijklmnopqrstu', 'none'],
    ['https://x.com/status/', 'none'],
    ['https://t.co/AbCd', 'short'],
  ],
  twitch: [
    ['https://www.twitch.tv/videos/1822395420', 'post - 1822395420'],
    ['https://www.twitch.tv/mara/clip/FaintLightGull-abc_1?filter=clips', 'post mara FaintLightGull-abc_1'],
    ['https://m.twitch.tv/clip/FaintLightGull', 'post - FaintLightGull'],
    ['https://player.twitch.tv/?video=v6528877', 'post - 6528877'],
    ['https://www.twitch.tv/mara/schedule', 'profile mara - -'],
    ['https://www.twitch.tv/_mara', 'none'],
    ['https://www.twitch.tv/moderator/mara', 'none'],
    ['https://player.twitch.tv/', 'none'],
  ],
  threads: [
    ['https://www.threads.com/@mara.runs/media', 'profile mara.runs - -'],
    ['https://www.threads.net/@mara.runs/post/DPCXhCwkqEe', 'post mara.runs DPCXhCwkqEe'],
    ['https://www.threads.com/mara', 'none'],
    ['https://www.threads.net/login/?next=%2F%40mara', 'none'],
  ],
  facebook: [
    ['https://www.facebook.com/people/Mara-Runs/100064860875397/', 'profile - 100064860875397 -'],
    ['https://www.facebook.com/pages/Mara-Runs/100064860875397', 'profile - 100064860875397 -'],
    ['https://pt-br.facebook.com/mara.runs/about', 'profile mara.runs - -'],
    ['https://www.facebook.com/groups/123456/permalink/7890123456/', 'post - 7890123456'],
    ['https://www.facebook.com/watch/?v=637842556329505', 'post - 637842556329505'],
    ['https://www.facebook.com/reel/637842556329505', 'post - 637842556329505'],
    ['https://www.facebook.com/mara/videos/a-day-out/637842556329505/', 'post mara 637842556329505'],
    ['https://fb.watch/aBcDeF/', 'short'],
    ['https://www.facebook.com/groups/123456/', 'none'],
    ['https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Fmara', 'none'],
    ['https://lm.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Fmara', 'none'],
    ['https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fwww.facebook.com%2Fmara', 'none'],
    ['https://developers.facebook.com/mara', 'none'],
  ],
  linkedin: [
    ['https://uk.linkedin.com/company/northlight/', 'profile company/northlight - -'],
    ['https://www.linkedin.com/showcase/northlight-labs', 'profile showcase/northlight-labs - -'],
    ['https://www.linkedin.com/mwlite/in/mara-runs', 'profile in/mara-runs - -'],
    [
      'https://www.linkedin.com/feed/update/urn:li:activity:7151241570371948544/',
      'post - 7151241570371948544',
    ],
    [
      'https://www.linkedin.com/embed/feed/update/urn:li:ugcPost:7151241570371948544',
      'post - 7151241570371948544',
    ],
    ['https://www.linkedin.com/pulse/how-we-plan-mara-runs/', 'post - how-we-plan-mara-runs'],
    [
      'https://www.linkedin.com/posts/mara_activity-7151241570371948544-4Gu7?utm_source=share',
      'post - 7151241570371948544',
    ],
    ['https://www.linkedin.com/comm/in/mara-runs', 'profile in/mara-runs - -'],
    ['https://www.linkedin.com/in/me/', 'none'],
    ['https://www.linkedin.com/in/', 'none'],
    ['https://www.linkedin.com/pub/dir/mara/runs', 'none'],
    ['https://www.linkedin.com/authwall?sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fmara', 'none'],
  ],
  pinterest: [
    ['https://de.pinterest.com/mararuns/_saved/', 'profile mararuns - -'],
    ['https://www.pinterest.com.mx/pin/858146903966145189/sent/', 'post - 858146903966145189'],
    ['https://www.pinterest.com/pin/create/button/?url=x', 'none'],
    ['https://help.pinterest.com/en', 'none'],
    ['https://www.pinterest.com/login/?next=%2Fmararuns%2F', 'none'],
  ],
  snapchat: [
    ['https://www.snapchat.com/en-GB/@mararuns', 'profile mararuns - -'],
    ['https://www.snapchat.com/u/mararuns', 'profile mararuns - -'],
    [
      'https://www.snapchat.com/p/58bac65b-e641-4476-a7ba-3707a35e60e3',
      'profile - 58bac65b-e641-4476-a7ba-3707a35e60e3 -',
    ],
    [
      'https://www.snapchat.com/@mararuns/spotlight/W7_EDlXWTBiXAEEniNoMPw',
      'post mararuns W7_EDlXWTBiXAEEniNoMPw',
    ],
    ['https://www.snapchat.com/t/AbCdEf12', 'short'],
    ['https://www.snapchat.com/@m', 'none'],
    ['https://www.snapchat.com/spotlight', 'none'],
  ],
  kick: [
    [
      'https://kick.com/mara_runs/videos/58bac65b-e641-4476-a7ba-3707a35e60e3',
      'post mara_runs 58bac65b-e641-4476-a7ba-3707a35e60e3',
    ],
    [
      'https://kick.com/mara?clip=clip_01J8RGZRKHXHXXKJEHGRM932A5',
      'post mara clip_01J8RGZRKHXHXXKJEHGRM932A5',
    ],
    ['https://kick.com/mara-runs', 'profile mara-runs - -'],
    ['https://kick.com/popout/mara/chat', 'none'],
    ['https://kick.com/browse?clip=clip_01J8', 'none'],
  ],
  substack: [
    ['https://mara.substack.com/p/first-post/comments', 'post mara first-post'],
    ['https://open.substack.com/pub/mara', 'profile mara - -'],
    ['https://substack.com/@mara/posts', 'profile mara - -'],
    ['https://substack.com/home/post/p-123456', 'post - p-123456'],
    ['https://substack.com/inbox/post/123456', 'post - p-123456'],
    ['https://substack.com/@mara/p-123456', 'post mara p-123456'],
    ['https://mara.substack.com/api/v1/posts', 'none'],
    ['https://on.substack.com/p/news', 'none'],
    ['https://substack.com/sign-in?redirect=%2F%40mara', 'none'],
  ],
};
