package chat.atrium.backend.routing;

import chat.atrium.backend.port.Delivery;
import chat.atrium.backend.port.Passage;
import chat.atrium.backend.port.Phase;
import chat.atrium.backend.port.Step;
import chat.atrium.backend.port.Verdict;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaError;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps in a fixed order. A step that throws in one of the first three phases refuses the stanza; behind these it is
 * passed over, because the stanza is allowed already.
 *
 * @param <S> the kind of stanza
 */
final class Pipeline<S extends Stanza> {

    private final List<Step<S>> steps;

    /**
     * Puts steps in order.
     *
     * @param order the classes of the steps that this pipeline has
     * @param available all steps for this kind of stanza
     * @throws IllegalStateException if one of the order is missing, or the order contradicts the phases
     */
    Pipeline(List<? extends Class<? extends Step<S>>> order, List<? extends Step<S>> available) {
        List<Step<S>> ordered = new ArrayList<>();
        Phase phase = Phase.VALIDATE;
        for (Class<? extends Step<S>> type : order) {
            Step<S> step = available.stream()
                    .filter(type::isInstance)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no step " + type.getName()));
            if (step.phase().compareTo(phase) < 0) {
                throw new IllegalStateException(type.getName() + " stands behind a later phase");
            }
            phase = step.phase();
            ordered.add(step);
        }
        this.steps = List.copyOf(ordered);
    }

    private Pipeline(List<Step<S>> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The steps in front of the bar: what they let pass may be kept. */
    Pipeline<S> before(Phase bar) {
        return new Pipeline<>(
                steps.stream().filter(step -> step.phase().compareTo(bar) < 0).toList());
    }

    /** The steps behind the bar. */
    Pipeline<S> behind(Phase bar) {
        return new Pipeline<>(
                steps.stream().filter(step -> step.phase().compareTo(bar) > 0).toList());
    }

    /** What all steps together say; the copies of all are collected. */
    Verdict<S> run(S stanza, Passage passage) {
        S current = stanza;
        List<Delivery> copies = List.of();
        for (Step<S> step : steps) {
            switch (handle(step, current, passage)) {
                case Verdict.Proceed<S>(S changed, List<Delivery> more) -> {
                    current = changed;
                    copies = joined(copies, more);
                }
                case Verdict.Refuse<S> refuse -> {
                    return refuse;
                }
                case Verdict.Drop<S> drop -> {
                    return drop;
                }
            }
        }
        return new Verdict.Proceed<>(current, copies);
    }

    private static <S extends Stanza> Verdict<S> handle(Step<S> step, S stanza, Passage passage) {
        try {
            return step.handle(stanza, passage);
        } catch (RuntimeException e) {
            String name = step.getClass().getSimpleName();
            StanzaError error = Faults.errorOf("step " + name, e);
            return step.phase().failsClosed() ? new Verdict.Refuse<>(error, name) : new Verdict.Proceed<>(stanza);
        }
    }

    private static List<Delivery> joined(List<Delivery> some, List<Delivery> more) {
        if (more.isEmpty()) {
            return some;
        }
        List<Delivery> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
