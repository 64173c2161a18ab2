// Consejos prácticos en la página de creadores en español.
import type { Form } from '../creator-words/form.ts';
import type { EN_PRACTICES } from './en.ts';

export const ES_PRACTICES = (f: Form): ReturnType<typeof EN_PRACTICES> => ({
  title: 'Para probar',
  note: f(
    'Una propuesta que {puede|puedes} tomar o dejar. No cambia nada de lo acordado, y dejarla no cuenta en {su|tu} contra.',
  ),
  about: (kpi) => `Para: ${kpi}`,
  offered: (day) => `propuesto el ${day}`,
  talked: (day) => `hablado el ${day}`,
  before: 'Antes',
  after: 'Después',
  ofExpected: (share) => `${share} de lo esperado`,
  source: (source) => `Fuente: ${source}`,
  take: 'Lo voy a probar',
  leave: 'No es para mí',
  taken: f('{Quiere|Quieres} probarlo.'),
  left: f('Lo {dejó|dejaste} de lado. Está bien así.'),
  change: f('Cambiar {su|tu} respuesta'),
  effects: { helped: 'Ayudó.', no_effect: 'No ayudó.', cannot_tell: 'No se puede decir si ayudó.' },
  cards: {
    instagram_watch_time: {
      title: 'Que den ganas de quedarse',
      sentence:
        'El tiempo de visionado, los me gusta y los envíos por persona alcanzada deciden hasta dónde llega un Reel.',
      source: 'Director de Instagram, enero de 2025, según la prensa',
    },
    instagram_sends: {
      title: 'Que den ganas de enviarlo',
      sentence: 'Los me gusta cuentan más entre los seguidores, los envíos cuentan más entre gente nueva.',
      source: 'Director de Instagram, enero de 2025, según la prensa',
    },
    instagram_recommendable: {
      title: 'Que se pueda recomendar',
      sentence: 'Sin marca de agua de otra aplicación, con sonido, y un Reel de menos de 3 minutos.',
      source: 'Reglas de Instagram para Reels, 2025, según la prensa',
    },
    stories_first_frames: {
      title: 'Retener en las dos primeras imágenes',
      sentence:
        'La mayoría se va entre las imágenes 1 y 2; conviene empezar con una foto y quedarse en unas 12.',
      source: 'Referencias de historias 2023 y 2024, agencias',
    },
    stories_link_reason: {
      title: 'Decir por qué junto al enlace',
      sentence: f('{Ponga|Pon} el enlace en una imagen que diga por qué abrirlo.'),
      source: 'Referencias de historias 2023 y 2024, agencias',
    },
    tiktok_first_seconds: {
      title: 'Mostrarlo en los 3 primeros segundos',
      sentence: 'En vertical, con el estilo de la red, con sonido, y el tema en los 3 primeros segundos.',
      source: 'TikTok, Creative Codes, junio de 2023',
    },
    tiktok_clear_ask: {
      title: 'La llamada, en pantalla',
      sentence: 'Texto en pantalla, una sola llamada clara, y nada importante fuera de la zona segura.',
      source: 'TikTok, Creative Codes, junio de 2023',
    },
    youtube_link_twice: {
      title: 'Dar el enlace dos veces',
      sentence:
        'Primeras líneas de la descripción y comentario fijado, con una dirección corta y un código, dichos y mostrados.',
      source: 'Guía de patrocinio en YouTube, agencia, 2026',
    },
    youtube_late_orders: {
      title: 'Esperar los pedidos tardíos',
      sentence: f(
        '{Cuente|Cuenta} con que un 0,5–2 % de quienes lo ven abre la descripción, y con pedidos entre 7 y 30 días después.',
      ),
      source: 'Guía de patrocinio en YouTube, agencia, 2026',
    },
    shorts_engaged_views: {
      title: 'Valorar los Shorts por quién se queda',
      sentence:
        'Las visualizaciones con interacción y la retención dicen más que las visualizaciones, que cuentan cada inicio.',
      source: 'YouTube, marzo de 2025',
    },
    x_first_line: {
      title: 'Lo esencial en la primera línea',
      sentence:
        'La primera línea lleva lo esencial; el enlace y el código van en la publicación o en la primera respuesta.',
      source: 'Nuestra experiencia, sin medir',
    },
    product_in_use: {
      title: 'Mostrar el producto en uso',
      sentence: 'Un solo mensaje, el producto en uso, y sus límites dichos con honestidad.',
      source: 'Guías del sector',
    },
    reply_first_hour: {
      title: 'Responder en la primera hora',
      sentence: 'Responder a los comentarios en la primera hora mantiene viva una publicación.',
      source: 'Guías del sector',
    },
    compare_with_own: {
      title: f('Comparar con lo {suyo|tuyo}'),
      sentence: f(
        '{Ponga las publicaciones patrocinadas junto a las suyas del mismo formato y mire|Pon las publicaciones patrocinadas junto a las tuyas del mismo formato y mira} qué cambia.',
      ),
      source: 'Guías del sector',
    },
    label_first: {
      title: 'La etiqueta, primero',
      sentence: 'La etiqueta de publicidad va primero; cuesta poco y la ley la pide.',
      source: 'Normas de publicidad',
    },
  },
});
