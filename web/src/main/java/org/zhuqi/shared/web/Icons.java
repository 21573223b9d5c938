package org.zhuqi.shared.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/** Tabler's icons, taken from their WebJar one by one and put into the page, so that only those used travel. */
@Component
class Icons {
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final WebJarVersionLocator webJars = new WebJarVersionLocator();

    /** The icon as markup, hidden from screen readers; the word beside it says the same. */
    public String svg(String name) {
        return known.computeIfAbsent(name, this::load);
    }

    private String load(String name) {
        String path = webJars.fullPath("tabler__icons", "icons/outline/" + name + ".svg");
        if (path == null) {
            throw new IllegalArgumentException("no such icon: " + name);
        }
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return svg.replaceAll("(?s)<!--.*?-->", "")
                    .replaceFirst(
                            "(?s)<svg\\s.*?>",
                            "<svg class=\"icon\" aria-hidden=\"true\" viewBox=\"0 0 24 24\" fill=\"none\" "
                                    + "stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\">")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
