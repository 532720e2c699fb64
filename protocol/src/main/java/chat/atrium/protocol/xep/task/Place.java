package chat.atrium.protocol.xep.task;

/**
 * The places of tasks in a column: texts of the digits {@code 0-9A-Za-z}, in the order of their characters, between any
 * two of which there is another.
 */
public final class Place {

    /** The longest place that is accepted. */
    public static final int MAX_LENGTH = 200;

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Place() {}

    /** True for what may be a place; one that ended with the least digit would have none right before it. */
    public static boolean isValid(String place) {
        return !place.isEmpty()
                && place.length() <= MAX_LENGTH
                && place.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0)
                && !place.endsWith("0");
    }

    /**
     * A place between two.
     *
     * @param before the place in front, "" for none
     * @param after the place behind, "" for none
     * @throws IllegalArgumentException if they are not in order
     */
    public static String between(String before, String after) {
        if (!after.isEmpty() && before.compareTo(after) >= 0) {
            throw new IllegalArgumentException(before + " is not before " + after);
        }
        StringBuilder place = new StringBuilder();
        boolean open = after.isEmpty();
        for (int at = 0; ; at++) {
            int low = at < before.length() ? DIGITS.indexOf(before.charAt(at)) : 0;
            int high = !open && at < after.length() ? DIGITS.indexOf(after.charAt(at)) : DIGITS.length();
            if (high - low > 1) {
                return place.append(DIGITS.charAt(step(low, high, before, after)))
                        .toString();
            }
            place.append(DIGITS.charAt(low));
            open = open || high != low;
        }
    }

    /** In the middle; at an end of the list only a little further, so that places stay short there. */
    private static int step(int low, int high, String before, String after) {
        if (after.isEmpty() && !before.isEmpty()) {
            return low + 1;
        }
        return (low + high) / 2;
    }
}
