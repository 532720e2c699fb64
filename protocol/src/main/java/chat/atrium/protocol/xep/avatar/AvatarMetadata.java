package chat.atrium.protocol.xep.avatar;

import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which pictures an account has of itself (XEP-0084 §4.2); none if it wants to show none.
 *
 * @param pictures the same picture in several forms
 */
public record AvatarMetadata(List<Picture> pictures) {

    /** The name of the node and of the payload's namespace. */
    public static final String NAMESPACE = "urn:xmpp:avatar:metadata";

    public AvatarMetadata {
        pictures = List.copyOf(pictures);
    }

    /**
     * One form of the picture.
     *
     * @param id the SHA-1 of its bytes; the id of its item in the node of the data
     * @param type the media type
     * @param bytes how many it has
     * @param width in pixels, if known
     * @param height in pixels, if known
     * @param url where else it is to be had; without it, it is in the node of the data
     */
    public record Picture(
            String id,
            String type,
            long bytes,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String url) {

        private static Optional<Picture> read(Element info) {
            return info.findAttribute("id")
                    .map(id -> new Picture(
                            id,
                            info.findAttribute("type").orElse("image/png"),
                            number(info, "bytes").orElse(0L),
                            number(info, "width").map(Long::intValue).orElse(null),
                            number(info, "height").map(Long::intValue).orElse(null),
                            info.findAttribute("url").orElse(null)));
        }

        private static Optional<Long> number(Element info, String attribute) {
            try {
                return info.findAttribute(attribute).map(Long::parseLong);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        private Element toElement() {
            return Element.builder(NAMESPACE, "info")
                    .attribute("id", id)
                    .attribute("type", type)
                    .attribute("bytes", Long.toString(bytes))
                    .attribute("width", Optional.ofNullable(width))
                    .attribute("height", Optional.ofNullable(height))
                    .attribute("url", Optional.ofNullable(url))
                    .build();
        }
    }

    /** Reads it; absent if the payload is none. */
    public static Optional<AvatarMetadata> read(Element metadata) {
        return metadata.is(NAMESPACE, "metadata")
                ? Optional.of(new AvatarMetadata(metadata.elements(NAMESPACE, "info")
                        .flatMap(info -> Picture.read(info).stream())
                        .toList()))
                : Optional.empty();
    }

    /** The form that is in the node of the data, if there is one. */
    public Optional<Picture> findStored() {
        return pictures.stream().filter(picture -> picture.url() == null).findFirst();
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAMESPACE, "metadata");
        pictures.forEach(picture -> builder.child(picture.toElement()));
        return builder.build();
    }
}
