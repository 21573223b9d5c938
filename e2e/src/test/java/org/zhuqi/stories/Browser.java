package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A Chromium of the machine; each person of a story has a window of their own. */
final class Browser implements AutoCloseable {
    /** Serious enough that a page must not have it. */
    private static final List<String> SERIOUS = List.of("serious", "critical");

    private static final String FLAWS = """
            async serious => {
                const results = await axe.run({resultTypes: ['violations']});
                return results.violations
                    .filter(rule => serious.includes(rule.impact))
                    .map(rule => rule.id + ' ' + rule.nodes[0].html);
            }""";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final Set<String> found = new LinkedHashSet<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, String address) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.address = address;
    }

    /** Where Chromium is installed; empty when it is not. */
    static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Whether a missing browser is a failure, as on the build server. */
    static boolean required() {
        return "true".equals(System.getenv("ZHUQI_BROWSER_REQUIRED"));
    }

    static Browser at(String address) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed().orElseThrow())
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Browser(playwright, chromium, address);
    }

    /** A new window at the usual office size. */
    Page desktop(String language) {
        return window(language, 1366, 768);
    }

    /** A new window the size of a phone. */
    Page phone(String language) {
        return window(language, 390, 844);
    }

    private Page window(String language, int width, int height) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                // Else a click may meet a page that still glides.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(
                        switch (language) {
                            case "ko" -> "ko-KR";
                            case "en" -> "en-GB";
                            default -> "zh-CN";
                        }));
        context.setDefaultTimeout(15_000);
        windows.add(context);
        Page page = context.newPage();
        page.navigate("/?lang=" + language);
        return page;
    }

    /** Keeps a picture of every window, to see where a story broke off. */
    void photograph(Path folder) {
        int number = 0;
        for (BrowserContext window : windows) {
            for (Page page : window.pages()) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve("window-" + ++number + ".png"))
                        .setFullPage(true));
            }
        }
    }

    /** Looks for what keeps people with assistive technology out, and remembers it; see {@link #nothingSerious}. */
    void look(Page page) {
        serious(page).forEach(found::add);
    }

    /** As {@link #look(Page)}, and keeps a picture of it in the folder {@code screens} of the build, for docs/screens. */
    void look(Page page, String name) {
        look(page);
        String language = String.valueOf(page.locator("html").getAttribute("lang"));
        boolean phone = page.viewportSize().width < 500;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("..", "screens", name + "-" + language + (phone ? "-phone" : "") + ".png"))
                .setFullPage(true));
    }

    /** Fails when anything looked at had a serious flaw. */
    void nothingSerious() {
        assertThat(found).isEmpty();
    }

    /** The serious flaws that axe finds on a page, one line each. */
    static List<String> serious(Page page) {
        String path = page.url().replaceFirst("^https?://[^/]+", "");
        // Not through the builder: it opens a window of its own for every page that it looks at.
        page.evaluate(AxeBuilder.getAxeScript());
        List<?> flaws = (List<?>) page.evaluate(FLAWS, SERIOUS);
        return flaws.stream().map(flaw -> path + ": " + flaw).toList();
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
        chromium.close();
        playwright.close();
    }
}
