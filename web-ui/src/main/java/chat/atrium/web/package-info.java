@NullMarked
package chat.atrium.web;

import org.jspecify.annotations.NullMarked;
