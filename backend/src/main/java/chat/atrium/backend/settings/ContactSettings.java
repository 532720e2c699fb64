package chat.atrium.backend.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Whom to write to about the server, as URIs such as {@code mailto:} and {@code xmpp:}. */
public interface ContactSettings {

    /** Those who look after abuse. */
    Optional<List<URI>> abuse();

    /** Those who run the server. */
    Optional<List<URI>> admin();

    /** Those who look after security. */
    Optional<List<URI>> security();

    /** Those who help. */
    Optional<List<URI>> support();
}
