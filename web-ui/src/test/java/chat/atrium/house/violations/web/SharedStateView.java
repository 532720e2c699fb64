package chat.atrium.house.violations.web;

import java.util.concurrent.atomic.AtomicInteger;

/** Breaks: no static mutable state. */
public final class SharedStateView {

    static final AtomicInteger VIEWS = new AtomicInteger();

    private SharedStateView() {}
}
