// TikTok Studio, content export. Its publish dates may lack the year.
import { becomes, type ImportFormat, inLanguage, staysOut } from './format.ts';

export const tiktokContent: ImportFormat = {
  id: 'tiktok_content',
  name: 'TikTok Studio, content',
  kind: 'observations',
  columns: [
    ...inLanguage(
      'en',
      becomes('post', 'Video link'),
      becomes('published_at', 'Post time', 'Posted'),
      becomes('views', 'Total views', 'Video views', 'Views'),
      becomes('likes', 'Total likes', 'Likes'),
      becomes('comments', 'Total comments', 'Comments'),
      becomes('shares', 'Total shares', 'Shares'),
      becomes('saves', 'Add to favorites', 'Added to favorites', 'Favorites', 'Total favorites'),
      becomes('reach', 'Reached audience', 'Reached viewers'),
      becomes('watch_seconds_avg', 'Average watch time'),
      staysOut('recomputed', 'Watched full video'),
      staysOut('not_needed', 'Video title', 'Total play time', 'New followers'),
    ),
    ...inLanguage(
      'es',
      becomes('post', 'Enlace del video'),
      becomes('published_at', 'Hora de publicación'),
      becomes('views', 'Visualizaciones totales'),
      becomes('likes', 'Me gusta totales'),
      becomes('comments', 'Comentarios totales'),
      becomes('shares', 'Veces compartido', 'Compartidos totales'),
      becomes('saves', 'Añadir a favoritos', 'Agregar a favoritos'),
      becomes('watch_seconds_avg', 'Tiempo promedio de visualización', 'Tiempo medio de visualización'),
      staysOut('recomputed', 'Vio el video completo', 'Vieron el video completo'),
      staysOut('not_needed', 'Título del video', 'Tiempo total de reproducción'),
    ),
  ],
  needs: [['post'], ['views', 'likes']],
  conventions: { en: { decimal: 'point' } },
};
