package chat.atrium.house.violations.backend;

import chat.atrium.house.violations.web.Page;

/** Breaks: backend knows no edge. */
public record Facade(Page page) {}
