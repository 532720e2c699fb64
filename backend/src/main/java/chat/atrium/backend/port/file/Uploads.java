package chat.atrium.backend.port.file;

import java.util.Optional;

/**
 * Which places are open and which files are there. Every method asks the database and blocks; it throws an
 * {@link UploadsAwayException} if there is no answer.
 */
public interface Uploads {

    /** The place that a secret opens. A place is good once: nobody gets it a second time, nor when it has expired. */
    Optional<KeptFile> take(String secret);

    /**
     * The content is there: from now on the file is found.
     *
     * @return false if nobody wants it any more, for example as its owner is gone
     */
    boolean stored(FileId id);

    /** The content did not come: the place is given up. */
    void failed(FileId id);

    /** A file of which the content is there. */
    Optional<KeptFile> find(FileId id);
}
