// Dicas práticas na página de quem cria, em português.
import type { EN_PRACTICES } from './en.ts';

export const PT_PRACTICES = (): ReturnType<typeof EN_PRACTICES> => ({
  title: 'Para experimentar',
  note: 'Uma proposta para aceitar ou deixar. Não muda nada do que foi combinado, e deixar de lado não conta contra você.',
  about: (kpi) => `Para: ${kpi}`,
  offered: (day) => `proposto em ${day}`,
  talked: (day) => `conversado em ${day}`,
  before: 'Antes',
  after: 'Depois',
  ofExpected: (share) => `${share} do esperado`,
  source: (source) => `Fonte: ${source}`,
  take: 'Vou experimentar',
  leave: 'Não é para mim',
  taken: 'Você quer experimentar.',
  left: 'Você deixou de lado. Está tudo bem.',
  change: 'Mudar sua resposta',
  effects: { helped: 'Ajudou.', no_effect: 'Não ajudou.', cannot_tell: 'Não dá para dizer se ajudou.' },
  cards: {
    instagram_watch_time: {
      title: 'Dar vontade de ficar',
      sentence:
        'O tempo de exibição, as curtidas e os envios por pessoa alcançada decidem até onde vai um Reel.',
      source: 'Chefe do Instagram, janeiro de 2025, segundo a imprensa',
    },
    instagram_sends: {
      title: 'Dar vontade de enviar',
      sentence: 'Curtidas contam mais entre seguidores, envios contam mais entre gente nova.',
      source: 'Chefe do Instagram, janeiro de 2025, segundo a imprensa',
    },
    instagram_recommendable: {
      title: 'Manter aberto a recomendações',
      sentence: 'Sem marca d’água de outro aplicativo, com som, e um Reel de menos de 3 minutos.',
      source: 'Regras do Instagram para Reels, 2025, segundo a imprensa',
    },
    stories_first_frames: {
      title: 'Segurar nas duas primeiras telas',
      sentence: 'A maioria sai entre as telas 1 e 2; comece com uma foto e fique em cerca de 12 telas.',
      source: 'Referências de stories 2023 e 2024, agências',
    },
    stories_link_reason: {
      title: 'Dizer por que junto ao link',
      sentence: 'Ponha o link em uma tela que diga por que abrir.',
      source: 'Referências de stories 2023 e 2024, agências',
    },
    tiktok_first_seconds: {
      title: 'Mostrar nos 3 primeiros segundos',
      sentence: 'Na vertical, com o jeito da rede, com som, e o assunto nos 3 primeiros segundos.',
      source: 'TikTok, Creative Codes, junho de 2023',
    },
    tiktok_clear_ask: {
      title: 'O convite na tela',
      sentence: 'Texto na tela, um só convite claro, e nada importante fora da área segura.',
      source: 'TikTok, Creative Codes, junho de 2023',
    },
    youtube_link_twice: {
      title: 'Dar o link duas vezes',
      sentence:
        'Primeiras linhas da descrição e comentário fixado, com um endereço curto e um código, ditos e mostrados.',
      source: 'Guia de patrocínio no YouTube, agência, 2026',
    },
    youtube_late_orders: {
      title: 'Esperar os pedidos tardios',
      sentence: 'Conte com 0,5–2% de quem assiste abrindo a descrição, e com pedidos de 7 a 30 dias depois.',
      source: 'Guia de patrocínio no YouTube, agência, 2026',
    },
    shorts_engaged_views: {
      title: 'Avaliar Shorts por quem fica',
      sentence: 'Visualizações engajadas e retenção dizem mais que visualizações, que contam cada início.',
      source: 'YouTube, março de 2025',
    },
    x_first_line: {
      title: 'O principal na primeira linha',
      sentence: 'A primeira linha leva o principal; link e código ficam no post ou na primeira resposta.',
      source: 'Nossa experiência, não medida',
    },
    product_in_use: {
      title: 'Mostrar o produto em uso',
      sentence: 'Uma só mensagem, o produto em uso, e seus limites ditos com honestidade.',
      source: 'Guias do setor',
    },
    reply_first_hour: {
      title: 'Responder na primeira hora',
      sentence: 'Responder aos comentários na primeira hora mantém um post vivo.',
      source: 'Guias do setor',
    },
    compare_with_own: {
      title: 'Comparar com os seus',
      sentence: 'Ponha os posts patrocinados ao lado dos seus no mesmo formato e veja o que muda.',
      source: 'Guias do setor',
    },
    label_first: {
      title: 'A identificação primeiro',
      sentence: 'A identificação de publicidade vem primeiro; custa pouco e a lei pede.',
      source: 'Regras de publicidade',
    },
  },
});
