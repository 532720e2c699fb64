package chat.atrium.backend.boot;

import chat.atrium.backend.settings.AtriumSettings;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;

/** The node from the moment when everything listens. */
public final class RunningNode implements QuarkusApplication {

    private final AtriumSettings settings;
    private final FirstRun firstRun;

    @Inject
    RunningNode(AtriumSettings settings, FirstRun firstRun) {
        this.settings = settings;
        this.firstRun = firstRun;
    }

    @Override
    public int run(String... arguments) {
        System.out.print(Texts.welcome(settings, firstRun.findLink()));
        System.out.flush();
        Quarkus.waitForExit();
        return ExitCode.OK.number();
    }
}
