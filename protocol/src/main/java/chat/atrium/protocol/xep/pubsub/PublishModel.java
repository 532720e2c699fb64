package chat.atrium.protocol.xep.pubsub;

import java.util.Locale;
import java.util.Optional;

/** Who may publish besides owners (XEP-0060 §16.4.4, {@code pubsub#publish_model}). */
public enum PublishModel {
    PUBLISHERS,
    SUBSCRIBERS,
    OPEN;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PublishModel> find(String wireName) {
        return Wire.find(values(), PublishModel::wireName, wireName);
    }
}
