package chat.atrium.backend.feature.register;

import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.Domainpart;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Knows whether the workspace still waits for its owner, without asking storage: every stream's features say it. */
@Singleton
final class FirstRun {

    private final Accounts accounts;
    private final Domainpart workspace;
    private volatile boolean pending;

    FirstRun(Accounts accounts, AtriumSettings settings) {
        this.accounts = accounts;
        this.workspace = settings.domain();
    }

    /** True while there is no owner. */
    boolean isPending() {
        return pending;
    }

    void started(@Observes StartupEvent event) {
        pending = !accounts.hasOwner(workspace);
    }

    /** Once there is an owner there always is one. */
    void created(@Observes ServerEvent.AccountCreated event) {
        if (pending) {
            pending = !accounts.hasOwner(workspace);
        }
    }
}
