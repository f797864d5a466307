import * as z from 'zod/mini';
import { ChestChange, ChestCreation, ChestReply, ChestView } from '../chest.ts';
import { Id } from '../fields.ts';
import { CaptureTrouble, CaptureTroubleList, FileBody, FileBytes, FileView } from '../files.ts';
import { Nothing } from '../session.ts';
import { fileKinds } from '../vocabulary.ts';

const ofPupil = z.object({ pupilId: Id });
const ofChestItem = z.object({ itemId: Id });
const ofFile = z.object({ fileId: Id });
const ofUpload = z.object({ pupilId: Id, kind: z.enum(fileKinds), fileId: Id });

/** The treasure chest and the files in it. */
export const chestEndpoints = {
  'GET /api/pupils/:pupilId/chest': { params: ofPupil, body: Nothing, answer: ChestView },
  'POST /api/pupils/:pupilId/chest': { params: ofPupil, body: ChestCreation, answer: ChestView },
  'PUT /api/chest/:itemId': { params: ofChestItem, body: ChestChange, answer: ChestView },
  'POST /api/chest/:itemId/replies': { params: ofChestItem, body: ChestReply, answer: ChestView },
  'PUT /api/pupils/:pupilId/files/:kind/:fileId': { params: ofUpload, body: FileBytes, answer: FileView },
  'GET /api/files/:fileId': { params: ofFile, body: Nothing, answer: FileBody },
  'POST /api/pupils/:pupilId/capture-troubles': { params: ofPupil, body: CaptureTrouble, answer: Nothing },
  'GET /api/pupils/:pupilId/capture-troubles': { params: ofPupil, body: Nothing, answer: CaptureTroubleList },
} as const;
