package chat.atrium.protocol.xep.filesharing;

import chat.atrium.protocol.xml.Element;

/**
 * What is said of a file (XEP-0446 §3). Hashes, thumbnails, dates and descriptions are not read.
 *
 * @param mediaType "" if nothing is said
 * @param name "" if nothing is said
 * @param size in bytes; 0 if nothing is said
 * @param width in pixels; 0 if nothing is said, or there is none
 * @param height in pixels; 0 if nothing is said, or there is none
 */
public record FileMetadata(String mediaType, String name, long size, int width, int height) {

    public static final String NAMESPACE = "urn:xmpp:file:metadata:0";

    static final String LOCAL = "file";

    static FileMetadata read(Element file) {
        return new FileMetadata(
                text(file, "media-type"), text(file, "name"), number(file, "size"), (int) number(file, "width"), (int)
                        number(file, "height"));
    }

    private static String text(Element file, String local) {
        return file.find(NAMESPACE, local).map(Element::text).map(String::strip).orElse("");
    }

    /** What nobody can mean says nothing. */
    private static long number(Element file, String local) {
        String text = text(file, local);
        boolean size = local.equals("size");
        return text.matches(size ? "[0-9]{1,18}" : "[0-9]{1,5}") ? Long.parseLong(text) : 0;
    }

    Element toElement() {
        Element.Builder file = Element.builder(NAMESPACE, LOCAL);
        add(file, "media-type", mediaType);
        add(file, "name", name);
        add(file, "size", size);
        add(file, "width", width);
        add(file, "height", height);
        return file.build();
    }

    private static void add(Element.Builder file, String local, String text) {
        if (!text.isEmpty()) {
            file.child(local, text);
        }
    }

    private static void add(Element.Builder file, String local, long number) {
        if (number > 0) {
            file.child(local, Long.toString(number));
        }
    }
}
