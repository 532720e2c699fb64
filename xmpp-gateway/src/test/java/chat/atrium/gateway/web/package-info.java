@NullMarked
package chat.atrium.gateway.web;

import org.jspecify.annotations.NullMarked;
