package chat.atrium.protocol.xml;

import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.stream.StreamEvent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream of RFC 6120 §4 from bytes as they arrive: its header, then stanza after stanza, then its end. Used by
 * one thread at a time; it holds at most one unfinished stanza, and nothing between stanzas.
 *
 * <p>After an {@link XmlException}, and after the end of the stream, it ignores whatever comes.
 */
public final class XmlStreamReader {

    private XmlLimits limits;
    private @Nullable StreamScope scope;
    private boolean ended;
    private @Nullable Unit unit;

    public XmlStreamReader(XmlLimits limits) {
        this.limits = limits;
    }

    /** Sets the limits of the units that begin from now on. */
    public void limits(XmlLimits newLimits) {
        limits = newLimits;
    }

    /**
     * Expects a new stream header from the next byte on, as after TLS and SASL (RFC 6120 §4.3.3). May be called by the
     * sink that {@link #feed} calls: the bytes behind the present event are then read as the new stream.
     */
    public void restart() {
        scope = null;
        abandon();
        ended = false;
    }

    /**
     * Reads the next bytes and hands over what they complete, in order.
     *
     * @throws XmlException if the bytes break a rule of RFC 6120 §11 or exceed a limit
     */
    public void feed(byte[] bytes, int offset, int length, Consumer<StreamEvent> sink) {
        int at = offset;
        int end = offset + length;
        try {
            while (at < end && !ended) {
                at = read(bytes, at, end, sink);
            }
        } catch (XmlException e) {
            ended = true;
            abandon();
            throw e;
        }
    }

    private int read(byte[] bytes, int from, int to, Consumer<StreamEvent> sink) {
        Unit current = unit;
        if (current == null) {
            if (isWhitespace(bytes[from])) {
                return from + 1; // RFC 6120 §4.6.1: whitespace keepalive
            }
            current = begin(bytes[from]);
            unit = current;
        }
        int end = current.feed(bytes, from, to);
        StreamEvent event = current.event();
        if (event != null) {
            finish(current, event);
            sink.accept(event);
        }
        return end;
    }

    private Unit begin(byte first) {
        if (scope == null) {
            if (first != '<') {
                // RFC 6120 §4.9.3.22: the mark of UTF-16 is no UTF-8
                new Utf8Guard().accept(first & 0xFF);
                throw GuardedParser.notWellFormed();
            }
            return new Unit.Header(limits);
        }
        if (first != '<') {
            // RFC 6120 §4.9.3.1: text at the level of the stream is XML, but nothing that could be processed
            throw new XmlException(StreamErrorCondition.BAD_FORMAT, "text between stanzas");
        }
        return new Unit.Child(limits, scope);
    }

    private void finish(Unit finished, StreamEvent event) {
        switch (finished) {
            case Unit.Header header -> scope = header.scope();
            case Unit.Child child -> ended = event instanceof StreamEvent.Closed;
        }
        finished.close();
        unit = null;
    }

    private void abandon() {
        if (unit != null) {
            unit.close();
            unit = null;
        }
    }

    private static boolean isWhitespace(byte octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
    }
}
