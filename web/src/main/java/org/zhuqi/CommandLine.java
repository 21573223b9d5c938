package org.zhuqi;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.zhuqi.shared.Command;

/**
 * Runs one {@link Command} instead of the platform: with its settings, and without anything of it that would start
 * working on the data.
 */
final class CommandLine {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLine.class);
    private static final int REFUSED = 2;

    /** Whether the arguments name a command: the first one that is no option. */
    static boolean asked(String... arguments) {
        return !words(arguments).isEmpty();
    }

    /** Runs it and returns the exit code. */
    static int run(ClassLoader loader, String... arguments) {
        SpringApplication settings = new SpringApplication(new DefaultResourceLoader(loader), CommandLine.class);
        settings.setWebApplicationType(WebApplicationType.NONE);
        settings.setBannerMode(Banner.Mode.OFF);
        settings.setLogStartupInfo(false);
        settings.setDefaultProperties(Map.of("logging.level.root", "warn"));
        String[] options =
                Arrays.stream(arguments).filter(CommandLine::isOption).toArray(String[]::new);
        try (ConfigurableApplicationContext context = settings.run(options)) {
            return run(words(arguments), commands(loader, context.getEnvironment()));
        }
    }

    static int run(List<String> words, List<Command> commands) {
        Optional<Command> command =
                commands.stream().filter(c -> c.name().equals(words.getFirst())).findFirst();
        if (command.isEmpty()) {
            System.err.println("There is no command \"" + words.getFirst() + "\". There are:");
            commands.forEach(c -> System.err.println("  " + c.name() + " " + c.usage()));
            return REFUSED;
        }
        try {
            return command.get().run(words.subList(1, words.size()));
        } catch (RuntimeException e) {
            // Words for whoever typed it; where it came from stands in the log when that is wanted.
            System.err.println(e.getMessage() == null ? e.toString() : e.getMessage());
            LOG.debug("the command failed", e);
            return REFUSED;
        }
    }

    private static List<Command> commands(ClassLoader loader, Environment environment) {
        return SpringFactoriesLoader.forDefaultResourceLocation(loader)
                .load(
                        Command.class,
                        ArgumentResolver.of(Environment.class, environment)
                                .and(Clock.class, Clock.system(ZoneId.of("Asia/Shanghai")))
                                .and(ClassLoader.class, loader))
                .stream()
                .sorted(Comparator.comparing(Command::name))
                .toList();
    }

    private static List<String> words(String... arguments) {
        return Arrays.stream(arguments).filter(word -> !isOption(word)).toList();
    }

    private static boolean isOption(String word) {
        return word.startsWith("--");
    }
}
