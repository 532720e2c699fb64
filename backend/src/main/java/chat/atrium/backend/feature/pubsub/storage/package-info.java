/** Nodes and items in PostgreSQL. */
@NullMarked
package chat.atrium.backend.feature.pubsub.storage;

import org.jspecify.annotations.NullMarked;
