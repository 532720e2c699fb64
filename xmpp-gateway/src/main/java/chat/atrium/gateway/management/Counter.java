package chat.atrium.gateway.management;

/** Numbers of 32 bits that begin anew behind the greatest (XEP-0198 §4). */
final class Counter {

    static final long MASK = 0xFFFF_FFFFL;

    private Counter() {}

    /** The number that a wire count stands for: the one nearest behind what is known already. */
    static long unfold(long onWire, long known) {
        return known + (onWire - known & MASK);
    }
}
