package chat.atrium.web.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The avatars lately seen on this node, by the hash of their content, so that each is kept once; bounded. */
@ApplicationScoped
public class Pictures {

    private final int most;
    private final Map<String, Picture> byHash = new LinkedHashMap<>(64, 0.75f, true);

    Pictures(WebSettings settings) {
        this.most = settings.keptPictures();
    }

    /** Keeps a picture and says under which hash. */
    synchronized String keep(Picture picture) {
        String hash = picture.hash();
        byHash.put(hash, picture);
        if (byHash.size() > most) {
            byHash.remove(byHash.keySet().iterator().next());
        }
        return hash;
    }

    public synchronized Optional<Picture> find(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }
}
