package chat.atrium.house.violations.protocol;

import jakarta.enterprise.context.ApplicationScoped;

/** Breaks: protocol knows no framework. */
@ApplicationScoped
public class InjectedCodec {}
