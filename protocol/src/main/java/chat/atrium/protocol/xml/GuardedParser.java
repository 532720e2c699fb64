package chat.atrium.protocol.xml;

import chat.atrium.protocol.stream.StreamErrorCondition;
import com.fasterxml.aalto.AsyncByteArrayFeeder;
import com.fasterxml.aalto.AsyncXMLStreamReader;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Aalto behind a guard, for one unit (stream header, stanza, frame). Each unit has a parser and a factory of its own,
 * because Aalto remembers every name it has met: so a peer that invents names fills nothing that outlives its stanza,
 * and an idle stream holds no parser at all.
 */
final class GuardedParser {

    private final ByteGuard guard;
    private final ByteArrayOutputStream torn = new ByteArrayOutputStream(0);
    private final AsyncXMLStreamReader<AsyncByteArrayFeeder> aalto = new InputFactoryImpl().createAsyncForByteArray();

    GuardedParser(ByteGuard guard) {
        this.guard = guard;
    }

    /** Reads what is known to be good, past its last tag. */
    void prepare(byte[] prolog) {
        hand(prolog, 0, prolog.length);
        while (next() != AsyncXMLStreamReader.EVENT_INCOMPLETE) {
            // the tag that opens the scope is no part of the unit
        }
    }

    /**
     * Takes bytes up to the end of the unit, or all, and returns the index behind the last one taken. They must stay as
     * they are until {@link #next} has answered EVENT_INCOMPLETE.
     *
     * <p>Aalto is handed whole tags only, each with the text in front of it: it misreads some characters that are torn
     * apart. What is torn waits here, within the limit of the unit.
     */
    int feed(byte[] bytes, int from, int to) {
        int end = guard.scan(bytes, from, to);
        int whole = guard.lastTagEnd();
        if (whole > from) {
            if (torn.size() == 0) {
                hand(bytes, from, whole - from);
            } else {
                torn.write(bytes, from, whole - from);
                hand(torn.toByteArray(), 0, torn.size());
                torn.reset();
            }
        }
        torn.write(bytes, whole, end - whole);
        return end;
    }

    /** True once the unit has all its bytes. */
    boolean isComplete() {
        return guard.isComplete();
    }

    /** The next event; EVENT_INCOMPLETE when all bytes are used up. */
    int next() {
        int event = advance();
        if (event == XMLStreamConstants.START_DOCUMENT) {
            checkDeclaration();
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            checkPrefixes();
        }
        return event;
    }

    /** The names, attributes and declarations of the tag that {@link #next} has met. */
    AsyncXMLStreamReader<?> tag() {
        return aalto;
    }

    /** The piece of text that {@link #next} has met. */
    String text() {
        try {
            return aalto.getText();
        } catch (RuntimeException e) {
            throw notWellFormed();
        }
    }

    /** Gives Aalto's buffers back. */
    void close() {
        try {
            aalto.closeCompletely();
        } catch (XMLStreamException e) {
            throw notWellFormed();
        }
    }

    private void hand(byte[] bytes, int offset, int length) {
        try {
            aalto.getInputFeeder().feedInput(bytes, offset, length);
        } catch (XMLStreamException e) {
            throw notWellFormed();
        }
    }

    /** Whatever Aalto stumbles over is the fault of the input; its message may quote the input and is not passed on. */
    private int advance() {
        try {
            return aalto.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw notWellFormed();
        }
    }

    /** XML 1.1 has other characters than the guard knows. */
    private void checkDeclaration() {
        String version = aalto.getVersion();
        if (version != null && !version.equals("1.0")) {
            throw new XmlException(StreamErrorCondition.NOT_WELL_FORMED, "only XML 1.0 is understood");
        }
    }

    /** Aalto lets a prefix be undeclared, which only XML 1.1 knows (Namespaces in XML 1.0 §2.2). */
    private void checkPrefixes() {
        for (int i = 0; i < aalto.getNamespaceCount(); i++) {
            String prefix = aalto.getNamespacePrefix(i);
            if (prefix != null && !prefix.isEmpty() && aalto.getNamespaceURI(i).isEmpty()) {
                throw notWellFormed();
            }
        }
    }

    static XmlException notWellFormed() {
        return new XmlException(StreamErrorCondition.NOT_WELL_FORMED, "not well-formed XML");
    }
}
