package chat.atrium.web.profile;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.web.client.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureScalerTest {

    @Test
    void a_photograph_becomes_a_small_square() throws IOException {
        byte[] photograph = file(BufferedImage.TYPE_INT_RGB, "jpeg", 3000, 2000);
        Picture picture = PictureScaler.scale(photograph).orElseThrow();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.content()));
        assertThat(picture.type()).isEqualTo("image/jpeg");
        assertThat(image.getWidth()).isEqualTo(192).isEqualTo(image.getHeight());
    }

    @Test
    void what_is_seen_through_stays_so() throws IOException {
        Picture picture = PictureScaler.scale(file(BufferedImage.TYPE_INT_ARGB, "png", 10, 20))
                .orElseThrow();
        assertThat(picture.type()).isEqualTo("image/png");
    }

    @Test
    void a_script_in_the_clothes_of_a_picture_is_none() {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        assertThat(PictureScaler.scale(svg)).isEmpty();
        assertThat(Picture.find(svg)).isEmpty();
    }

    private static byte[] file(int kind, String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, kind), format, out);
        return out.toByteArray();
    }
}
