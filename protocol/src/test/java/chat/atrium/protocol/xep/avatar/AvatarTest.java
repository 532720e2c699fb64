package chat.atrium.protocol.xep.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.xep.avatar.AvatarMetadata.Picture;
import chat.atrium.protocol.xml.Element;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvatarTest {

    private static final AvatarData DATA = AvatarData.of("a picture".getBytes(StandardCharsets.UTF_8));
    private static final Picture STORED = new Picture(DATA.id(), "image/png", 9, 64, 64, null);
    private static final Picture ELSEWHERE = new Picture("x", "image/gif", 9, null, null, "https://example.org/a.gif");

    @Test
    void a_picture_is_read_as_it_is_written() {
        assertThat(AvatarData.read(DATA.toElement())).contains(DATA);
        assertThat(AvatarData.read(Element.of(AvatarData.NAMESPACE, "data", "&")))
                .isEmpty();
        assertThat(AvatarData.read(Element.of(AvatarData.NAMESPACE, "data"))).isEmpty();
    }

    @Test
    void a_picture_is_named_by_its_hash() {
        assertThat(DATA.id()).isEqualTo("1d1e5c382d544d695a9e2b884cf7d1ce12d94384");
    }

    @Test
    void metadata_is_read_as_it_is_written() {
        AvatarMetadata metadata = new AvatarMetadata(List.of(ELSEWHERE, STORED));

        assertThat(AvatarMetadata.read(metadata.toElement())).contains(metadata);
        assertThat(metadata.findStored()).contains(STORED);
        assertThat(AvatarMetadata.read(new AvatarMetadata(List.of()).toElement()))
                .contains(new AvatarMetadata(List.of()));
    }
}
