package chat.atrium.protocol.xml;

import chat.atrium.protocol.stream.StreamEvent;
import org.jspecify.annotations.Nullable;

/** The part of a stream that is being read: from one {@code <} at its top level to the matching end. */
sealed interface Unit {

    /** Takes bytes up to the end of the unit, or all; returns the index behind the last one taken. */
    int feed(byte[] bytes, int from, int to);

    /** What the unit is; null while bytes are missing. */
    @Nullable
    StreamEvent event();

    /** Gives the parser's buffers back. */
    void close();

    /** The start tag of a stream, perhaps behind an XML declaration. */
    final class Header implements Unit {

        private final GuardedParser parser;
        private final HeaderAssembler assembler = new HeaderAssembler();

        Header(XmlLimits limits) {
            parser = new GuardedParser(new ByteGuard(limits, true));
        }

        @Override
        public int feed(byte[] bytes, int from, int to) {
            int end = parser.feed(bytes, from, to);
            assembler.drain(parser);
            return end;
        }

        @Override
        public @Nullable StreamEvent event() {
            return parser.isComplete() ? new StreamEvent.Opened(assembler.header()) : null;
        }

        StreamScope scope() {
            return assembler.scope();
        }

        @Override
        public void close() {
            parser.close();
        }
    }

    /** A child of the stream, or the stream's end tag. */
    final class Child implements Unit {

        private final GuardedParser parser;
        private final ElementAssembler assembler = new ElementAssembler();
        private @Nullable Element element;

        Child(XmlLimits limits, StreamScope scope) {
            parser = new GuardedParser(new ByteGuard(limits, false));
            scope.enter(parser);
        }

        @Override
        public int feed(byte[] bytes, int from, int to) {
            int end = parser.feed(bytes, from, to);
            element = assembler.drain(parser);
            return end;
        }

        @Override
        public @Nullable StreamEvent event() {
            if (!parser.isComplete()) {
                return null;
            }
            if (assembler.outermostEnded()) {
                return new StreamEvent.Closed();
            }
            if (element == null) {
                throw GuardedParser.notWellFormed();
            }
            return new StreamEvent.Received(element);
        }

        @Override
        public void close() {
            parser.close();
        }
    }
}
