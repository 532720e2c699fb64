package chat.atrium.backend.feature.privatexml.storage;

import chat.atrium.backend.feature.privatexml.PrivateXmlRepository;
import chat.atrium.backend.storage.Sql;
import chat.atrium.backend.storage.StoredXml;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import chat.atrium.protocol.xml.XmlWriter;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** One row for each name. */
@Singleton
final class SqlPrivateXml implements PrivateXmlRepository {

    private static final String FIND = """
            select p.content from private_xml p join account a on a.id = p.account
            where a.domain = $1 and a.localpart = $2 and p.namespace = $3 and p.name = $4
            """;

    /** All or nothing, in one statement; those that are replaced do not count. */
    private static final String SAVE = """
            with kept as (select id from account where domain = $1 and localpart = $2),
            wanted as (select * from unnest($3::text[], $4::text[], $5::text[]) as w (namespace, name, content)),
            others as (
                select count(*) as number from private_xml p join kept on p.account = kept.id
                where not exists (select from wanted w where w.namespace = p.namespace and w.name = p.name))
            insert into private_xml (account, namespace, name, content)
            select kept.id, w.namespace, w.name, w.content from kept, wanted w, others
            where others.number + (select count(*) from wanted) <= $6
            on conflict (account, namespace, name) do update set content = excluded.content
            """;

    private final Pool pool;

    SqlPrivateXml(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Optional<Element> find(BareJid account, Name name) {
        Tuple parameters = Tuple.of(account.domain().value(), localpart(account), name.namespace(), name.local());
        return Sql.await(() -> pool.preparedQuery(FIND).execute(parameters).map(rows -> {
            RowIterator<Row> found = rows.iterator();
            return found.hasNext() ? Optional.of(StoredXml.read(found.next().getString(0))) : Optional.empty();
        }));
    }

    @Override
    public boolean save(BareJid account, List<Element> elements, int limit) {
        Tuple parameters = Tuple.tuple()
                .addString(account.domain().value())
                .addString(localpart(account))
                .addArrayOfString(elements.stream().map(Element::namespace).toArray(String[]::new))
                .addArrayOfString(elements.stream().map(Element::local).toArray(String[]::new))
                .addArrayOfString(elements.stream().map(XmlWriter::write).toArray(String[]::new))
                .addInteger(limit);
        return Sql.await(
                () -> pool.preparedQuery(SAVE).execute(parameters).map(rows -> rows.rowCount() == elements.size()));
    }

    private static String localpart(BareJid account) {
        return account.findLocal().map(Localpart::value).orElse("");
    }
}
