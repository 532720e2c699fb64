/** Messages of rooms for members who are not in them: {@code docs/xep-member-delivery.md}. */
@NullMarked
package chat.atrium.protocol.xep.memberdelivery;

import org.jspecify.annotations.NullMarked;
