import type { Glance } from '../../lti-server/contract/glance.ts';
import type { Answer, Message } from './messages.ts';
import { flag, list, moment, object, oneOf, orNull, text, webAddress, type Shape } from './shape.ts';

const title = text(200);

/** The hidden frame passes nothing on but this. */
export const glance: Shape<Glance> = object({
  face: oneOf(['route', 'no_route', 'staff', 'family', 'empty']),
  locale: oneOf(['ru', 'en']),
  route: orNull(
    object({
      title,
      purpose: text(1000),
      closed: flag,
      now: orNull(
        object({
          title,
          whatToDo: text(5000),
          resources: list(object({ title, url: webAddress }), 10),
        }),
      ),
      next: list(title, 60),
      later: list(title, 60),
      past: list(title, 60),
    }),
  ),
  notes: list(object({ text: text(8000), author: text(300), createdAt: moment }), 20),
});

/** What the hidden frame may say through the port; anything else is not shown. */
export const answer: Shape<Answer> = object({
  glance: orNull(glance),
  trouble: orNull(oneOf(['expired', 'offline', 'failed', 'foreign'])),
});

/** A message that is nothing but one of the words of the talk. */
export const word = <const Word extends 'here' | 'connect' | 'again'>(said: Word): Shape<Message<Word>> =>
  object({ marshrut: oneOf([said]) });
