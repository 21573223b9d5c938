package org.zhuqi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class LanguageConfigurationTest {
    @Test
    void aPlugInBringsTextsOfItsOwn(@TempDir Path jar) throws Exception {
        Path bundle = Files.createDirectories(jar.resolve("messages/weather"));
        Files.writeString(bundle.resolve("messages_zh.properties"), "weather.sun=晴");
        Files.writeString(bundle.resolve("messages_ko.properties"), "weather.sun=맑음");
        try (URLClassLoader plugins = new URLClassLoader(
                        new URL[] {jar.toUri().toURL()}, getClass().getClassLoader());
                AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.setClassLoader(plugins);
            context.register(LanguageConfiguration.class);
            context.refresh();
            MessageSource messages = context.getBean(MessageSource.class);
            assertThat(messages.getMessage("weather.sun", null, Locale.of("zh")))
                    .isEqualTo("晴");
            assertThat(messages.getMessage("weather.sun", null, Locale.of("ko")))
                    .isEqualTo("맑음");
        }
    }
}
