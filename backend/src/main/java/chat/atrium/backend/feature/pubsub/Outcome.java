package chat.atrium.backend.feature.pubsub;

import java.util.ArrayList;
import java.util.List;

/** What a command leads to, in this order: the rows are committed, the state is replaced, the news are told. */
public record Outcome(PubSubState state, List<NodeRow> rows, List<News> news) {

    public Outcome {
        rows = List.copyOf(rows);
        news = List.copyOf(news);
    }

    /** Nothing changes. */
    static Outcome of(PubSubState state) {
        return new Outcome(state, List.of(), List.of());
    }

    static Builder from(PubSubState state) {
        return new Builder(state);
    }

    /** Collects an outcome; used by one command and thrown away. */
    static final class Builder {

        private final List<NodeRow> rows = new ArrayList<>(2);
        private final List<News> news = new ArrayList<>(2);
        private PubSubState state;

        private Builder(PubSubState state) {
            this.state = state;
        }

        Builder change(NodeState node) {
            state = state.with(node);
            return this;
        }

        Builder remove(String node) {
            state = state.without(node);
            return store(new NodeRow.NodeRemoved(node));
        }

        Builder store(NodeRow row) {
            rows.add(row);
            return this;
        }

        Builder tell(News told) {
            news.add(told);
            return this;
        }

        Outcome build() {
            return new Outcome(state, rows, news);
        }
    }
}
