package chat.atrium.protocol.xep.filesharing;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.oob.OutOfBand;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileSharingTest {

    private static final String URL = "https://download.montague.lit/4a771ac1/summit.jpg";
    private static final FileSharing SUMMIT =
            new FileSharing(new FileMetadata("image/jpeg", "summit.jpg", 3_032_449, 4096, 2160), URL);

    private static Message message(Element payload) {
        return new Message(StanzaHeader.empty(), Message.Type.CHAT, List.of(payload));
    }

    @Test
    void a_file_is_read_as_it_is_written_whatever_is_known_of_it() {
        FileSharing bare = new FileSharing(new FileMetadata("", "", 0, 0, 0), URL);

        assertThat(FileSharing.find(message(SUMMIT.toElement()))).contains(SUMMIT);
        assertThat(FileSharing.find(message(bare.toElement()))).contains(bare);
    }

    @Test
    void what_is_no_number_says_nothing() {
        Element file = Element.builder(FileMetadata.NAMESPACE, "file")
                .child("size", "large")
                .child("width", "-1")
                .child("height", "999999999999")
                .build();

        assertThat(FileMetadata.read(file)).isEqualTo(new FileMetadata("", "", 0, 0, 0));
    }

    /** XEP-0447 §3.2: it comes later, or from elsewhere. */
    @Test
    void without_an_address_there_is_nothing_to_show() {
        Element sharing = SUMMIT.toElement();
        Element nowhere = Element.builder(FileSharing.NAMESPACE, "file-sharing")
                .child(sharing.elements().findFirst().orElseThrow())
                .build();

        assertThat(FileSharing.find(message(nowhere))).isEmpty();
    }

    @Test
    void an_address_is_read_as_it_is_written() {
        assertThat(OutOfBand.find(message(new OutOfBand(URL).toElement()))).contains(new OutOfBand(URL));
        assertThat(OutOfBand.find(message(Element.of(OutOfBand.NAMESPACE, "x"))))
                .isEmpty();
    }
}
