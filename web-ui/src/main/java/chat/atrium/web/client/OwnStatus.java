package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.xep.idle.Idle;
import chat.atrium.protocol.xep.status.UserStatus;
import chat.atrium.protocol.xml.Element;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What one says of oneself, as far as it holds now: each part has its end, and who has left the pages is away. */
@Implements(xep = 319, version = "1.0.2")
final class OwnStatus {

    private final InstantSource clock;
    private UserStatus said = UserStatus.NONE;
    private @Nullable Instant idleSince;
    private CompletableFuture<Void> end = CompletableFuture.completedFuture(null);

    OwnStatus(InstantSource clock) {
        this.clock = clock;
    }

    /** What holds now. */
    synchronized UserStatus now() {
        return said.at(clock.instant());
    }

    /** True if that was said last, whether all of it holds still or not. */
    synchronized boolean says(UserStatus status) {
        return said.equals(status);
    }

    /** Says something else; {@code ended} is run whenever a part of it is over. */
    synchronized void say(UserStatus status, Executor threads, Runnable ended) {
        said = status;
        end.cancel(false);
        end = status.at(clock.instant())
                .findNextEnd()
                .map(next -> Duration.between(clock.instant(), next))
                .map(left -> after(left, threads, () -> {
                    if (says(status)) {
                        say(status, threads, ended);
                        ended.run();
                    }
                }))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private static CompletableFuture<Void> after(Duration time, Executor threads, Runnable task) {
        CompletableFuture<Void> alarm = new CompletableFuture<>();
        var _ = alarm.thenRunAsync(task, threads);
        return alarm.completeOnTimeout(null, Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS);
    }

    /** Nobody waits for its end any more. */
    synchronized void forget() {
        end.cancel(false);
    }

    /**
     * Nobody uses the pages.
     *
     * @param since absent if somebody does
     * @return true if that is otherwise than before
     */
    synchronized boolean idle(@Nullable Instant since) {
        boolean news = (since == null) != (idleSince == null);
        idleSince = since;
        return news;
    }

    /** What is said on purpose comes before what is only seen. */
    synchronized Availability availability() {
        Availability chosen = Availability.of(now().show());
        return chosen == Availability.AVAILABLE && idleSince != null ? Availability.AWAY : chosen;
    }

    /** As it stands in a presence, where any client finds it (RFC 6121 §4.7.2, XEP-0319). */
    synchronized List<Element> payloads() {
        List<Element> payloads = new ArrayList<>();
        String show = availability().show();
        if (!show.isEmpty()) {
            payloads.add(Element.of(Namespaces.CLIENT, "show", show));
        }
        String text = now().text();
        if (!text.isEmpty()) {
            payloads.add(Element.of(Namespaces.CLIENT, "status", text));
        }
        Optional.ofNullable(idleSince).map(Idle::new).map(Idle::toElement).ifPresent(payloads::add);
        return payloads;
    }
}
