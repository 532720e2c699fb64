package chat.atrium.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.client.Slixmpp;
import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.NodeSettings;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Files by button, drop and paste, at 1440 and at 360 pixels, between two browsers and a foreign client. */
class FilesInBrowserTest {

    private static final String PASSWORD = "correct horse battery";
    private static final int LARGEST = 200_000;
    private static final int QUOTA = 300_000;
    private static final Pattern UPLOADS = Pattern.compile(".*/upload/.*");

    private final Axe axe = new Axe();

    @Test
    void files_are_sent_and_seen_on_every_screen() throws Exception {
        NodeSettings settings = NodeSettings.fresh()
                .with("ATRIUM_FILES_BYTES", Integer.toString(LARGEST))
                .with("ATRIUM_FILES_QUOTA", Integer.toString(QUOTA));
        try (Node node = Node.start(settings);
                Chromium chromium = new Chromium();
                Visitor ann = chromium.visitor(1440);
                Visitor bob = chromium.visitor(360)) {
            ann.open(node.welcome());
            ann.foundTeam("Verona", "Ann Archer", "ann", PASSWORD);
            bob.open(ann.invite());
            bob.join("Bob Baker", "bob", PASSWORD);
            ann.talkTo("Bob Baker");
            bob.talkTo("Ann Archer");

            anImageGoesByButton(ann, bob);
            itIsShownLarge(bob);
            othersComeByDropAndPaste(ann, bob);
            whatCannotBeSentSaysWhy(ann);
            aLostConnectionIsTriedAgain(ann, bob);
            aMessageWaitsForItsFiles(ann, bob);
            whatIsAttachedStaysInItsConversation(ann);
            allOfThatIsThereAfterAReload(ann);
            try (Slixmpp foreigner = Slixmpp.signIn(node, "bob", PASSWORD, Security.STARTTLS)) {
                foreigner.await("started");
                foreignFilesAreShownAndStrangersImagesAreNot(ann, foreigner);
            }
        }
    }

    private void anImageGoesByButton(Visitor ann, Visitor bob) {
        attach(ann, new FilePayload("verona.png", "image/png", image(800, 600)));
        Locator card = ann.page().locator(".tray-file");
        assertThat(card).hasAttribute("data-step", "ready");
        assertThat(card.locator(".tray-preview")).isVisible();
        assertThat(card).containsText("verona.png");
        assertThat(axe.look(ann.page())).isEmpty();
        ann.page().keyboard().press("Enter");
        assertThat(card).hasCount(0);
        for (Visitor visitor : List.of(ann, bob)) {
            Locator image = visitor.page().locator(".file-image").last();
            assertThat(image).isVisible();
            assertThat(image.locator("img")).hasJSProperty("naturalWidth", 800);
            // no address where there is a picture
            assertThat(visitor.page().locator(".message").last()).not().containsText("/files/");
            assertThat(axe.look(visitor.page())).isEmpty();
        }
        // the room is kept by the size that the sender has told, also where the page is narrow
        assertThat(bob.page().locator(".file-image").boundingBox().height)
                .isCloseTo(bob.page().locator(".file-image").boundingBox().width * 0.75, Offset.offset(1.0));
        assertThat(bob.fits()).isTrue();
    }

