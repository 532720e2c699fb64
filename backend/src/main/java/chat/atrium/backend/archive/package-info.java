/**
 * Archives: the messages that an account or a room keeps (XEP-0313), each with one writer, its home.
 *
 * <p>{@link chat.atrium.backend.archive.Archive} is that writer: it gives out ids and refuses what it has already.
 * {@link chat.atrium.backend.archive.ArchiveReader} answers queries. What to keep and who may ask is decided by the
 * features. The rows are committed by the lane (architecture §6), many at a time:
 *
 * <pre>
 * home ---- row ---> lane: collects while a batch is under way ---- insert ... unnest ---> PostgreSQL
 *   ^                                                                                        |
 *   +---------------------- completes, in order -------------------------------- committed --+
 * </pre>
 *
 * While the database is away rows wait, up to a limit; the same batch is tried until it is in. It can be tried twice
 * because the ids are ours: a row that is there already is left as it is.
 */
@NullMarked
package chat.atrium.backend.archive;

import org.jspecify.annotations.NullMarked;
