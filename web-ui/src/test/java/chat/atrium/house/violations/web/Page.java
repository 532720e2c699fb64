package chat.atrium.house.violations.web;

/** Something of the web to know. */
public record Page() {}
