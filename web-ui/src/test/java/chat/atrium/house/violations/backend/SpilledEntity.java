package chat.atrium.house.violations.backend;

import org.hibernate.reactive.mutiny.Mutiny;

/** Breaks: Hibernate stays in storage. */
public record SpilledEntity(Mutiny.Session session) {}
