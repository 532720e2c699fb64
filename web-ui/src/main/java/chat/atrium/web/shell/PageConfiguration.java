package chat.atrium.web.shell;

import chat.atrium.web.client.WebSettings;
import com.vaadin.flow.server.DefaultDeploymentConfiguration;
import com.vaadin.flow.server.startup.ApplicationConfiguration;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Properties;

/** How pages and their server deal with each other: open pages say that they are there often enough to be believed. */
final class PageConfiguration extends DefaultDeploymentConfiguration {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Two of these may be lost before a session counts as left. */
    private static final int SIGNS_OF_LIFE = 3;

    private final transient Instance<WebSettings> settings;

    PageConfiguration(ApplicationConfiguration application, Properties properties, Instance<WebSettings> settings) {
        super(application, WorkspaceServlet.class, properties);
        this.settings = settings;
    }

    @Override
    public int getHeartbeatInterval() {
        long seconds = settings.get().idleTimeout().toSeconds() / SIGNS_OF_LIFE;
        return (int) Math.clamp(seconds, 1, LONGEST.toSeconds());
    }
}
