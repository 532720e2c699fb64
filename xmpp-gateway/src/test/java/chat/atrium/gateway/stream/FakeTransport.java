package chat.atrium.gateway.stream;

import chat.atrium.backend.port.SharedStanza;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamHeader;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlLimits;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Writes down what a stream does with its connection. Tasks and time are run by hand. */
final class FakeTransport implements Transport, StreamOutput {

    final List<String> log = new ArrayList<>();
    final Queue<Runnable> tasks = new ArrayDeque<>();
    final List<Alarm> alarms = new ArrayList<>();
    Protection protection = Protection.TLS;
    boolean paused;
    boolean closed;

    /** A timer and its time. */
    record Alarm(Duration delay, Runnable task) {}

    /** What was sent since the last call, as XML. */
    String sent() {
        String text = String.join("", log);
        log.clear();
        return text;
    }

    void runTasks() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    /** Lets the timers of that length go off. */
    void elapse(Duration delay) {
        List<Alarm> due =
                alarms.stream().filter(alarm -> alarm.delay().equals(delay)).toList();
        alarms.removeAll(due);
        due.forEach(alarm -> alarm.task().run());
        runTasks();
    }

    @Override
    public Protection protection() {
        return protection;
    }

    @Override
    public StreamOutput output() {
        return this;
    }

    @Override
    public void open(StreamHeader header) {
        log.add(Framing.DOCUMENT.open(header));
    }

    @Override
    public void send(Element element) {
        log.add(Framing.DOCUMENT.element(element));
    }

    @Override
    public void send(Stanza stanza) {
        send(stanza.toElement());
    }

    @Override
    public void send(Stanza stanza, Runnable written) {
        send(stanza);
        tasks.add(written);
    }

    @Override
    public void send(SharedStanza shared) {
        send(shared.own());
    }

    @Override
    public void keep(SharedStanza shared) {
        log.add("[kept]");
        send(shared.own());
    }

    @Override
    public void end() {
        log.add(Framing.DOCUMENT.end());
    }

    @Override
    public void restart(XmlLimits limits) {
        log.add("[restart " + limits.maxBytes() + "]");
    }

    @Override
    public void startTls(XmlLimits limits) {
        protection = Protection.TLS;
        log.add("[tls]");
    }

    @Override
    public void pause() {
        paused = true;
    }

    @Override
    public void resume() {
        paused = false;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        Alarm alarm = new Alarm(delay, task);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }
}
