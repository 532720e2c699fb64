/**
 * Takes files that people send to each other (XEP-0363): the service {@code upload.<domain>} gives out places, HTTP takes
 * and gives the content.
 *
 * <pre>
 * C: &lt;iq type='get' to='upload.example.org' id='u1'>
 *      &lt;request xmlns='urn:xmpp:http:upload:0' filename='très cool.jpg' size='23456' content-type='image/jpeg'/>&lt;/iq>
 * S: &lt;iq type='result' from='upload.example.org' id='u1'>&lt;slot xmlns='urn:xmpp:http:upload:0'>
 *      &lt;put url='https://example.org/upload/…/tr%C3%A8s%20cool.jpg'/>
 *      &lt;get url='https://example.org/files/…/tr%C3%A8s%20cool.jpg'/>&lt;/slot>&lt;/iq>
 * C: PUT /upload/…/tr%C3%A8s%20cool.jpg
 * S: 201 Created
 * </pre>
 *
 * Stored are a row in {@code file} for each place and file, and the content in the directory of the setting
 * {@code ATRIUM_FILES_DIRECTORY}, under a name that is never the one its owner has given. Whoever knows the second
 * address may read the file (§2); both addresses hold 144 random bits, and only the hash of the first is kept. A place is
 * for accounts of the workspace alone ({@code forbidden}), is good once and for five minutes (§8). Too large is
 * {@code not-acceptable} with {@code file-too-large}; the quota of the account, too many open places, a full disk and a
 * database that is away are {@code resource-constraint}, with {@code retry} where the time is known (§6). Files go with
 * their account, and after {@code ATRIUM_FILES_RETENTION}.
 */
@Implements(
        xep = 363,
        version = "1.2.0",
        namespaces = SlotRequest.NAMESPACE,
        without = "§5: purposes other than messages")
@NullMarked
package chat.atrium.backend.feature.upload;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.upload.SlotRequest;
import org.jspecify.annotations.NullMarked;
