import * as z from 'zod/mini';
import { Id } from '../fields.ts';
import { ProfileCreation, ProfileEdit, ProfileHistory, ProfileView } from '../profile.ts';
import { Nothing } from '../session.ts';
import { SearchPage, SearchQuestion, TimelinePage, TimelineQuestion } from '../timeline.ts';

const ofPupil = z.object({ pupilId: Id });
const ofItem = z.object({ itemId: Id });

/** What is known of a child, and what has been. */
export const profileEndpoints = {
  'GET /api/pupils/:pupilId/profile': { params: ofPupil, body: Nothing, answer: ProfileView },
  'POST /api/pupils/:pupilId/profile': { params: ofPupil, body: ProfileCreation, answer: ProfileView },
  'PUT /api/profile-items/:itemId': { params: ofItem, body: ProfileEdit, answer: ProfileView },
  'GET /api/profile-items/:itemId/history': { params: ofItem, body: Nothing, answer: ProfileHistory },
  'POST /api/pupils/:pupilId/timeline': { params: ofPupil, body: TimelineQuestion, answer: TimelinePage },
  'POST /api/search': { params: Nothing, body: SearchQuestion, answer: SearchPage },
} as const;
