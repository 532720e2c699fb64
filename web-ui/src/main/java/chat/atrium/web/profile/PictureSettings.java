package chat.atrium.web.profile;

import chat.atrium.web.client.Picture;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import chat.atrium.web.shell.Portrait;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Optional;

/** One's avatar: another, or none. */
final class PictureSettings extends Settings {

    private static final int MAX_UPLOAD_BYTES = 8 * 1024 * 1024;

    private final WorkspaceClient client;
    private final Portrait portrait = new Portrait();
    private final Button remove = new Button(getTranslation("profile.picture.remove"), click -> remove());

    PictureSettings(WorkspaceClient client) {
        super("profile.picture");
        this.client = client;
        portrait.addClassName("avatar-xl");
        Upload upload = new Upload(UploadHandler.inMemory((metadata, content) -> received(content)));
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/gif");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_UPLOAD_BYTES);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(getTranslation("profile.picture.choose")));
        upload.addFileRejectedListener(event -> complain("profile.picture.unusable"));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        Div actions = new Div(upload, remove);
        actions.addClassName("settings-actions");
        Div row = new Div(portrait, actions);
        row.addClassName("settings-row");
        add(row);
        show();
    }

    void show() {
        portrait.show(client.self());
        remove.setVisible(client.self().findPicture().isPresent());
    }

    /** Comes on a thread of its own, without the UI's lock: the place to work on the picture. */
    private void received(byte[] content) {
        Optional<Picture> picture = PictureScaler.scale(content);
        getUI().ifPresent(ui -> {
            var _ = ui.access(() -> picture.ifPresentOrElse(
                    usable -> save(ui, Optional.of(usable)), () -> complain("profile.picture.unusable")));
        });
    }

    private void remove() {
        save(UI.getCurrent(), Optional.empty());
    }

    private void save(UI ui, Optional<Picture> picture) {
        Tab.deliver(ui, client.changePicture(picture), this::tell);
    }
}
