import type { RoutePlan } from '../../lti-server/contract/routes.ts';
import { numbered, stepId } from './seed-records.ts';

const steps = 10;

/** About as long as the starter templates of the library become when a tutor has filled them in. */
export function planOfTenSteps(): RoutePlan {
  return {
    title: 'Мой интерес: вулканы',
    purpose:
      'Хочу понять, почему вулканы просыпаются, и рассказать об этом в классе так, чтобы всем было интересно.',
    stage: 'realisation',
    startsOn: '2026-09-01',
    endsOn: '2026-12-25',
    goals: Array.from({ length: 3 }, (_, place) => ({
      id: numbered('goal', place),
      title: 'Научиться искать то, чего нет в учебнике',
      successSign: 'Могу показать три места, где нашла ответ сама',
    })),
    steps: Array.from({ length: steps }, (_, place) => ({
      id: stepId(place),
      title: `Шаг ${place + 1}: выбрать книгу в библиотеке`,
      whatToDo:
        'Спроси у библиотекаря про две книги. Полистай обе и выбери одну.\nЗапиши, чем она тебе понравилась, двумя или тремя словами.',
      goalId: numbered('goal', place % 3),
      form: 'after_school',
      method: 'practice',
      resources: [{ title: 'Каталог школьной библиотеки', url: 'https://library.example/volcanoes' }],
      helpers: ['Мария Ивановна', 'мама'],
      startsOn: '2026-09-01',
      endsOn: '2026-09-14',
      alternatives:
        place % 3 === 0
          ? [0, 1].map((way) => ({
              id: numbered(`way-${place}`, way),
              title: 'Нарисовать',
              whatToDo: 'Нарисуй, что узнала, на одном листе.',
            }))
          : [],
      proposedBy: 'tutor',
      agreedBy: ['pupil', 'tutor'],
    })),
  };
}
