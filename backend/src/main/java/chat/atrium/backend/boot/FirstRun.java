package chat.atrium.backend.boot;

import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Accounts.CreateOutcome;
import chat.atrium.backend.account.Invitations;
import chat.atrium.backend.account.Role;
import chat.atrium.backend.account.Workspaces;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.OwnerAccount;
import chat.atrium.backend.settings.PublicUrl;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Sees to the owner when the node starts: made from the setting, or invited by a link that the console shows. The
 * link is a new one at each start, and the one before no longer holds.
 */
@Singleton
public final class FirstRun {

    /** Before every other bean that starts with the node: they may ask for the workspace. */
    private static final int FIRST = 1;

    private final AtriumSettings settings;
    private final Workspaces workspaces;
    private final Accounts accounts;
    private final Invitations invitations;
    private volatile Optional<String> link = Optional.empty();

    FirstRun(AtriumSettings settings, Workspaces workspaces, Accounts accounts, Invitations invitations) {
        this.settings = settings;
        this.workspaces = workspaces;
        this.accounts = accounts;
        this.invitations = invitations;
    }

    void prepare(@Observes @Priority(FIRST) StartupEvent start) {
        Domainpart domain = settings.domain();
        workspaces.open(domain);
        if (!accounts.hasOwner(domain)) {
            settings.owner().ifPresentOrElse(owner -> create(owner, domain), () -> invite(domain));
        }
    }

    /** The page on which the owner is made, while there is none. */
    public Optional<String> findLink() {
        return link;
    }

    private void invite(Domainpart domain) {
        link = Optional.of(PublicUrl.of(settings).page("/welcome?token=" + invitations.firstRun(domain)));
    }

    private void create(OwnerAccount owner, Domainpart domain) {
        switch (accounts.create(BareJid.of(owner.name(), domain), owner.password(), Role.OWNER)) {
            case CreateOutcome.Created created -> {}
            case CreateOutcome.NameTaken taken ->
                throw new StartupProblem(
                        ExitCode.SETTING, "ATRIUM_OWNER: there is an account " + owner.name() + " already");
            case CreateOutcome.PasswordRefused refused ->
                throw new StartupProblem(ExitCode.SETTING, "ATRIUM_OWNER: " + refused.reason());
        }
    }
}
