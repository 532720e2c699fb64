package chat.atrium.protocol.xml;

import chat.atrium.protocol.stream.StreamErrorCondition;

/**
 * Looks at every byte of one unit (stream header, stanza, frame) before the parser does: encoding, limits, and no
 * comment, processing instruction, DTD or entity of one's own (RFC 6120 §11.1). It sees where tags begin and end, and
 * so where the unit ends; whether they fit together is the parser's business.
 */
final class ByteGuard {

    private enum Place {
        CONTENT,
        LESS_THAN,
        START_TAG,
        SLASH,
        APOSTROPHES,
        QUOTES,
        END_TAG,
        BANG,
        CDATA,
        DECLARATION
    }

    private final XmlLimits limits;
    private final boolean header;
    private final Utf8Guard utf8 = new Utf8Guard();
    private final EntityGuard entities = new EntityGuard();
    private final DeclarationGuard declaration = new DeclarationGuard();
    private final NameGuard names;
    private Place place = Place.CONTENT;
    private int bytes;
    private int depth;
    private int attributes;
    private int brackets;
    private int lastTagEnd;
    private boolean complete;

    /**
     * @param header the unit is a stream header: it ends with its start tag, and an XML declaration may precede it
     */
    ByteGuard(XmlLimits limits, boolean header) {
        this.limits = limits;
        this.header = header;
        names = new NameGuard(limits.maxNameLength());
    }

    /** Looks at the bytes up to the end of the unit, or all; returns the index behind the last one it looked at. */
    int scan(byte[] input, int from, int to) {
        lastTagEnd = from;
        int at = from;
        while (at < to && !complete) {
            if (++bytes > limits.maxBytes()) {
                throw tooMuch("more than " + limits.maxBytes() + " bytes");
            }
            int octet = input[at++] & 0xFF;
            utf8.accept(octet);
            step(octet);
            if (octet == '>' && place == Place.CONTENT) {
                lastTagEnd = at;
            }
        }
        return at;
    }

    /** The index behind the last tag that ended in what was scanned last; where that began if there was none. */
    int lastTagEnd() {
        return lastTagEnd;
    }

    /** True once the unit has ended. */
    boolean isComplete() {
        return complete;
    }

    private void step(int octet) {
        switch (place) {
            case CONTENT -> content(octet);
            case LESS_THAN -> lessThan(octet);
            case START_TAG -> startTag(octet);
            case SLASH -> slash(octet);
            case APOSTROPHES -> value(octet, '\'');
            case QUOTES -> value(octet, '"');
            case END_TAG -> endTag(octet);
            case BANG -> bang(octet);
            case CDATA -> cdata(octet);
            case DECLARATION -> place = declaration.accept(octet) ? Place.DECLARATION : Place.CONTENT;
        }
    }

    private void content(int octet) {
        if (octet == '<') {
            place = Place.LESS_THAN;
            brackets = 0;
        } else if (endsCdata(octet)) {
            throw GuardedParser.notWellFormed();
        } else {
            entities.accept(octet);
        }
    }

    private void lessThan(int octet) {
        switch (octet) {
            case '/' -> place = Place.END_TAG;
            case '!' -> place = Place.BANG;
            case '?' -> declarationBegins();
            default -> elementBegins(octet);
        }
    }

    private void declarationBegins() {
        if (!header || bytes > 2) {
            throw restricted("a processing instruction");
        }
        place = Place.DECLARATION;
    }

    private void elementBegins(int octet) {
        if (++depth > limits.maxDepth()) {
            throw tooMuch("deeper than " + limits.maxDepth() + " elements");
        }
        place = Place.START_TAG;
        attributes = 0;
        startTag(octet);
    }

    private void startTag(int octet) {
        switch (octet) {
            case '>' -> tagEnded(header);
            case '/' -> {
                names.end();
                place = Place.SLASH;
            }
            case '\'' -> valueBegins(Place.APOSTROPHES);
            case '"' -> valueBegins(Place.QUOTES);
            default -> name(octet);
        }
    }

    private void slash(int octet) {
        if (octet == '>') {
            depth--;
            tagEnded(depth == 0);
        } else {
            place = Place.START_TAG;
        }
    }

    private void endTag(int octet) {
        if (octet == '>') {
            depth--;
            tagEnded(depth <= 0);
        } else {
            name(octet);
        }
    }

    private void tagEnded(boolean last) {
        names.end();
        place = Place.CONTENT;
        complete = last;
    }

    private void valueBegins(Place kind) {
        if (++attributes > limits.maxAttributes()) {
            throw tooMuch("more than " + limits.maxAttributes() + " attributes");
        }
        names.end();
        place = kind;
    }

    private void value(int octet, char quote) {
        if (octet == quote) {
            place = Place.START_TAG;
        } else if (octet == '<') {
            throw GuardedParser.notWellFormed();
        } else {
            entities.accept(octet);
        }
    }

    private void name(int octet) {
        switch (octet) {
            case ' ', '=', '\n', '\r', '\t' -> names.end();
            case '<' -> throw GuardedParser.notWellFormed();
            default -> names.accept(octet, utf8);
        }
    }

    private void bang(int octet) {
        if (octet != '[') {
            throw restricted("a comment or DTD");
        }
        place = Place.CDATA;
        brackets = 0;
    }

    private void cdata(int octet) {
        if (endsCdata(octet)) {
            place = Place.CONTENT;
        }
    }

    /** Counts the brackets of {@code ]]>}, which may stand nowhere but at the end of a CDATA section. */
    private boolean endsCdata(int octet) {
        boolean ends = octet == '>' && brackets >= 2;
        brackets = octet == ']' ? brackets + 1 : 0;
        return ends;
    }

    private static XmlException tooMuch(String what) {
        return new XmlException(StreamErrorCondition.POLICY_VIOLATION, what);
    }

    private static XmlException restricted(String what) {
        return new XmlException(StreamErrorCondition.RESTRICTED_XML, what);
    }
}
