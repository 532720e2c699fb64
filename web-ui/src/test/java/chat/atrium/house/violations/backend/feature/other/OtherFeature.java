package chat.atrium.house.violations.backend.feature.other;

/** Another feature to know. */
public record OtherFeature() {}
