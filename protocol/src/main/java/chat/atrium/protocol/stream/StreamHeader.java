package chat.atrium.protocol.stream;

import org.jspecify.annotations.Nullable;

/**
 * What a stream header says (RFC 6120 §4.7). Addresses are as sent, not prepared.
 *
 * @param lang {@code xml:lang}
 * @param contentNamespace the default namespace, "" if there is none
 */
public record StreamHeader(
        @Nullable String from,
        @Nullable String to,
        @Nullable String id,
        @Nullable String version,
        @Nullable String lang,
        String contentNamespace) {}
