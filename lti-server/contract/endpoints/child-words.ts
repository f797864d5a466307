import * as z from 'zod/mini';
import { Id } from '../fields.ts';
import {
  QuestionAdding,
  QuestionAsking,
  QuestionJar,
  QuestionKeeping,
  QuestionView,
  WayTried,
} from '../questions.ts';
import {
  ReflectionKeeping,
  ReflectionList,
  ReflectionReplying,
  ReflectionView,
  ReflectionWriting,
} from '../reflections.ts';
import { Nothing } from '../session.ts';

const ofPupil = z.object({ pupilId: Id });
const ofQuestion = z.object({ questionId: Id });
const ofEntry = z.object({ questionId: Id, entryId: Id });
const ofReflection = z.object({ reflectionId: Id });

/** What the child asks and concludes. */
export const childWordsEndpoints = {
  'GET /api/pupils/:pupilId/questions': { params: ofPupil, body: Nothing, answer: QuestionJar },
  'POST /api/pupils/:pupilId/questions': { params: ofPupil, body: QuestionAsking, answer: QuestionView },
  'PUT /api/questions/:questionId': { params: ofQuestion, body: QuestionKeeping, answer: QuestionView },
  'DELETE /api/questions/:questionId': { params: ofQuestion, body: Nothing, answer: Nothing },
  'POST /api/questions/:questionId/entries': {
    params: ofQuestion,
    body: QuestionAdding,
    answer: QuestionView,
  },
  'PUT /api/questions/:questionId/entries/:entryId': {
    params: ofEntry,
    body: WayTried,
    answer: QuestionView,
  },
  'DELETE /api/questions/:questionId/entries/:entryId': {
    params: ofEntry,
    body: Nothing,
    answer: QuestionView,
  },
  'GET /api/pupils/:pupilId/reflections': { params: ofPupil, body: Nothing, answer: ReflectionList },
  'POST /api/pupils/:pupilId/reflections': {
    params: ofPupil,
    body: ReflectionWriting,
    answer: ReflectionView,
  },
  'PUT /api/reflections/:reflectionId': {
    params: ofReflection,
    body: ReflectionKeeping,
    answer: ReflectionView,
  },
  'DELETE /api/reflections/:reflectionId': { params: ofReflection, body: Nothing, answer: Nothing },
  'POST /api/reflections/:reflectionId/replies': {
    params: ofReflection,
    body: ReflectionReplying,
    answer: ReflectionView,
  },
} as const;
