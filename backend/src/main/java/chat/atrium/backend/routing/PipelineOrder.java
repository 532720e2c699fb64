package chat.atrium.backend.routing;

import chat.atrium.backend.feature.carbons.CarbonsStep;
import chat.atrium.backend.feature.displayed.AssistStep;
import chat.atrium.backend.feature.inbox.InboxStep;
import chat.atrium.backend.feature.message.ForgeryStep;
import chat.atrium.backend.feature.presence.PriorityStep;
import chat.atrium.backend.feature.vcard.PictureStep;
import chat.atrium.backend.port.MessageStep;
import chat.atrium.backend.port.PresenceStep;
import java.util.List;

/** The steps of each pipeline, in order. {@code docs/pipeline.md} is made from these lists. */
public final class PipelineOrder {

    public static final List<Class<? extends MessageStep>> SENDING_MESSAGE =
            List.of(ForgeryStep.class, AssistStep.class, CarbonsStep.class, InboxStep.class);

    public static final List<Class<? extends PresenceStep>> SENDING_PRESENCE =
            List.of(PriorityStep.class, PictureStep.class);

    public static final List<Class<? extends MessageStep>> RECEIVING_MESSAGE =
            List.of(ForgeryStep.class, CarbonsStep.class, InboxStep.class);

    public static final List<Class<? extends PresenceStep>> RECEIVING_PRESENCE = List.of();

    private PipelineOrder() {}

    /**
     * Sees to it that no step is forgotten.
     *
     * @throws IllegalStateException if a step is in neither of the lists
     */
    static <S> void requireListed(
            List<? extends S> steps,
            List<? extends Class<? extends S>> sending,
            List<? extends Class<? extends S>> receiving) {
        for (S step : steps) {
            if (!isListed(step, sending) && !isListed(step, receiving)) {
                throw new IllegalStateException(step.getClass().getName() + " is in no pipeline");
            }
        }
    }

    private static boolean isListed(Object step, List<? extends Class<?>> order) {
        for (Class<?> type : order) {
            if (type.isInstance(step)) {
                return true;
            }
        }
        return false;
    }
}
