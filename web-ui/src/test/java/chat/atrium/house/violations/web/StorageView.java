package chat.atrium.house.violations.web;

import chat.atrium.house.violations.backend.SessionManager;

/** Breaks: web is an XMPP client. */
public record StorageView(SessionManager sessions) {}
