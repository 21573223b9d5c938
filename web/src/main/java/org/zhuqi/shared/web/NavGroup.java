package org.zhuqi.shared.web;

import java.util.Locale;

/** What staff do, under one heading of their navigation each; in the order in which they are shown. */
public enum NavGroup {
    ENTERPRISES("building-factory"),
    CAMPAIGN("flag"),
    PROJECTS("crane"),
    POLICIES("books"),
    REVIEWS("checklist"),
    MONEY("coin-yuan"),
    FIGURES("chart-bar"),
    OPERATION("settings");

    private final String icon;

    NavGroup(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    public String messageKey() {
        return "shared.nav.group." + name().toLowerCase(Locale.ROOT);
    }
}
