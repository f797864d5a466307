import * as z from 'zod/mini';
import { Id } from '../fields.ts';
import { FileBody, FileBytes, FileView } from '../files.ts';
import {
  Audiences,
  NoteCreation,
  NoteEdit,
  NoteHearing,
  NoteHistory,
  NoteList,
  NoteOpening,
  NoteView,
} from '../notes.ts';
import { GroupNote, GroupNoteState, GroupNoteStates, GroupNoteWritten, NoteCircles } from '../quick-notes.ts';
import { Nothing } from '../session.ts';

const ofPupil = z.object({ pupilId: Id });
const ofGroup = z.object({ groupId: Id });
const ofNote = z.object({ noteId: Id });
const ofNoteToBe = z.object({ pupilId: Id, noteId: Id });

/** What adults write. */
export const notesEndpoints = {
  'GET /api/pupils/:pupilId/notes': { params: ofPupil, body: Nothing, answer: NoteList },
  'POST /api/pupils/:pupilId/notes': { params: ofPupil, body: NoteCreation, answer: NoteView },
  'GET /api/pupils/:pupilId/audiences': { params: ofPupil, body: Nothing, answer: Audiences },
  'PUT /api/notes/:noteId': { params: ofNote, body: NoteEdit, answer: NoteView },
  'POST /api/notes/:noteId/open': { params: ofNote, body: NoteOpening, answer: NoteView },
  'POST /api/notes/:noteId/history': { params: ofNote, body: NoteOpening, answer: NoteHistory },
  'PUT /api/pupils/:pupilId/note-voices/:noteId': { params: ofNoteToBe, body: FileBytes, answer: FileView },
  'POST /api/notes/:noteId/voice': { params: ofNote, body: NoteHearing, answer: FileBody },
  'GET /api/note-circles': { params: Nothing, body: Nothing, answer: NoteCircles },
  'POST /api/group-notes': { params: Nothing, body: GroupNote, answer: GroupNoteWritten },
  'GET /api/group-notes': { params: Nothing, body: Nothing, answer: GroupNoteStates },
  'POST /api/group-notes/:groupId/undo': { params: ofGroup, body: Nothing, answer: GroupNoteState },
} as const;
