package chat.atrium.backend.feature.pubsub.service;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.account.Account;
import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Role;
import chat.atrium.backend.feature.pubsub.Asker;
import chat.atrium.backend.feature.pubsub.Asker.Standing;
import chat.atrium.backend.feature.pubsub.NodeState;
import chat.atrium.backend.routing.Cast;
import chat.atrium.backend.settings.NodeMakers;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.NodeOption;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceHostTest {

    private static final Jid FRANCISCO = Jid.parse("francisco@example.org/barracks");
    private static final Jid BERNARDO = Jid.parse("bernardo@example.org/wall");

    private static ServiceHost host(NodeMakers makers) {
        return new ServiceHost(
                new OneOfEachRole(),
                Cast.settings(
                        Map.of("atrium.pubsub.service-makers", makers.name().toLowerCase(Locale.ROOT))));
    }

    private static Set<Role> makers(ServiceHost host) {
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> isMaker(host, OneOfEachRole.address(role)))
                .collect(Collectors.toSet());
    }

    private static boolean isMaker(ServiceHost host, Jid jid) {
        return host.maker(Asker.visitor(jid)).standing() == Standing.MAKER;
    }

    @ParameterizedTest
    @EnumSource
    void who_makes_nodes_is_a_setting(NodeMakers makers) {
        assertThat(makers(host(makers)))
                .isEqualTo(
                        switch (makers) {
                            case ADMINISTRATORS -> Set.of(Role.OWNER, Role.ADMINISTRATOR);
                            case MEMBERS -> Set.of(Role.OWNER, Role.ADMINISTRATOR, Role.MEMBER);
                            case ACCOUNTS -> EnumSet.allOf(Role.class);
                        });
    }

    @ParameterizedTest
    @EnumSource
    void whoever_has_no_account_makes_none(NodeMakers makers) {
        assertThat(isMaker(host(makers), Jid.parse("owner@example.net"))).isFalse();
    }

    @Test
    void those_are_told_who_are_subscribed_and_may_read() {
        NodeState open = new NodeState(
                "n",
                NodeConfig.OF_SERVICE,
                Map.of(),
                Map.of(FRANCISCO, SubscriptionState.SUBSCRIBED, BERNARDO, SubscriptionState.PENDING));
        NodeState closed = new NodeState(
                "n",
                NodeConfig.OF_SERVICE.with(NodeOption.ACCESS_MODEL, "whitelist"),
                Map.of(BERNARDO.bare(), Affiliation.MEMBER),
                Map.of(FRANCISCO, SubscriptionState.SUBSCRIBED, BERNARDO, SubscriptionState.SUBSCRIBED));

        assertThat(host(NodeMakers.MEMBERS).audience(open)).containsExactly(FRANCISCO);
        assertThat(host(NodeMakers.MEMBERS).audience(closed)).containsExactly(BERNARDO);
    }

    /** An account for each role, named by it. */
    private static final class OneOfEachRole implements Accounts {

        static BareJid address(Role role) {
            return BareJid.parse(role.name() + "@localhost");
        }

        @Override
        public Optional<Account> find(BareJid jid) {
            return EnumSet.allOf(Role.class).stream()
                    .filter(role -> address(role).equals(jid))
                    .findFirst()
                    .map(role -> new Account(1, jid, role, Instant.EPOCH));
        }

        @Override
        public CreateOutcome create(BareJid jid, String password, Role role) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PasswordOutcome changePassword(BareJid jid, String password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean delete(BareJid jid) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean deleteUntold(BareJid jid) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Account> team(Domainpart workspace) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean hasOwner(Domainpart workspace) {
            throw new UnsupportedOperationException();
        }
    }
}
