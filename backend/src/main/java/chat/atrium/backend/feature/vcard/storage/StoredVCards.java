package chat.atrium.backend.feature.vcard.storage;

import chat.atrium.backend.feature.vcard.ShownName;
import chat.atrium.backend.feature.vcard.VCardRepository;
import chat.atrium.backend.storage.Persistence;
import chat.atrium.backend.storage.StoredXml;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.xep.vcard.Photo;
import chat.atrium.protocol.xep.vcard.VCard;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlWriter;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** vCards in PostgreSQL. */
@Singleton
final class StoredVCards implements VCardRepository {

    private static final String FIND = """
            select v.content from vcard v join account a on a.id = v.account
            where a.domain = :domain and a.localpart = :localpart and a.disabled is null
            """;

    private static final String SAVE = """
            insert into vcard (account, content, shown_as, picture)
            select id, :content, cast(:shownAs as text), :picture from account
            where domain = :domain and localpart = :localpart
            on conflict (account) do update set content = excluded.content, shown_as = excluded.shown_as,
                picture = excluded.picture
            """;

    /** The vCard itself only where nobody has looked for the picture since there is a column for it. */
    private static final String PICTURE = """
            select v.picture, case when v.picture is null then v.content end
            from vcard v join account a on a.id = v.account where a.domain = :domain and a.localpart = :localpart
            """;

    private static final String NAMES = """
            select a.localpart, v.shown_as from vcard v join account a on a.id = v.account
            where a.domain = :domain and v.shown_as is not null
            """;

    private final Persistence persistence;

    StoredVCards(Persistence persistence) {
        this.persistence = persistence;
    }

    @Override
    public Optional<Element> find(BareJid account) {
        String content = persistence.read(session -> session.createNativeQuery(FIND, String.class)
                .setParameter("domain", account.domain().value())
                .setParameter("localpart", localpart(account))
                .getSingleResultOrNull());
        return Optional.ofNullable(content).map(text -> StoredXml.read(text));
    }

    @Override
    public void save(BareJid account, Element vCard) {
        VCard read = VCard.read(vCard);
        persistence.write(session -> session.createNativeQuery(SAVE)
                .setParameter("content", XmlWriter.write(vCard))
                .setParameter("shownAs", ShownName.in(read).orElse(null))
                .setParameter("picture", read.findPhoto().map(Photo::hash).orElse(""))
                .setParameter("domain", account.domain().value())
                .setParameter("localpart", localpart(account))
                .executeUpdate());
    }

    @Override
    public Map<BareJid, String> of(Domainpart workspace) {
        List<Object[]> rows = persistence.read(session -> session.createNativeQuery(NAMES, Object[].class)
                .setParameter("domain", workspace.value())
                .getResultList());
        Map<BareJid, String> names = new HashMap<>();
        for (Object[] row : rows) {
            names.put(BareJid.of(Localpart.of((String) row[0]), workspace), (String) row[1]);
        }
        return names;
    }

    @Override
    public Optional<String> findHash(BareJid account) {
        @Nullable
        Object @Nullable [] row = persistence.read(session -> session.createNativeQuery(PICTURE, Object[].class)
                .setParameter("domain", account.domain().value())
                .setParameter("localpart", localpart(account))
                .getSingleResultOrNull());
        if (row == null) {
            return Optional.empty();
        }
        return row[0] instanceof String hash
                ? Optional.of(hash).filter(known -> !known.isEmpty())
                : Optional.ofNullable(row[1])
                        .flatMap(content ->
                                VCard.read(StoredXml.read((String) content)).findPhoto())
                        .map(Photo::hash);
    }

    private static String localpart(BareJid account) {
        return account.findLocal().map(Localpart::value).orElse("");
    }
}
