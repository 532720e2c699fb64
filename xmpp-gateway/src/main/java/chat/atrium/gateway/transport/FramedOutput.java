package chat.atrium.gateway.transport;

import chat.atrium.backend.port.SharedStanza;
import chat.atrium.gateway.stream.StreamOutput;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamHeader;
import chat.atrium.protocol.xml.Element;

/** The sending half of every transport: what a stream says becomes frames, which wait in an outbox. */
public record FramedOutput<F>(FrameForm<F> form, Outbox<F> outbox) implements StreamOutput {

    @Override
    public void open(StreamHeader header) {
        offer(form.open(header), new Frame.Kind.Kept());
    }

    @Override
    public void send(Element element) {
        offer(form.element(element), new Frame.Kind.Kept());
    }

    @Override
    public void send(Stanza stanza) {
        offer(form.element(stanza.toElement()), Frame.kindOf(stanza));
    }

    @Override
    public void send(Stanza stanza, Runnable written) {
        F frame = form.element(stanza.toElement());
        outbox.offer(new Frame<>(frame, form.bytes(frame), Frame.kindOf(stanza), written));
    }

    @Override
    public void send(SharedStanza shared) {
        offer(form.copy(shared), Frame.kindOf(shared.common()));
    }

    @Override
    public void keep(SharedStanza shared) {
        offer(form.copy(shared), new Frame.Kind.Kept());
    }

    @Override
    public void end() {
        offer(form.end(), new Frame.Kind.Kept());
    }

    @Override
    public void close() {
        outbox.close();
    }

    private void offer(F frame, Frame.Kind kind) {
        outbox.offer(new Frame<>(frame, form.bytes(frame), kind));
    }
}
