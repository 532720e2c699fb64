package chat.atrium.backend.feature.roster.storage;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.roster.RosterItem;
import chat.atrium.protocol.xep.roster.Subscription;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code roster_item}. */
@Entity
@Table(name = "roster_item")
@IdClass(ContactKey.class)
class ItemRow {

    @Id
    long account;

    @Id
    String contact;

    @Nullable
    String name;

    @Enumerated(EnumType.STRING)
    Subscription subscription;

    boolean ask;
    boolean approved;
    String[] groups;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    ItemRow() {}

    ItemRow(long account, RosterItem item) {
        this.account = account;
        this.contact = item.jid().toString();
        this.name = item.name();
        this.subscription = item.subscription();
        this.ask = item.ask();
        this.approved = item.approved();
        this.groups = item.groups().toArray(String[]::new);
    }

    RosterItem toItem() {
        return new RosterItem(
                BareJid.parse(contact), name, subscription, ask, approved, new LinkedHashSet<>(List.of(groups)));
    }
}
