package chat.atrium.web.profile;

import chat.atrium.web.client.Picture;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Makes an avatar of a photograph: the middle of it, small; whatever else the file held is left behind. */
final class PictureScaler {

    private static final int SIDE = 192;
    private static final int MAX_SIDE = 20_000;

    private PictureScaler() {}

    /** The avatar, or nothing if the file is no picture that can be read. */
    static Optional<Picture> scale(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader).flatMap(PictureScaler::small);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty(); // readers throw anything at files that are broken on purpose
        }
    }

    /** Reads only as many pixels as are needed: a small file can hold a picture that fills the memory. */
    private static Optional<BufferedImage> read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            return Optional.empty();
        }
        int step = Math.max(1, Math.min(width, height) / (2 * SIDE));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(reader.read(0, param));
    }

    private static Optional<Picture> small(BufferedImage image) {
        boolean seeThrough = image.getColorModel().hasAlpha();
        int kind = seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage small = new BufferedImage(SIDE, SIDE, kind);
        int side = Math.min(image.getWidth(), image.getHeight());
        int x = (image.getWidth() - side) / 2;
        int y = (image.getHeight() - side) / 2;
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, SIDE, SIDE, x, y, x + side, y + side, null);
        graphics.dispose();
        return written(small, seeThrough ? "png" : "jpeg");
    }

    private static Optional<Picture> written(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            return ImageIO.write(image, format, out) ? Picture.find(out.toByteArray()) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }
}
