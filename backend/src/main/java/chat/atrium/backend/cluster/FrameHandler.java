package chat.atrium.backend.cluster;

import java.util.concurrent.CompletionStage;

/** What a node does with the frames of the others. */
public interface FrameHandler {

    /**
     * Takes a frame, in order per sending node; never blocks.
     *
     * @return the answer, which nobody reads if none is expected
     */
    CompletionStage<Frame> handle(NodeId from, Frame frame);
}
