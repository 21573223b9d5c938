package org.zhuqi.accounts.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser in words, from what it says of itself; most of that is history and is left out. */
final class Browser {
    private static final Map<String, String> FAMILIES = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        // In this order: most browsers also claim to be those further down.
        FAMILIES.put("MicroMessenger", "WeChat");
        FAMILIES.put("Edg", "Edge");
        FAMILIES.put("QQBrowser", "QQ");
        FAMILIES.put("MetaSr", "Sogou");
        FAMILIES.put("360SE", "360");
        FAMILIES.put("QIHU", "360");
        FAMILIES.put("HuaweiBrowser", "Huawei");
        FAMILIES.put("Firefox", "Firefox");
        FAMILIES.put("Chrome", "Chrome");
        FAMILIES.put("Safari", "Safari");
        SYSTEMS.put("HarmonyOS", "HarmonyOS");
        SYSTEMS.put("OpenHarmony", "HarmonyOS");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Browser() {}

    /** For example {@code Firefox · Linux}; empty when nothing is recognised. */
    static String words(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        String family = first(FAMILIES, said);
        String system = first(SYSTEMS, said);
        return family.isEmpty() || system.isEmpty() ? family + system : family + " · " + system;
    }

    private static String first(Map<String, String> known, String said) {
        return known.entrySet().stream()
                .filter(entry -> said.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
