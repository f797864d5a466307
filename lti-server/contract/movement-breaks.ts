import type { Locale } from './vocabulary.ts';

interface BreakText {
  readonly title: string;
  /** What to do, told to a child: two to four short sentences, one movement each. */
  readonly how: readonly string[];
}

/** A short break in which the body moves and the head rests (domain section 7, tag Ф). */
export interface MovementBreak {
  /** Its number in the starter library. */
  readonly id: number;
  /** About how long; nothing counts down. */
  readonly minutes: number;
  /** Whether it can be done with nobody near. */
  readonly alone: boolean;
  readonly texts: Readonly<Record<Locale, BreakText>>;
}

/** Numbers 35–44 of the starter library, written out for the child who is to do them. */
export const movementBreaks: readonly MovementBreak[] = [
  {
    id: 35,
    minutes: 2,
    alone: true,
    texts: {
      ru: {
        title: 'Море волнуется тихо',
        how: [
          'Встань и покачайся, как волна.',
          'Скажи тихо: «Море, замри».',
          'Замри фигурой: рыба, якорь или маяк.',
          'Постой так пять вдохов и снова стань волной.',
        ],
      },
      en: {
        title: 'Quiet sea',
        how: [
          'Stand up and sway like a wave.',
          'Say quietly: “Sea, stop.”',
          'Freeze as a figure: a fish, an anchor or a lighthouse.',
          'Stay for five breaths, then be a wave again.',
        ],
      },
    },
  },
  {
    id: 36,
    minutes: 1,
    alone: true,
    texts: {
      ru: {
        title: 'Глаза-путешественники',
        how: [
          'Посмотри далеко в окно.',
          'Посмотри на кончик пальца.',
          'Посмотри влево, потом вправо. Голова стоит на месте.',
          'Закрой глаза и посчитай до десяти.',
        ],
      },
      en: {
        title: 'Travelling eyes',
        how: [
          'Look far out of the window.',
          'Look at the tip of your finger.',
          'Look left, then right. Keep your head still.',
          'Close your eyes and count to ten.',
        ],
      },
    },
  },
  {
    id: 37,
    minutes: 1,
    alone: true,
    texts: {
      ru: {
        title: 'Дыхание волны',
        how: [
          'Вдохни и посчитай до четырёх. Рука едет вверх.',
          'Выдохни и посчитай до шести. Рука едет вниз.',
          'Рисуй рукой волны: пять больших и спокойных.',
        ],
      },
      en: {
        title: 'Wave breath',
        how: [
          'Breathe in and count to four. Your hand goes up.',
          'Breathe out and count to six. Your hand goes down.',
          'Draw waves with your hand: five big calm ones.',
        ],
      },
    },
  },
  {
    id: 38,
    minutes: 2,
    alone: true,
    texts: {
      ru: {
        title: 'Перекрёсток',
        how: [
          'Встань прямо.',
          'Правой рукой тронь левое колено. Левой рукой — правое.',
          'Считай вслух на каждое касание: два, четыре, шесть.',
          'Дойди до двадцати и встряхни руки.',
        ],
      },
      en: {
        title: 'Crossroads',
        how: [
          'Stand up straight.',
          'Touch your left knee with your right hand. Then the other way round.',
          'Count aloud with each touch: two, four, six.',
          'Go up to twenty, then shake your hands.',
        ],
      },
    },
  },
  {
    id: 39,
    minutes: 2,
    alone: true,
    texts: {
      ru: {
        title: 'Дерево в ветре',
        how: [
          'Встань крепко: ноги — корни.',
          'Подними руки: это ветки.',
          'Дует слабый ветер — качай ветки чуть-чуть. Дует сильный — качай широко.',
          'Ветер стих. Опусти ветки и вздохни.',
        ],
      },
      en: {
        title: 'Tree in the wind',
        how: [
          'Stand firmly: your feet are roots.',
          'Lift your arms: they are branches.',
          'In a light wind move them a little. In a strong wind move them wide.',
          'The wind is gone. Let the branches down and breathe out.',
        ],
      },
    },
  },
  {
    id: 40,
    minutes: 1,
    alone: true,
    texts: {
      ru: {
        title: 'Пальчики-осьминожки',
        how: [
          'Большой палец здоровается с каждым по очереди.',
          'Дойди до мизинца и вернись обратно.',
          'Теперь обе руки сразу.',
          'Пошевели всеми щупальцами.',
        ],
      },
      en: {
        title: 'Octopus fingers',
        how: [
          'Your thumb says hello to each finger in turn.',
          'Go to the little finger and back.',
          'Now both hands at once.',
          'Wiggle all the tentacles.',
        ],
      },
    },
  },
  {
    id: 41,
    minutes: 2,
    alone: true,
    texts: {
      ru: {
        title: 'Стулья-горки',
        how: [
          'Сядь на край стула. Руки сложи на груди.',
          'Встань и сядь без рук десять раз.',
          'На каждый подъём говори один слог: «мо-ло-ко».',
        ],
      },
      en: {
        title: 'Chair hills',
        how: [
          'Sit on the edge of a chair. Cross your arms.',
          'Stand up and sit down ten times without hands.',
          'Say one syllable each time you rise: “el-e-phant”.',
        ],
      },
    },
  },
  {
    id: 42,
    minutes: 1,
    alone: true,
    texts: {
      ru: {
        title: 'Лимон и вата',
        how: [
          'Сожми кулаки, будто в них лимоны.',
          'Держи и посчитай до пяти.',
          'Отпусти: теперь в руках вата.',
          'Повтори три раза. В конце встряхни руки.',
        ],
      },
      en: {
        title: 'Lemon and cotton',
        how: [
          'Squeeze your fists as if lemons were in them.',
          'Hold and count to five.',
          'Let go: now there is cotton in your hands.',
          'Do it three times. Then shake your hands.',
        ],
      },
    },
  },
  {
    id: 43,
    minutes: 2,
    alone: false,
    texts: {
      ru: {
        title: 'Почта стоя',
        how: [
          'Напиши или нарисуй на листке одно слово.',
          'Отнеси листок другу, как почтальон.',
          'Вернись по-другому: боком, на носках или спиной вперёд.',
        ],
      },
      en: {
        title: 'Standing mail',
        how: [
          'Write or draw one word on a sheet.',
          'Carry the sheet to a friend like a postman.',
          'Come back another way: sideways, on tiptoe or backwards.',
        ],
      },
    },
  },
  {
    id: 44,
    minutes: 2,
    alone: false,
    texts: {
      ru: {
        title: 'Зеркало',
        how: [
          'Встань напротив того, кто рядом.',
          'Повторяй его движения, как зеркало. Медленно.',
          'Поменяйтесь: теперь зеркало — твой сосед.',
        ],
      },
      en: {
        title: 'Mirror',
        how: [
          'Stand in front of somebody near you.',
          'Copy the movements like a mirror. Slowly.',
          'Now swap: the other one is the mirror.',
        ],
      },
    },
  },
];
