package chat.atrium.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A stream over TCP; one thread reads, one writes. */
final class Wire implements AutoCloseable {

    private static final String HEADER = "<?xml version='1.0'?><stream:stream to='localhost' version='1.0'"
            + " xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

    private final XMLInputFactory readers = XMLInputFactory.newFactory();
    private final Socket socket = new Socket();
    private final Socket line;
    private @Nullable XMLStreamReader reader;

    Wire(Door door) throws IOException {
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            socket.connect(door.address());
            socket.setTcpNoDelay(true);
            line = door.through(socket);
        } catch (IOException unreachable) {
            socket.close();
            throw unreachable;
        }
    }

    /** Whoever waits for longer than that for something to come gives up. */
    void limit(Duration silence) throws IOException {
        socket.setSoTimeout((int) silence.toMillis());
    }

    /** Begins a stream, and another one behind what changes it (RFC 6120 §4.3.3); gives what the server offers. */
    Tag open() throws IOException {
        reader = null;
        write(HEADER);
        return next();
    }

    void write(String xml) throws IOException {
        line.getOutputStream().write(xml.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Waits for the next element of the first level.
     *
     * @throws IOException if the stream ends instead
     */
    Tag next() throws IOException {
        try {
            XMLStreamReader open = reader;
            if (open == null) {
                open = readers.createXMLStreamReader(line.getInputStream(), "UTF-8");
                open.nextTag();
                reader = open;
            }
            int event = open.next();
            while (event == XMLStreamConstants.CHARACTERS) {
                event = open.next();
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                throw new IOException("the stream was closed");
            }
            return Tag.read(open);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** Breaks the connection without a word. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
