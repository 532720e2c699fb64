package chat.atrium.backend.routing;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.cluster.Frame;
import chat.atrium.backend.cluster.FrameException;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.FullJid;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.EventMetadata;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the other nodes what has happened here, and this one what has happened there: whoever keeps something in memory
 * that goes stale by that hears of it on every node.
 */
@Singleton
public final class EventRelay {

    private static final Told TOLD = new Told();

    private final Cluster cluster;
    private final Event<ServerEvent> events;

    EventRelay(Cluster cluster, Event<ServerEvent> events) {
        this.cluster = cluster;
        this.events = events;
    }

    /** It has happened on another node. */
    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Elsewhere {}

    private static final class Told extends AnnotationLiteral<Elsewhere> implements Elsewhere {
        private static final long serialVersionUID = 1L;
    }

    void happened(@Observes ServerEvent event, EventMetadata metadata) {
        if (metadata.getQualifiers().contains(TOLD) || cluster.members().size() == 1) {
            return;
        }
        frame(event)
                .ifPresent(frame -> cluster.members().stream()
                        .filter(node -> !node.equals(cluster.self()))
                        .forEach(node -> cluster.send(node, frame)));
    }

    /** Beside the thread that takes frames: observers may read storage. */
    void received(Frame frame) {
        ServerEvent event = event(frame.header());
        Thread.startVirtualThread(() -> events.select(TOLD).fire(event));
    }

    private static Optional<Frame> frame(ServerEvent event) {
        return switch (event) {
            case ServerEvent.AccountCreated(BareJid account, boolean member) ->
                told("account-created", account.toString(), Boolean.toString(member));
            case ServerEvent.AccountDeleted(BareJid account) -> told("account-deleted", account.toString());
            case ServerEvent.PasswordChanged(BareJid account) -> told("password-changed", account.toString());
            case ServerEvent.ProfileRenamed(BareJid account) -> told("profile-renamed", account.toString());
            case ServerEvent.WorkspaceRenamed(Domainpart workspace, String name) ->
                told("workspace-renamed", workspace.toString(), name);
            case ServerEvent.MembersChanged(BareJid room, Set<BareJid> accounts) ->
                told("members-changed", room.toString(), words(accounts));
            case ServerEvent.ItemsWanted(List<BareJid> owners, FullJid session, Set<String> nodes) ->
                told("items-wanted", session.toString(), words(owners), words(nodes));
            // Concerns the home of the session only.
            case ServerEvent.FeaturesAnnounced announced -> Optional.empty();
            // Nodes, vCard and sessions of an account have their home in one place.
            case ServerEvent.PictureChanged picture -> Optional.empty();
            case ServerEvent.ItemStored item -> Optional.empty();
            case ServerEvent.ItemsRemoved items -> Optional.empty();
        };
    }

    private static Optional<Frame> told(String... words) {
        return Optional.of(Frame.of(Frame.Type.EVENT, words));
    }

    private static ServerEvent event(List<String> words) {
        return switch (words.getFirst()) {
            case "account-created" ->
                new ServerEvent.AccountCreated(BareJid.parse(words.get(1)), Boolean.parseBoolean(words.get(2)));
            case "account-deleted" -> new ServerEvent.AccountDeleted(BareJid.parse(words.get(1)));
            case "password-changed" -> new ServerEvent.PasswordChanged(BareJid.parse(words.get(1)));
            case "profile-renamed" -> new ServerEvent.ProfileRenamed(BareJid.parse(words.get(1)));
            case "workspace-renamed" -> new ServerEvent.WorkspaceRenamed(Domainpart.of(words.get(1)), words.get(2));
            case "members-changed" ->
                new ServerEvent.MembersChanged(
                        BareJid.parse(words.get(1)),
                        lines(words.get(2)).map(BareJid::parse).collect(Collectors.toSet()));
            case "items-wanted" ->
                new ServerEvent.ItemsWanted(
                        lines(words.get(2)).map(BareJid::parse).toList(),
                        FullJid.parse(words.get(1)),
                        lines(words.get(3)).collect(Collectors.toSet()));
            default -> throw new FrameException("a frame of event " + words.getFirst());
        };
    }

    private static String words(Collection<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(String words) {
        return Stream.of(words.split("\n"));
    }
}
