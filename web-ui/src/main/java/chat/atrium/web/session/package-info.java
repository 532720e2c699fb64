/** The web login: a workspace client inside a Vaadin session, its guard, its end, and how news reach open tabs. */
@NullMarked
package chat.atrium.web.session;

import org.jspecify.annotations.NullMarked;
