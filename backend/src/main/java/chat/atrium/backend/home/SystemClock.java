package chat.atrium.backend.home;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The one clock; whoever needs the time takes it as an argument. */
final class SystemClock {

    private SystemClock() {}

    @Produces
    @Singleton
    static InstantSource clock() {
        return InstantSource.system();
    }
}
