/** How a transfer goes on and ends. */
export interface Transfer {
  readonly progress: (sent: number) => void;
  readonly done: () => void;
  readonly failed: (status: number) => void;
}

/** Brings content to its place; the answer calls it off. Only `XMLHttpRequest` tells how far it is. */
export function send(path: string, content: Blob, type: string, told: Transfer): () => void {
  const request = new XMLHttpRequest();
  request.open('PUT', path);
  if (type !== '') {
    request.setRequestHeader('Content-Type', type);
  }
  request.upload.addEventListener('progress', ({ loaded }) => told.progress(loaded));
  request.addEventListener('load', () => (request.status === 201 ? told.done() : told.failed(request.status)));
  request.addEventListener('error', () => told.failed(0));
  request.addEventListener('timeout', () => told.failed(0));
  request.send(content);
  return () => request.abort();
}
