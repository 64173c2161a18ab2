// Conseils pratiques sur la page des créateurs en français.
import type { Form } from '../creator-words/form.ts';
import type { EN_PRACTICES } from './en.ts';

export const FR_PRACTICES = (f: Form): ReturnType<typeof EN_PRACTICES> => ({
  title: 'À essayer',
  note: f(
    'Une proposition, à prendre ou à laisser. Elle ne change rien à ce qui est convenu, et la laisser ne joue pas contre {vous|toi}.',
  ),
  about: (kpi) => `Pour : ${kpi}`,
  offered: (day) => `proposé le ${day}`,
  talked: (day) => `discuté le ${day}`,
  before: 'Avant',
  after: 'Après',
  ofExpected: (share) => `${share} de ce qui était attendu`,
  source: (source) => `Source : ${source}`,
  take: 'Je vais essayer',
  leave: 'Pas pour moi',
  taken: f('{Vous voulez|Tu veux} essayer.'),
  left: f('{Vous l’avez|Tu l’as} laissé de côté. C’est très bien ainsi.'),
  change: f('Changer {votre|ta} réponse'),
  effects: {
    helped: 'Cela a aidé.',
    no_effect: 'Cela n’a pas aidé.',
    cannot_tell: 'Personne ne peut dire si cela a aidé.',
  },
  cards: {
    instagram_watch_time: {
      title: 'Donner envie de rester',
      sentence:
        'La durée de visionnage, les j’aime et les envois par personne touchée décident jusqu’où va un Reel.',
      source: 'Directeur d’Instagram, janvier 2025, selon la presse',
    },
    instagram_sends: {
      title: 'Donner envie d’envoyer',
      sentence:
        'Les j’aime comptent plus pour les abonnés, les envois comptent plus pour les nouvelles personnes.',
      source: 'Directeur d’Instagram, janvier 2025, selon la presse',
    },
    instagram_recommendable: {
      title: 'Rester recommandable',
      sentence: 'Sans filigrane d’une autre application, avec le son, et un Reel de moins de 3 minutes.',
      source: 'Règles d’Instagram pour les Reels, 2025, selon la presse',
    },
    stories_first_frames: {
      title: 'Retenir sur les deux premières images',
      sentence: f(
        'La plupart partent entre les images 1 et 2 ; {commencez par une photo et restez|commence par une photo et reste} à 12 images environ.',
      ),
      source: 'Repères sur les stories 2023 et 2024, agences',
    },
    stories_link_reason: {
      title: 'Dire pourquoi à côté du lien',
      sentence: f('{Mettez|Mets} le lien sur une image qui dit pourquoi l’ouvrir.'),
      source: 'Repères sur les stories 2023 et 2024, agences',
    },
    tiktok_first_seconds: {
      title: 'Montrer dans les 3 premières secondes',
      sentence:
        'À la verticale, dans le style du réseau, avec le son, et le sujet dans les 3 premières secondes.',
      source: 'TikTok, Creative Codes, juin 2023',
    },
    tiktok_clear_ask: {
      title: 'Mettre l’appel à l’écran',
      sentence: 'Du texte à l’écran, un seul appel clair, et rien d’important hors de la zone sûre.',
      source: 'TikTok, Creative Codes, juin 2023',
    },
    youtube_link_twice: {
      title: 'Donner le lien deux fois',
      sentence:
        'Premières lignes de la description et commentaire épinglé, avec une adresse courte et un code, dits et montrés.',
      source: 'Guide du parrainage sur YouTube, agence, 2026',
    },
    youtube_late_orders: {
      title: 'Attendre les commandes tardives',
      sentence: f(
        '{Comptez|Compte} que 0,5 à 2 % des spectateurs ouvrent la description, et que les commandes viennent 7 à 30 jours plus tard.',
      ),
      source: 'Guide du parrainage sur YouTube, agence, 2026',
    },
    shorts_engaged_views: {
      title: 'Juger les Shorts à qui reste',
      sentence:
        'Les vues engagées et la rétention en disent plus que les vues, qui comptent chaque démarrage.',
      source: 'YouTube, mars 2025',
    },
    x_first_line: {
      title: 'L’essentiel dès la première ligne',
      sentence:
        'La première ligne porte l’essentiel ; le lien et le code sont dans le post ou dans la première réponse.',
      source: 'Notre expérience, non mesurée',
    },
    product_in_use: {
      title: 'Montrer le produit en usage',
      sentence: 'Un seul message, le produit en usage, et ses limites dites honnêtement.',
      source: 'Guides du métier',
    },
    reply_first_hour: {
      title: 'Répondre dans la première heure',
      sentence: 'Répondre aux commentaires dans la première heure fait vivre un post.',
      source: 'Guides du métier',
    },
    compare_with_own: {
      title: f('Comparer avec {vos|tes} propres posts'),
      sentence: f(
        '{Mettez|Mets} les posts sponsorisés à côté des {vôtres au même format et voyez|tiens au même format et vois} ce qui change.',
      ),
      source: 'Guides du métier',
    },
    label_first: {
      title: 'La mention d’abord',
      sentence: 'La mention publicitaire vient en premier ; elle coûte peu et la loi la demande.',
      source: 'Règles de la publicité',
    },
  },
});
