package chat.atrium.house.violations.web;

import jakarta.inject.Inject;

/** Breaks: no field injection. */
public class FieldInjectedView {

    @Inject
    Page page;
}
