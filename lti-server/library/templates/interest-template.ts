import type { TemplateSource } from '../template-source.ts';

/** R1 of the route templates (domain section 7). */
export const interestTemplate: TemplateSource = {
  templateId: 'interest',
  needs: ['interest', 'further'],
  summary: {
    ru: 'Ребёнку, у которого есть свой интерес — или он ещё спит. От разговора до рассказа другим.',
    en: 'For a child with an interest of their own, awake or still asleep. From a talk to telling others.',
  },
  title: { ru: 'Мой интерес: от искры до рассказа', en: 'My interest: from a spark to a story' },
  purpose: {
    ru: 'Хочу больше узнать о том, что мне нравится, и рассказать об этом другим.',
    en: 'I want to find out more about what I like and tell others about it.',
  },
  goals: [
    {
      key: 'find',
      title: { ru: 'Найти то, что мне по-настоящему интересно', en: 'Find what really interests me' },
      successSign: {
        ru: 'Могу назвать одно дело или один вопрос и сказать, чем это мне нравится.',
        en: 'I can name one thing or one question and say what I like about it.',
      },
    },
    {
      key: 'explore',
      title: { ru: 'Узнать новое и попробовать на деле', en: 'Learn something new and try it myself' },
      successSign: {
        ru: 'У меня есть три находки, которых раньше не было.',
        en: 'I have three finds that I did not have before.',
      },
    },
    {
      key: 'tell',
      title: { ru: 'Рассказать так, чтобы стало любопытно', en: 'Tell it so that others get curious' },
      successSign: {
        ru: 'После рассказа кто-нибудь задал мне вопрос.',
        en: 'Somebody asked me a question after my story.',
      },
    },
  ],
  steps: [
    {
      key: 'spark',
      from: 'trail',
      title: { ru: 'Поймать искру', en: 'Catch the spark' },
      whatToDo: {
        ru: 'Вспомни, за каким делом время летит незаметно. Назови два-три таких дела. Записывать не нужно: запишет тьютор.',
        en: 'Remember what makes time fly for you. Name two or three such things. You do not have to write: your tutor will.',
      },
      goal: 'find',
      form: 'talk',
      method: 'problem_dialogue',
      helpers: ['tutor'],
      alternatives: [
        {
          title: { ru: 'Рассказать', en: 'Tell' },
          whatToDo: { ru: 'Расскажи про каждое дело одну историю.', en: 'Tell one story about each thing.' },
        },
        {
          title: { ru: 'Нарисовать', en: 'Draw' },
          whatToDo: { ru: 'Нарисуй себя за этим делом.', en: 'Draw yourself doing it.' },
        },
        {
          title: { ru: 'Принести и показать', en: 'Bring and show' },
          whatToDo: { ru: 'Принеси вещь, которая с этим связана.', en: 'Bring a thing that belongs to it.' },
        },
      ],
    },
    {
      key: 'map',
      from: 'road',
      title: { ru: 'Нарисовать карту интереса', en: 'Draw a map of my interest' },
      whatToDo: {
        ru: 'Напиши свой интерес в середине листа. Вокруг отметь, что уже знаешь, что умеешь и о чём хочешь спросить.',
        en: 'Write your interest in the middle of a sheet. Around it, put what you know, what you can do and what you want to ask.',
      },
      goal: 'find',
      form: 'talk',
      method: 'educational_map',
      helpers: ['tutor'],
    },
    {
      key: 'questions',
      from: 'trail',
      title: { ru: 'Придумать три вопроса', en: 'Think of three questions' },
      whatToDo: {
        ru: 'Придумай три вопроса, на которые пока не знаешь ответа. Выбери один — тот, что не даёт покоя.',
        en: 'Think of three questions you cannot answer yet. Choose the one you cannot stop thinking about.',
      },
      goal: 'explore',
      form: 'home',
      method: 'self_analysis',
      helpers: ['home'],
    },
    {
      key: 'explore',
      from: 'road',
      title: { ru: 'Сходить в разведку', en: 'Go and find out' },
      whatToDo: {
        ru: 'Поищи ответ на свой вопрос. Запиши или зарисуй три находки.',
        en: 'Look for an answer to your question. Write down or draw three finds.',
      },
      goal: 'explore',
      form: 'journey',
      method: 'journey',
      helpers: ['tutor', 'home'],
      alternatives: [
        {
          title: { ru: 'В библиотеку', en: 'To the library' },
          whatToDo: {
            ru: 'Попроси библиотекаря показать две книги на эту тему.',
            en: 'Ask the librarian to show you two books about it.',
          },
        },
        {
          title: { ru: 'К знающему человеку', en: 'To someone who knows' },
          whatToDo: {
            ru: 'Найди того, кто это умеет, и задай ему свой вопрос.',
            en: 'Find someone who can do it and ask your question.',
          },
        },
        {
          title: { ru: 'В музей или на прогулку', en: 'To a museum or for a walk' },
          whatToDo: {
            ru: 'Сходите туда, где это можно увидеть своими глазами.',
            en: 'Go together to a place where you can see it with your own eyes.',
          },
        },
      ],
    },
    {
      key: 'try',
      from: 'road',
      title: { ru: 'Попробовать своими руками', en: 'Try it with my own hands' },
      whatToDo: {
        ru: 'Сделай что-нибудь маленькое: опыт, модель, рисунок, запись. Пусть это займёт не больше двадцати минут.',
        en: 'Make something small: an experiment, a model, a drawing, a recording. Twenty minutes are enough.',
      },
      goal: 'explore',
      form: 'tryout',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'mentor',
      from: 'expedition',
      title: { ru: 'Встретиться со знающим человеком', en: 'Meet someone who knows' },
      whatToDo: {
        ru: 'Выбери человека, который занимается этим всерьёз. Подготовь два вопроса и поговори с ним — вживую или по телефону вместе со взрослым.',
        en: 'Choose a person who does this in earnest. Prepare two questions and talk to them, in person or by phone with a grown-up.',
      },
      goal: 'explore',
      form: 'journey',
      method: 'discussion',
      helpers: ['tutor', 'home'],
    },
    {
      key: 'bigger',
      from: 'expedition',
      title: { ru: 'Сделать вещь покрупнее', en: 'Make something bigger' },
      whatToDo: {
        ru: 'Задумай дело на две-три недели: модель, коллекцию, опыт. Раздели его на части и начни с той, что нравится больше.',
        en: 'Plan something for two or three weeks: a model, a collection, an experiment. Split it and start with the part you like best.',
      },
      goal: 'explore',
      form: 'project',
      method: 'practice',
      helpers: ['home', 'leader'],
      likes: true,
    },
    {
      key: 'story',
      from: 'trail',
      title: { ru: 'Собрать рассказ', en: 'Put the story together' },
      whatToDo: {
        ru: 'Выбери три самые интересные находки и реши, как их показать.',
        en: 'Choose your three most interesting finds and decide how to show them.',
      },
      goal: 'tell',
      form: 'project',
      method: 'practice',
      helpers: ['tutor'],
      alternatives: [
        {
          title: { ru: 'Плакат', en: 'A poster' },
          whatToDo: { ru: 'Три картинки и три подписи.', en: 'Three pictures with a caption each.' },
        },
        {
          title: { ru: 'Короткое видео', en: 'A short video' },
          whatToDo: { ru: 'Не длиннее двух минут.', en: 'No longer than two minutes.' },
        },
        {
          title: { ru: 'Рассказ с предметами', en: 'A story with things' },
          whatToDo: {
            ru: 'Три вещи на столе, про каждую — две фразы.',
            en: 'Three things on a table, two sentences about each.',
          },
        },
      ],
    },
    {
      key: 'tell',
      from: 'trail',
      title: { ru: 'Рассказать', en: 'Tell it' },
      whatToDo: {
        ru: 'Расскажи тем, кого выберешь: двум друзьям, группе или классу. В конце спроси: «Что вас удивило?»',
        en: 'Tell whom you choose: two friends, a group or the class. At the end ask: “What surprised you?”',
      },
      goal: 'tell',
      form: 'learning_event',
      method: 'discussion',
      helpers: ['teacher', 'friend'],
    },
    {
      key: 'record',
      from: 'expedition',
      title: { ru: 'Сложить находки в сундук', en: 'Put the finds into the chest' },
      whatToDo: {
        ru: 'Выбери три вещи, которые хочется сохранить: рисунок, запись, фотографию. К каждой скажи одну фразу — почему именно она.',
        en: 'Choose three things to keep: a drawing, a recording, a photo. Say one sentence about why you chose each.',
      },
      goal: 'tell',
      form: 'project',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
    {
      key: 'outside',
      from: 'expedition',
      title: { ru: 'Рассказать за пределами класса', en: 'Tell it outside the class' },
      whatToDo: {
        ru: 'Найди ещё одно место для рассказа: другой класс, библиотеку, семейный вечер. Подумай, что изменишь для новых слушателей.',
        en: 'Find one more place to tell it: another class, the library, a family evening. Think what to change for new listeners.',
      },
      goal: 'tell',
      form: 'learning_event',
      method: 'discussion',
      helpers: ['home', 'tutor'],
    },
    {
      key: 'back',
      from: 'road',
      title: { ru: 'Оглянуться на дорогу', en: 'Look back at the way' },
      whatToDo: {
        ru: 'Дорисуй на карте новое. Что получилось само? Где пришлось потрудиться? Куда хочется дальше?',
        en: 'Add the new things to your map. What went by itself? Where did it take effort? Where would you like to go next?',
      },
      goal: 'tell',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
  ],
};
