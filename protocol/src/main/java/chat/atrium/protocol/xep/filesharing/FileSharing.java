package chat.atrium.protocol.xep.filesharing;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;

/**
 * A file and the address at which it is to be found (XEP-0447 §3.1). Sources of other kinds than an address are not read.
 *
 * @param url as it was sent: nothing says that it is one
 */
public record FileSharing(FileMetadata file, String url) {

    public static final String NAMESPACE = "urn:xmpp:sfs:0";

    private static final String LOCAL = "file-sharing";
    private static final String SOURCES = "sources";

    /** XEP-0103 §3. */
    private static final String URL_DATA = "http://jabber.org/protocol/url-data";

    /** Absent too if no address is named, or nothing is said of the file. */
    public static Optional<FileSharing> find(Message message) {
        return message.find(NAMESPACE, LOCAL)
                .flatMap(sharing -> sharing.find(FileMetadata.NAMESPACE, FileMetadata.LOCAL)
                        .flatMap(file -> sharing.find(NAMESPACE, SOURCES)
                                .flatMap(sources -> sources.find(URL_DATA, "url-data"))
                                .flatMap(source -> source.findAttribute("target"))
                                .map(target -> new FileSharing(FileMetadata.read(file), target.strip()))));
    }

    public Element toElement() {
        Element source =
                Element.builder(URL_DATA, "url-data").attribute("target", url).build();
        return Element.builder(NAMESPACE, LOCAL)
                .attribute("disposition", "inline")
                .child(file.toElement())
                .child(Element.builder(NAMESPACE, SOURCES).child(source).build())
                .build();
    }
}
