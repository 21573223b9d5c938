package org.zhuqi.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.shared.jdbc.TestDatabase;

/** The whole platform on a real database with demonstration data, at a moment of the story's choosing. */
final class Platform implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final StoryClock clock;

    private Platform(ConfigurableApplicationContext context, StoryClock clock) {
        this.context = context;
        this.clock = clock;
    }

    static Platform startedOn(LocalDateTime moment) {
        return startedOn(moment, TestDatabase.fresh().properties());
    }

    /** On a database of the story's own, which it may stop and start. */
    static Platform startedOn(LocalDateTime moment, Map<String, String> database) {
        StoryClock clock = new StoryClock(moment);
        Map<String, Object> settings = new HashMap<>(database);
        settings.put("server.port", "0");
        settings.put("zhuqi.demonstration", "true");
        settings.put("zhuqi.data-directory", folder().toString());
        // Many people of one story share one address.
        settings.put("zhuqi.rate-limits.enabled", "false");
        SpringApplication application = new SpringApplication(ZhuqiApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.addInitializers(c -> c.getBeanFactory().registerSingleton("clock", clock));
        // As arguments, which win over the settings shipped.
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new Platform(application.run(arguments), clock);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("zhuqi-story");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StoryClock clock() {
        return clock;
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
