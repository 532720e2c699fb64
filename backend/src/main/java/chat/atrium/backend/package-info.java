/**
 * The engine: homes and routing, one package per feature, storage, cluster, accounts.
 *
 * <p>What comes from outside enters through {@link chat.atrium.backend.port}; nothing here knows a transport.
 */
@NullMarked
package chat.atrium.backend;

import org.jspecify.annotations.NullMarked;
