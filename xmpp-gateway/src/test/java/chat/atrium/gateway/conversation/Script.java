package chat.atrium.gateway.conversation;

import java.util.List;
import java.util.Set;

/**
 * A conversation as it was written.
 *
 * @param name folder and file name without ending, for example {@code carbons/received}
 * @param cast who plays, in the order of the script
 * @param rawOnly true if it sends what is no XML, and so can only be played over a socket
 */
record Script(String name, List<Part> cast, boolean rawOnly, List<Step> steps) {

    /** Everybody who is on the stage when the curtain rises: all but those for whom a step says when they connect. */
    List<Part> openingCast() {
        Set<Part> late = Set.copyOf(steps.stream()
                .filter(step -> step.action() instanceof Action.Connects)
                .map(step -> ((Action.Connects) step.action()).who())
                .toList());
        return cast.stream().filter(part -> !late.contains(part)).toList();
    }
}
