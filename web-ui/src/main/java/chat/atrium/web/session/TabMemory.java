package chat.atrium.web.session;

import com.vaadin.flow.component.UI;

/** What a tab keeps in the browser, whatever becomes of the server: that somebody is signed in, and their drafts. */
public final class TabMemory {

    private static final String MARK = "atrium.signed-in";

    private TabMemory() {}

    /** Somebody is signed in. */
    public static void mark(UI ui) {
        ui.getPage().executeJs("sessionStorage.setItem($0, '')", MARK);
    }

    /** Tells if somebody was signed in who has not signed out. */
    public static void ifMarked(UI ui, Runnable interrupted) {
        ui.getPage()
                .executeJs("return sessionStorage.getItem($0) !== null", MARK)
                .then(Boolean.class, marked -> {
                    if (marked) {
                        interrupted.run();
                    }
                });
    }

    /** They have signed out: what they wrote is for nobody who signs in next. */
    static void clear(UI ui) {
        ui.getPage().executeJs("sessionStorage.clear()");
    }
}
