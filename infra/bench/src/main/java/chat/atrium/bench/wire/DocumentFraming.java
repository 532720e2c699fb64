package chat.atrium.bench.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * A stream of RFC 6120 over TCP. It does not parse: it looks for where the children of the stream end, which is enough
 * for XML that a server has written (no comments, no CDATA).
 */
final class DocumentFraming implements Framing {

    private final ByteArrayOutputStream element = new ByteArrayOutputStream(512);
    private int depth;
    private boolean inTag;
    private byte quote;
    private byte first;
    private byte last;

    @Override
    public byte[] greeting(String host) {
        return new byte[0];
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public byte[] open(String domain) {
        depth = 0;
        element.reset();
        return ("<?xml version='1.0'?><stream:stream xmlns='jabber:client' version='1.0' to='" + domain
                        + "' xmlns:stream='http://etherx.jabber.org/streams'>")
                .getBytes(UTF_8);
    }

    @Override
    public byte[] encode(String stanza) {
        return stanza.getBytes(UTF_8);
    }

    @Override
    public byte[] end() {
        return "</stream:stream>".getBytes(UTF_8);
    }

    @Override
    public void decode(ByteBuffer bytes, Consumer<String> elements) {
        while (bytes.hasRemaining()) {
            byte octet = bytes.get();
            if (depth > 1 || inTag || octet == '<') {
                element.write(octet);
            }
            if (!inTag) {
                if (octet == '<') {
                    inTag = true;
                    first = 0;
                }
            } else if (quote != 0) {
                quote = octet == quote ? 0 : quote;
            } else if (octet == '>') {
                inTag = false;
                tagEnded(elements);
            } else if (octet == '\'' || octet == '"') {
                quote = octet;
            } else if (first == 0) {
                first = octet;
            }
            last = octet == '>' ? last : octet;
        }
    }

    private void tagEnded(Consumer<String> elements) {
        boolean opened = first != '/' && first != '?' && last != '/';
        if (first == '/') {
            depth--;
        } else if (opened) {
            depth++;
        }
        // the header of the stream itself, the declaration, and a child that is complete
        if (depth <= 1) {
            elements.accept(element.toString(UTF_8));
            element.reset();
        }
    }
}
