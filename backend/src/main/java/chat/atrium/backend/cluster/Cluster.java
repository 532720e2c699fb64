package chat.atrium.backend.cluster;

import chat.atrium.protocol.jid.BareJid;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** The nodes that share a database, and the way to the homes on them. */
public interface Cluster {

    /** This node. */
    NodeId self();

    /** True if there can be no other node. */
    boolean isAlone();

    /** All nodes, this one included. */
    Set<NodeId> members();

    /** The node that keeps the state of an account, room or pubsub node; existing or not. */
    NodeId homeOf(BareJid jid);

    /** True if this node keeps that state now: then work for it needs no frame. */
    boolean isHome(BareJid jid);

    /** True if this node may have the state in memory, even if what comes for it goes by {@link #ask} yet. */
    boolean mayLiveHere(BareJid jid);

    /**
     * Brings a frame to a home, wherever it is, and its answer back. Frames for one home arrive in the order of these
     * calls. If the home moves, or its node is gone before it has answered, the frame goes to the next one; so it may
     * have its effect twice.
     *
     * @return fails with {@link LinkFullException} if too much waits for that node
     */
    CompletionStage<Frame> ask(BareJid home, Frame frame);

    /**
     * Has work done at a home: straight, if that is here and nothing waits for it, and else by a frame, as {@link #ask}.
     *
     * @param here does it on this node; fails with {@link chat.atrium.backend.home.HomeMovedException} if the home goes
     *     before it is done
     * @param frame asks for it
     * @param answer reads what is answered
     */
    <T> CompletionStage<T> at(
            BareJid home, Supplier<CompletionStage<T>> here, Supplier<Frame> frame, Function<Frame, T> answer);

    /**
     * Asks another node.
     *
     * @return fails with {@link NodeGoneException} if it has gone, and never too late
     */
    CompletionStage<Frame> ask(NodeId node, Frame frame);

    /**
     * Sends a frame to another node, in order per node; never blocks. A node that is gone gets nothing.
     *
     * @return false if too much waits for that node
     */
    boolean send(NodeId node, Frame frame);

    /** True if every home that is to be on this node is there. */
    boolean isSettled();
}
