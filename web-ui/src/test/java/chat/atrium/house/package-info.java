/**
 * The rules of the house: which module may know which, and what must never be written. They stand here because this is
 * the only module whose test classpath holds all the others.
 */
@NullMarked
package chat.atrium.house;

import org.jspecify.annotations.NullMarked;
