package chat.atrium.protocol.xep.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xml.Element;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VCardTest {

    private static final Photo PHOTO = Photo.of("image/png", "picture".getBytes(StandardCharsets.UTF_8));

    @Test
    void the_known_parts_come_back_as_they_were_written() {
        VCard vCard = new VCard("Juliet Capulet", "Jule", PHOTO);

        assertThat(VCard.read(vCard.toElement())).isEqualTo(vCard);
    }

    @Test
    void parts_nobody_here_knows_survive_a_change() {
        Element telephone =
                Element.builder(VCard.NAMESPACE, "TEL").child("NUMBER", "1").build();
        Element stored = Element.builder(VCard.NAMESPACE, "vCard")
                .child("FN", "J. Capulet")
                .child(telephone)
                .build();

        Element changed = new VCard("Juliet", null, null).over(stored);

        assertThat(changed.elements()).containsExactly(Element.of(VCard.NAMESPACE, "FN", "Juliet"), telephone);
    }

    @Test
    void base64_with_line_breaks_is_read() {
        Element photo = Element.builder(VCard.NAMESPACE, "PHOTO")
                .child("TYPE", "image/png")
                .child(
                        "BINVAL",
                        "\n  " + PHOTO.base64().substring(0, 4) + "\n  "
                                + PHOTO.base64().substring(4) + "\n")
                .build();

        assertThat(Photo.read(photo)).contains(PHOTO);
    }

    @Test
    void the_hash_is_that_of_the_bytes() {
        // printf picture | sha1sum
        assertThat(PHOTO.hash()).isEqualTo("0e66b49d04a43c19bcb2e13a53aff5d174f610fc");
    }

    @Test
    void a_presence_that_does_not_know_the_picture_yet_says_nothing_of_it() {
        Presence presence = Presence.of(Presence.Type.AVAILABLE);

        assertThat(PhotoUpdate.find(presence.with(Element.of(PhotoUpdate.NAMESPACE, "x"))))
                .isEmpty();
        assertThat(PhotoUpdate.find(presence.with(new PhotoUpdate("").toElement())))
                .contains(new PhotoUpdate(""));
    }
}
