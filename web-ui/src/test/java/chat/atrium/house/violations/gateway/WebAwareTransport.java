package chat.atrium.house.violations.gateway;

import chat.atrium.house.violations.web.Page;

/** Breaks: gateway knows no web. */
public record WebAwareTransport(Page page) {}
