package chat.atrium.backend.feature.caps;

import chat.atrium.backend.cluster.SessionTraits;
import chat.atrium.backend.port.AccountView;
import chat.atrium.backend.port.AccountView.SessionView;
import chat.atrium.backend.port.Capabilities;
import chat.atrium.backend.port.Questions;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.port.SessionListener;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.caps.EntityCapabilities;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xml.Element;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The capabilities of the sessions of the accounts of this node, as their presence tells them; told to all nodes. */
@Singleton
public final class SessionCapabilities implements Capabilities, SessionListener {

    private final Map<BareJid, Map<FullJid, Announced>> accounts = new ConcurrentHashMap<>();
    private final SessionTraits announced;
    private final VerifiedCapabilities verified;
    private final Questions questions;
    private final Set<FullJid> asked = ConcurrentHashMap.newKeySet();
    private final Consumer<ServerEvent> events;
    private final int limit;

    @Inject
    SessionCapabilities(
            SessionTraits.Kinds traits, Questions questions, Event<ServerEvent> events, AtriumSettings settings) {
        this(traits, questions, events::fire, settings);
    }

    SessionCapabilities(
            SessionTraits.Kinds traits, Questions questions, Consumer<ServerEvent> events, AtriumSettings settings) {
        this.announced = traits.kind("capabilities");
        this.questions = questions;
        this.events = events;
        this.verified = new VerifiedCapabilities(settings.limits().capabilities());
        this.limit = settings.limits().notifiedNodes();
    }

    /**
     * What a session has announced.
     *
     * @param capabilities as in its presence
     * @param features what they stand for; none while that is not known
     */
    private record Announced(EntityCapabilities capabilities, Set<String> features) {}

    @Override
    public List<FullJid> announcing(BareJid account, String feature) {
        return announced.of(account).entrySet().stream()
                .filter(entry -> entry.getValue().contains(feature))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void presenceChanged(AccountView account, SessionView session) {
        Optional<EntityCapabilities> now = session.findPresence().flatMap(EntityCapabilities::find);
        if (now.isEmpty()) {
            replace(session.jid(), null);
            return;
        }
        EntityCapabilities capabilities = now.get();
        Announced before = find(session.jid());
        if (before != null && before.capabilities().equals(capabilities)) {
            return;
        }
        Optional<Set<String>> known = verified.find(capabilities.ver());
        Set<String> earlier = before == null ? Set.of() : before.features();
        // What is new to us may be what it was before: until the answer it is.
        replace(session.jid(), new Announced(capabilities, known.orElse(earlier)));
        known.ifPresentOrElse(
                features -> announce(session.jid(), earlier, features), () -> ask(session.jid(), capabilities));
    }

    @Override
    public void ended(AccountView account, SessionView session) {
        replace(session.jid(), null);
    }

    /** One question at a time: a client that changes its mind meanwhile is asked again when it has answered. */
    private void ask(FullJid session, EntityCapabilities capabilities) {
        if (asked.add(session)) {
            var _ = questions
                    .ask(session, DiscoInfo.request(capabilities.discoNode()))
                    .whenComplete((answer, silence) -> asked.remove(session))
                    .thenAccept(answer -> {
                        answered(session, capabilities, answer);
                        askAgain(session, capabilities);
                    });
        }
    }

    private void askAgain(FullJid session, EntityCapabilities answered) {
        Announced now = find(session);
        if (now != null && !now.capabilities().equals(answered)) {
            ask(session, now.capabilities());
        }
    }

    private void answered(FullJid session, EntityCapabilities capabilities, Iq answer) {
        Optional<Element> query =
                answer.findPayload().filter(payload -> payload.name().equals(DiscoInfo.NAME));
        if (answer.isError() || query.isEmpty()) {
            return;
        }
        Set<String> features = WantedNodes.of(DiscoInfo.read(query.get()), limit);
        if (capabilities.verify(query.get())) {
            verified.add(capabilities.ver(), features);
        }
        Announced before = find(session);
        if (before != null && before.capabilities().equals(capabilities)) {
            replace(session, new Announced(capabilities, features));
            announce(session, before.features(), features);
        }
    }

    private void announce(FullJid session, Set<String> before, Set<String> now) {
        Set<String> added = new HashSet<>(now);
        added.removeAll(before);
        if (!added.isEmpty()) {
            events.accept(new ServerEvent.FeaturesAnnounced(session, added));
        }
    }

    private @Nullable Announced find(FullJid session) {
        return accounts.getOrDefault(session.bare(), Map.of()).get(session);
    }

    /** Puts a session in its account's map, which is never changed, or takes it out. */
    private void replace(FullJid session, @Nullable Announced now) {
        announced.put(session, now == null ? Set.of() : now.features());
        accounts.compute(session.bare(), (account, sessions) -> {
            Map<FullJid, Announced> changed = sessions == null ? new HashMap<>(2) : new HashMap<>(sessions);
            if (now == null) {
                changed.remove(session);
            } else {
                changed.put(session, now);
            }
            return changed.isEmpty() ? null : changed;
        });
    }
}
