package chat.atrium.house.violations.backend.feature.one;

import chat.atrium.house.violations.backend.feature.other.OtherFeature;

/** Breaks: features do not know each other. */
public record OneFeature(OtherFeature other) {}
