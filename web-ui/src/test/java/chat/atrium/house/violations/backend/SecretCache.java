package chat.atrium.house.violations.backend;

import org.infinispan.commons.api.BasicCache;

/** Breaks: Infinispan stays in cluster. */
public record SecretCache(BasicCache<String, String> cache) {}
