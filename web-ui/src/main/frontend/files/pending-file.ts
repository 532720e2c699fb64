import type { SharedFile } from './shared-file.ts';

/** Why a file is not at its place. */
export type Problem = 'large' | 'empty' | 'room' | 'refused' | 'silent' | 'lost';

/** How far a file is that is to be sent. */
export type Step =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'sending'; readonly sent: number; readonly get: string }
  | { readonly kind: 'ready'; readonly get: string }
  /** `max`: the largest size, if that is the problem. */
  | { readonly kind: 'failed'; readonly problem: Problem; readonly max: number };

/** A file in the composer. */
export interface PendingFile {
  readonly key: string;
  readonly content: File;
  /** As others get it. */
  readonly name: string;
  /** A picture of it in this page, empty for none. */
  readonly preview: string;
  readonly width: number;
  readonly height: number;
  readonly step: Step;
}

/** What others are told of it. */
export function shared({ content, name, width, height }: PendingFile, get: string): SharedFile {
  return { url: get, name, type: content.type, size: content.size, width, height };
}

/** What an answer to the content says that is not 201; 0 for none. A place that has expired (404) is asked for anew. */
export function problemOf(status: number): Problem {
  switch (status) {
    case 0:
    case 400:
    case 404:
    case 408:
      return 'lost';
    case 507:
      return 'room';
    default:
      return status >= 500 ? 'silent' : 'refused';
  }
}

/** Whether trying again can help. */
export function mayRetry(problem: Problem): boolean {
  return problem === 'silent' || problem === 'lost' || problem === 'room';
}
