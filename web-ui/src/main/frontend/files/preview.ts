/** A picture and its size in pixels. */
export interface Preview {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

export const NONE: Preview = { address: '', width: 0, height: 0 };

const SIDE = 192;

/** What a browser can show of an image, small and as data: the page's policy lets in nothing else. */
export async function previewOf(file: File): Promise<Preview> {
  if (!/^image\/(?:png|jpeg|gif|webp|avif)$/u.test(file.type)) {
    return NONE;
  }
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, SIDE / Math.min(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(image.height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const { width, height } = image;
    image.close();
    return { address: canvas.toDataURL('image/webp', 0.8), width, height };
  } catch {
    // it says that it is an image, and is none that can be shown
    return NONE;
  }
}
