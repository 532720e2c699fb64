package chat.atrium.house;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule, and a class of {@code chat.atrium.house.violations} that breaks it.
 *
 * @param name what it says, in few words
 */
record HouseRule(String name, ArchRule rule, Class<?> violation) {}
