package chat.atrium.gateway.stream;

import chat.atrium.protocol.stream.StreamError;
import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.stream.StreamEvent;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * One client's stream, from its first byte to its end, over any transport. All methods belong to the context of the
 * transport; answers of the backend come back onto it.
 *
 * <p>While a step of the login or too many stanzas wait for the backend, what has already come in waits here and the
 * transport is told not to read on.
 */
public final class ClientStream {

    private static final Logger LOG = Logger.getLogger(ClientStream.class);

    private final StreamPolicy policy;
    private final StreamPorts ports;
    private final Transport transport;
    private final StreamListener listener;
    private final Queue<StreamEvent> waiting = new ArrayDeque<>(4);
    private final Liveness liveness;
    private StreamState state = new AwaitingOpen(null);
    private Transport.Timer deadline;
    private boolean blocked;
    private boolean connected = true;
    private boolean broken;

    /** A stream that waits for the client's header. */
    public ClientStream(StreamPolicy policy, StreamPorts ports, Transport transport, StreamListener listener) {
        this.policy = policy;
        this.ports = ports;
        this.transport = transport;
        this.listener = listener;
        this.liveness = new Liveness(this);
        this.deadline = transport.after(policy.loginTimeout(), this::loginTimedOut);
    }

    /** The client has sent something that is complete. */
    public void receive(StreamEvent event) {
        if (isClosed()) {
            Closed.received(this, event);
            return;
        }
        waiting.add(event);
        proceed();
        if (waiting.size() > policy.waiting()) {
            fail(StreamErrorCondition.POLICY_VIOLATION, "slow down");
        }
    }

    /** Bytes have come in, whatever they mean. */
    public void heard() {
        liveness.heard();
    }

    /** What came in is not the XML that may come in. */
    public void refuse(XmlException refusal) {
        fail(StreamError.of(refusal.condition(), String.valueOf(refusal.getMessage())));
    }

    /** Ends the stream with an error (RFC 6120 §4.9); nothing follows it. */
    public void fail(StreamError error) {
        if (isClosed()) {
            return;
        }
        ports.meter().failed(error.condition().wireName());
        if (state instanceof AwaitingOpen) {
            // RFC 6120 §4.9.1.2: an error during the opening comes behind a header
            transport.output().open(AwaitingOpen.answer(this, null));
        }
        transport.output().send(error.toElement());
        transport.output().end();
        become(new Closed());
        // RFC 6120 §4.4: the connection goes when the peer has closed its half, or does not within a reasonable time
        deadline = transport.after(policy.closing(), transport.output()::close);
        transport.resume();
    }

    /** The node stops. */
    public void shutdown() {
        fail(StreamError.of(StreamErrorCondition.SYSTEM_SHUTDOWN));
    }

    /** The connection is gone; what the client had sent before is still taken. */
    public void disconnected() {
        if (!connected) {
            return;
        }
        connected = false;
        broken = true;
        blocked = false;
        while (state instanceof Bound && !waiting.isEmpty()) {
            handle(waiting.remove());
        }
        if (!isClosed()) {
            become(new Closed());
        }
        deadline.cancel();
        listener.ended();
    }

    /** The other end seems to be gone; it may come back over another connection. */
    void lost(String why) {
        broken = true;
        fail(StreamErrorCondition.CONNECTION_TIMEOUT, why);
    }

    /** True if the stream did not end because one of its ends wanted it. */
    boolean isBroken() {
        return broken;
    }

    void fail(StreamErrorCondition condition, String text) {
        fail(StreamError.of(condition, text));
    }

    void become(StreamState next) {
        StreamState previous = state;
        state = next;
        if (next instanceof Closed) {
            waiting.clear();
            liveness.stop();
        }
        if (next.settled()) {
            deadline.cancel();
        }
        if (next instanceof Closed) {
            previous.left(this);
        }
    }

    /** What came in and was not looked at yet is forgotten. */
    void forgetWaiting() {
        waiting.clear();
    }

    /** Goes on with {@code then} when the backend has answered; until then nothing else is read. */
    <T> void await(CompletionStage<T> answer, Consumer<T> then) {
        await(answer, then, late -> {});
    }

    /** As above; {@code late} gets the answer if the stream has ended meanwhile. */
    <T> void await(CompletionStage<T> answer, Consumer<T> then, Consumer<T> late) {
        blocked = true;
        var _ = answer.handleAsync(
                (result, failure) -> {
                    blocked = false;
                    if (failure != null) {
                        LOG.error("the backend failed to answer a stream", failure);
                        fail(StreamErrorCondition.INTERNAL_SERVER_ERROR, "try again later");
                    } else if (isClosed()) {
                        late.accept(result);
                    } else {
                        then.accept(result);
                    }
                    proceed();
                    return result;
                },
                transport);
    }

    /** Stops or goes on to take what comes in. */
    void block(boolean nowBlocked) {
        blocked = nowBlocked;
    }

    /** Takes what waits, as far as it may be taken now. */
    void proceed() {
        while (!blocked && !waiting.isEmpty()) {
            handle(waiting.remove());
        }
        if (isClosed()) {
            return;
        }
        if (blocked) {
            transport.pause();
        } else {
            transport.resume();
        }
    }

    boolean isBlocked() {
        return blocked;
    }

    boolean isClosed() {
        return state instanceof Closed;
    }

    StreamListener listener() {
        return listener;
    }

    StreamState state() {
        return state;
    }

    StreamPolicy policy() {
        return policy;
    }

    StreamPorts ports() {
        return ports;
    }

    Transport transport() {
        return transport;
    }

    StreamOutput output() {
        return transport.output();
    }

    private void handle(StreamEvent event) {
        switch (event) {
            case StreamEvent.Opened opened -> state.opened(this, opened.header());
            // RFC 6120 §4.9.1.1: an error ends the stream, and is not answered by another
            case StreamEvent.Received(Element element) when StreamError.isError(element) -> closedByPeer();
            case StreamEvent.Received(Element element) -> state.received(this, element);
            case StreamEvent.Closed closed -> closedByPeer();
        }
    }

    /** RFC 6120 §4.4: the end of the stream is answered by ours, then the connection goes. */
    private void closedByPeer() {
        if (state instanceof AwaitingOpen) {
            transport.output().open(AwaitingOpen.answer(this, null));
        }
        transport.output().end();
        become(new Closed());
        transport.output().close();
    }

    private void loginTimedOut() {
        if (!state.settled()) {
            fail(StreamErrorCondition.CONNECTION_TIMEOUT, "the login took too long");
        }
    }
}
