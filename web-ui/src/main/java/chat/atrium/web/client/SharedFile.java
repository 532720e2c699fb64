package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.fallback.Fallback;
import chat.atrium.protocol.xep.filesharing.FileMetadata;
import chat.atrium.protocol.xep.filesharing.FileSharing;
import chat.atrium.protocol.xep.oob.OutOfBand;
import chat.atrium.protocol.xml.Element;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that a message brings, as its sender describes it.
 *
 * @param url of {@code http} or {@code https}
 * @param name "" if nothing is said
 * @param type what it is, "" if nothing is said
 * @param size in bytes, 0 if nothing is said
 * @param width in pixels, 0 if nothing is said or there is none
 * @param height in pixels, 0 if nothing is said or there is none
 */
@Implements(xep = 66, version = "1.5", without = "§2: requests")
@Implements(xep = 103, version = "0.4.1", without = "schemes other than HTTP")
@Implements(xep = 446, version = "0.2.0", without = "hashes, thumbnails and descriptions")
@Implements(xep = 447, version = "0.3.1", without = "§3.3: further sources")
public record SharedFile(String url, String name, String type, long size, int width, int height) {

    private static final int LONGEST_URL = 4096;
    private static final int LONGEST_NAME = 255;
    private static final int LARGEST_SIDE = 99_999;

    public SharedFile {
        if (!isWeb(url)) {
            throw new IllegalArgumentException("no address of the web");
        }
        name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        type = type.length() <= LONGEST_NAME ? type : "";
        size = Math.max(0, size);
        width = side(width);
        height = side(height);
    }

    private static int side(int pixels) {
        return pixels > 0 && pixels <= LARGEST_SIDE ? pixels : 0;
    }

    private static boolean isWeb(String url) {
        if (url.length() > LONGEST_URL) {
            return false;
        }
        try {
            URI address = URI.create(url);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return address.getHost() != null && (scheme.equals("https") || scheme.equals("http"));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** What a message shares, or else names as a link that is all it says (XEP-0066 §3). */
    static Optional<SharedFile> find(Message message) {
        Optional<FileSharing> shared = FileSharing.find(message).filter(sharing -> isWeb(sharing.url()));
        return shared.map(SharedFile::of)
                .or(() -> OutOfBand.find(message)
                        .map(OutOfBand::url)
                        .filter(url -> isWeb(url)
                                && message.findBody()
                                        .map(String::strip)
                                        .orElse("")
                                        .equals(url))
                        .map(url -> new SharedFile(url, "", "", 0, 0, 0)));
    }

    private static SharedFile of(FileSharing sharing) {
        FileMetadata file = sharing.file();
        return new SharedFile(sharing.url(), file.name(), file.mediaType(), file.size(), file.width(), file.height());
    }

    /** How a message shares it: for clients that know nothing of this, the address is its link and its body. */
    List<Element> payloads() {
        FileMetadata file = new FileMetadata(type, name, size, width, height);
        return List.of(
                new FileSharing(file, url).toElement(),
                new Fallback(FileSharing.NAMESPACE, null).toElement(),
                new OutOfBand(url).toElement());
    }
}
