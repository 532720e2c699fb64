package chat.atrium.backend.feature.pep.storage;

import chat.atrium.backend.feature.pep.PublishedNodes;
import chat.atrium.backend.storage.Sql;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Localpart;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** One statement for all contacts of somebody who comes online. */
@Singleton
final class SqlPublishedNodes implements PublishedNodes {

    private static final String OWNERS = """
            select a.localpart from account a where a.domain = $1 and a.localpart = any($2) and exists (
                select from pubsub_node n where n.owner = a.id and n.name = any($3)
                and exists (select from pubsub_item i where i.node = n.id))
            """;

    private final Pool pool;

    SqlPublishedNodes(Pool pool) {
        this.pool = pool;
    }

    @Override
    public List<BareJid> owners(Collection<BareJid> accounts, Collection<String> nodes) {
        Domainpart domain = accounts.iterator().next().domain();
        String[] localparts = accounts.stream()
                .flatMap(account -> account.findLocal().map(Localpart::value).stream())
                .toArray(String[]::new);
        Tuple parameters = Tuple.of(domain.value(), localparts, nodes.toArray(String[]::new));
        return Sql.await(() -> pool.preparedQuery(OWNERS).execute(parameters).map(rows -> {
            List<BareJid> owners = new ArrayList<>(rows.size());
            rows.forEach(row -> owners.add(BareJid.of(Localpart.of(row.getString(0)), domain)));
            return owners;
        }));
    }
}