    private void itIsShownLarge(Visitor bob) {
        Page page = bob.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show verona.png large"))
                .click();
        Locator box = page.locator("dialog.lightbox");
        assertThat(box).isVisible();
        assertThat(axe.look(page)).isEmpty();
        assertThat(box.locator("img")).hasJSProperty("naturalWidth", 800);
        assertThat(box.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Download verona.png")))
                .hasAttribute("download", "verona.png");
        page.keyboard().press("Escape");
        assertThat(box).isHidden();
        assertThat(page.locator(".file-image")).isFocused();
    }

    private void othersComeByDropAndPaste(Visitor ann, Visitor bob) {
        Page page = ann.page();
        page.evaluate(
                BRING.formatted("'dragenter', '.timeline-content'"),
                List.of("notes.txt", "text/plain", "Two households"));
        assertThat(page.locator(".drop-target")).containsText("Drop to attach");
        page.evaluate(
                BRING.formatted("'drop', '.timeline-content'"), List.of("notes.txt", "text/plain", "Two households"));
        assertThat(page.locator(".drop-target")).hasCount(0);
        page.evaluate(PASTE, List.of("page.html", "text/html", "<script>alert(1)</script>"));
        assertThat(page.locator(".tray-file[data-step=ready]")).hasCount(2);
        ann.say("Two files");
        assertThat(bob.page().locator(".file-card")).hasCount(2);
        assertThat(bob.page().locator(".file-card").first()).containsText("notes.txt");
        assertThat(bob.page().locator(".file-card").first()).containsText("14 bytes");
        bob.hears("Two files");
        var download = bob.page()
                .waitForDownload(() -> bob.page().locator(".file-card").last().click());
        assertThat(download.suggestedFilename()).isEqualTo("page.html");
        assertThat(bob.fits()).isTrue();
    }

    private void whatCannotBeSentSaysWhy(Visitor ann) {
        Page page = ann.page();
        attach(
                ann,
                new FilePayload("large.bin", "application/octet-stream", new byte[LARGEST + 1]),
                new FilePayload("empty.txt", "text/plain", new byte[0]));
        assertThat(page.locator(".tray-file").first()).containsText("Too large: at most 200 kB.");
        assertThat(page.locator(".tray-file").last()).containsText("This file is empty.");
        assertThat(page.locator(".composer-send")).isDisabled();
        assertThat(axe.look(page)).isEmpty();
        remove(ann, "large.bin");
        remove(ann, "empty.txt");

        // the first one fits into the quota, both do not
        attach(ann, new FilePayload("first.bin", "application/octet-stream", new byte[LARGEST]));
        assertThat(page.locator(".tray-file[data-step=ready]")).hasCount(1);
        attach(ann, new FilePayload("second.bin", "application/octet-stream", new byte[LARGEST]));
        assertThat(page.locator(".tray-file").last()).containsText("No room");
        remove(ann, "second.bin");
        remove(ann, "first.bin");

        page.route(UPLOADS, route -> route.fulfill(new Route.FulfillOptions().setStatus(507)));
        attach(ann, new FilePayload("third.bin", "application/octet-stream", new byte[10]));
        assertThat(page.locator(".tray-file")).containsText("No room");
        page.unrouteAll();
        ann.triesAgain();
        assertThat(page.locator(".tray-file")).hasAttribute("data-step", "ready");
        remove(ann, "third.bin");
        assertThat(page.locator(".tray-file")).hasCount(0);
    }

    private static void attach(Visitor visitor, FilePayload... files) {
        visitor.page().locator(".composer-files").setInputFiles(files);
    }

    private static void remove(Visitor visitor, String name) {
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove " + name))
                .click();
    }

    private void aLostConnectionIsTriedAgain(Visitor ann, Visitor bob) {
        Page page = ann.page();
        page.route(UPLOADS, Route::abort);
        attach(ann, new FilePayload("report.pdf", "application/pdf", new byte[4321]));
        assertThat(page.locator(".tray-file")).containsText("The connection was lost.");
        page.unrouteAll();
        ann.triesAgain();
        assertThat(page.locator(".tray-file")).hasAttribute("data-step", "ready");
        page.locator(".composer-send").click();
        assertThat(bob.page().locator(".file-card").last()).containsText("report.pdf");
    }

    private void aMessageWaitsForItsFiles(Visitor ann, Visitor bob) {
        Page page = ann.page();
        List<Route> held = new ArrayList<>();
        page.route(UPLOADS, held::add);
        attach(ann, new FilePayload("a\\b.pdf", "application/pdf", new byte[1234]));
        Locator card = page.locator(".tray-file");
        assertThat(card).hasAttribute("data-step", "sending");
        assertThat(card.getByRole(AriaRole.PROGRESSBAR)).hasAttribute("max", "1");
        page.waitForCondition(() -> !held.isEmpty());
        page.keyboard().press("Enter");
        assertThat(page.locator(".composer-send")).hasAttribute("title", "Will be sent when the files are there");
        assertThat(card).hasCount(1);
        held.getFirst().resume();
        assertThat(card).hasCount(0);
        page.unrouteAll();
        // a name that no page and no disk takes for a path
        assertThat(bob.page().locator(".file-card").last()).containsText("a_b.pdf");
    }

    private void whatIsAttachedStaysInItsConversation(Visitor ann) {
        Locator card = ann.page().locator(".tray-file");
        attach(ann, new FilePayload("letter.txt", "text/plain", new byte[12]));
        assertThat(card).hasAttribute("data-step", "ready");
        ann.makeChannel("Mantua");
        assertThat(card).hasCount(0);
        ann.talkTo("Bob Baker");
        assertThat(card).hasAttribute("data-step", "ready");
        remove(ann, "letter.txt");
    }

    private void allOfThatIsThereAfterAReload(Visitor ann) {
        ann.reload();
        assertThat(ann.page().locator(".file-card")).hasCount(4);
        assertThat(ann.page().locator(".file-image img")).hasJSProperty("naturalWidth", 800);
        assertThat(ann.page().locator(".message[data-state=failed]")).hasCount(0);
    }

    private void foreignFilesAreShownAndStrangersImagesAreNot(Visitor ann, Slixmpp foreigner) {
        String own = foreigner
                .share("très cool.txt", "Did my heart love?", "text/plain")
                .path("url")
                .asText();
        foreigner.link("ann@localhost", own);
        assertThat(ann.page().locator(".file-card").last()).containsText("très cool.txt");

        List<String> asked = new ArrayList<>();
        ann.page().onRequest(request -> asked.add(request.url()));
        foreigner.link("ann@localhost", "https://elsewhere.example/tracker.png");
        Locator link = ann.page().locator(".message a[href='https://elsewhere.example/tracker.png']");
        assertThat(link).isVisible();
        ann.say("Nothing is loaded from there");
        assertThat(asked).noneMatch(url -> url.contains("elsewhere"));
    }

    /** Begins or ends dragging a file. */
    private static final String BRING = """
            ([name, type, text]) => {
                const dataTransfer = new DataTransfer();
                dataTransfer.items.add(new File([text], name, {type}));
                const [kind, target] = [%s];
                document.querySelector(target).dispatchEvent(
                    new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer}));
            }
            """;

    private static final String PASTE = """
            ([name, type, text]) => {
                const clipboardData = new DataTransfer();
                clipboardData.items.add(new File([text], name, {type}));
                document.querySelector('atrium-composer textarea').dispatchEvent(
                    new ClipboardEvent('paste', {bubbles: true, cancelable: true, clipboardData}));
            }
            """;

    private static byte[] image(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color(0x0b6b5a));
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
