/** Subscriptions to rooms as ejabberd has documented them: MUC/Sub. */
@NullMarked
package chat.atrium.protocol.xep.mucsub;

import org.jspecify.annotations.NullMarked;
