package chat.atrium.protocol.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamEvent;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;
import chat.atrium.protocol.xml.XmlStreamReader;
import chat.atrium.protocol.xml.XmlWriter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What one message of 300 bytes costs to read and to write; run by {@code infra/bench/codec}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CodecBenchmark {

    private static final XmlLimits LIMITS = new XmlLimits(262_144, 64, 64, 256);
    private static final String MESSAGE = "<message xmlns='jabber:client' from='romeo@montague.example/orchard-7f3a'"
            + " to='juliet@capulet.example' id='9b1c5c0e-2f7d' type='chat' xml:lang='en'>"
            + "<body>Neither, fair saint, if either thee dislike &amp; so on</body>"
            + "<active xmlns='http://jabber.org/protocol/chatstates'/>"
            + "<request xmlns='urn:xmpp:receipts'/></message>";
    private static final byte[] HEADER = ("<stream:stream to='capulet.example' version='1.0' xmlns='jabber:client'"
                    + " xmlns:stream='http://etherx.jabber.org/streams'>")
            .getBytes(UTF_8);

    private final XmlStreamReader reader = new XmlStreamReader(LIMITS);
    private final Element element = XmlReader.read(MESSAGE, LIMITS);
    private final byte[] inStream =
            XmlWriter.writeInStream(element, Namespaces.CLIENT).getBytes(UTF_8);

    /** Sets the benchmark off; the first argument chooses some of it by name. */
    public static void main(String[] args) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(CodecBenchmark.class.getSimpleName() + (args.length > 0 ? "." + args[0] : ""));
        new Runner(options.build()).run();
    }

    @Setup
    public void open() {
        reader.feed(HEADER, 0, HEADER.length, event -> {});
    }

    /** A frame of WebSocket, as text. */
    @Benchmark
    public Element readFrame() {
        return XmlReader.read(MESSAGE, LIMITS);
    }

    /** A stanza of a TCP stream, as bytes. */
    @Benchmark
    public void readInStream(Blackhole sink) {
        reader.feed(inStream, 0, inStream.length, event -> sink.consume(((StreamEvent.Received) event).element()));
    }

    /** The stanza out of its element. */
    @Benchmark
    public Stanza understand() {
        return Stanza.read(element);
    }

    @Benchmark
    public String write() {
        return XmlWriter.write(element);
    }
}
