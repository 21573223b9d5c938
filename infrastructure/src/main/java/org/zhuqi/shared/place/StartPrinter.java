package org.zhuqi.shared.place;

import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.Place;

/** Tells whoever started the program where it is and how to get in. */
@Component
@RequiredArgsConstructor
@Slf4j
class StartPrinter {
    private static final int ATTEMPTS = 10;

    private final List<StartNotice> notices;
    private final Environment environment;
    private final Place place;

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        StringBuilder text = new StringBuilder("\n  ")
                .append(place.name().in(Language.ZH))
                .append(" · Zhuqi 助企\n\n  http://localhost:")
                .append(port)
                .append("\n");
        notices.stream()
                .sorted(Comparator.comparingInt(StartNotice::order))
                .map(StartPrinter::lines)
                .filter(lines -> !lines.isEmpty())
                .forEach(lines -> {
                    text.append('\n');
                    lines.forEach(line -> text.append("  ").append(line).append('\n'));
                });
        text.append("\n  Ctrl+C stops it.\n");
        // To the console and not to the log: a one-time password must not end up in a file that is kept.
        System.out.println(text);
    }

    /** People are served already, and may be many: a notice that finds no room among them must not end the program. */
    private static List<String> lines(StartNotice notice) {
        for (int attempt = 1; ; attempt++) {
            try {
                return notice.lines();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    log.warn("a notice could not be made", e);
                    return List.of();
                }
            }
        }
    }
}
