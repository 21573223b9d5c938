package org.zhuqi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the platform, with the plug-in jars found in {@code plugins/}. */
@SpringBootApplication
@EnableAsync
@EnableScheduling
public class ZhuqiApplication {

    public static void main(String[] args) {
        SpringApplication application = application(Path.of("plugins"));
        if (CommandLine.asked(args)) {
            System.exit(CommandLine.run(Thread.currentThread().getContextClassLoader(), args));
        }
        application.run(withoutAddress(args));
    }

    /** A program that only verifies the audit trail takes no port from the one that serves people. */
    private static String[] withoutAddress(String[] args) {
        if (!List.of(args).contains("--verify-audit")) {
            return args;
        }
        return Stream.concat(Stream.of(args), Stream.of("--server.port=0", "--logging.level.root=warn"))
                .toArray(String[]::new);
    }

    /** The application with every jar of the folder on its class path; a folder that is not there means none. */
    static SpringApplication application(Path plugins) {
        ClassLoader loader = new URLClassLoader(jars(plugins), ZhuqiApplication.class.getClassLoader());
        // Libraries that ask the thread for its loader must see the plug-ins too.
        Thread.currentThread().setContextClassLoader(loader);
        return new SpringApplication(new DefaultResourceLoader(loader), ZhuqiApplication.class);
    }

    private static URL[] jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new URL[0];
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(ZhuqiApplication::url)
                    .toArray(URL[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException("plug-in folder " + folder, e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
