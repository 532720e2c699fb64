/**
 * Which node is whose home, and the way between nodes (architecture §7). Nothing outside knows how nodes find each
 * other; so far a cluster has one node.
 */
@NullMarked
package chat.atrium.backend.cluster;

import org.jspecify.annotations.NullMarked;
