package chat.atrium.gateway.transport.local;

import chat.atrium.backend.port.SharedStanza;
import chat.atrium.gateway.stream.Framing;
import chat.atrium.gateway.transport.FrameForm;
import chat.atrium.protocol.stream.StreamHeader;
import chat.atrium.protocol.xml.Element;

/** Inside the process nothing needs to be written: a frame is the element itself. */
record ElementForm() implements FrameForm<Element> {

    @Override
    public Element open(StreamHeader header) {
        return Framing.openElement(header);
    }

    @Override
    public Element element(Element element) {
        return element;
    }

    @Override
    public Element copy(SharedStanza shared) {
        return shared.own().toElement();
    }

    @Override
    public Element end() {
        return Framing.closeElement();
    }

    @Override
    public int bytes(Element frame) {
        return Weight.of(frame);
    }
}
