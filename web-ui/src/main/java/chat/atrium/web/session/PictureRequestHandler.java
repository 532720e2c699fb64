package chat.atrium.web.session;

import chat.atrium.web.client.Picture;
import chat.atrium.web.client.Pictures;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/** Serves avatars as {@code /avatar/<hash>} to those who are signed in; what it sends cannot run as anything. */
final class PictureRequestHandler implements RequestHandler {

    private static final Pattern PATH = Pattern.compile("/avatar/([0-9a-f]{40})");

    private final Pictures pictures;

    PictureRequestHandler(Pictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        var path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!path.matches()) {
            return false;
        }
        Optional<Picture> picture = isSignedIn(session) ? pictures.find(path.group(1)) : Optional.empty();
        if (picture.isEmpty()) {
            response.setStatus(404);
            return true;
        }
        byte[] content = picture.get().content();
        response.setContentType(picture.get().type());
        response.setContentLength(content.length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        try (OutputStream out = response.getOutputStream()) {
            out.write(content);
        }
        return true;
    }

    private static boolean isSignedIn(VaadinSession session) {
        session.lock();
        try {
            return WebLogin.find(session).isPresent();
        } finally {
            session.unlock();
        }
    }
}
