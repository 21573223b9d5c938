package org.zhuqi.stories;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's nginx with the configuration of docs/operations and a certificate made for the occasion. */
final class Nginx implements AutoCloseable {
    private static final Path DOCUMENTED = Path.of("..", "..", "..", "docs", "operations", "nginx.conf");

    private final Process process;
    private final int port;
    private final int plainPort;

    private Nginx(Process process, int port, int plainPort) {
        this.process = process;
        this.port = port;
        this.plainPort = plainPort;
    }

    /** Starts it in front of the program; skips the test, saying why, where it is not installed. */
    static Nginx inFrontOf(String program, Path folder) throws IOException, InterruptedException {
        Path nginx = installed("nginx", "nginx-light", "/usr/sbin/nginx", "/usr/bin/nginx");
        Path openssl = installed("openssl", "openssl", "/usr/bin/openssl");
        Path certificate = folder.resolve("zhuqi.crt");
        Path key = folder.resolve("zhuqi.key");
        run(
                openssl.toString(),
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString());
        int https = freePort();
        int plain = freePort();
        String documented = Files.readString(DOCUMENTED);
        String site = documented
                .replace("127.0.0.1:8080", "127.0.0.1:" + URI.create(program).getPort())
                .replace("listen 80;", "listen 127.0.0.1:" + plain + ";")
                .replace("listen 443 ssl", "listen 127.0.0.1:" + https + " ssl")
                .replace("/etc/nginx/tls/zhuqi.crt", certificate.toString())
                .replace("/etc/nginx/tls/zhuqi.key", key.toString());
        String configuration = """
                %s
                daemon off;
                pid %s/nginx.pid;
                error_log stderr warn;
                events { worker_connections 256; }
                http {
                    access_log off;
                    client_body_temp_path %s/body;
                    proxy_temp_path %s/proxy;
                    fastcgi_temp_path %s/fastcgi;
                    uwsgi_temp_path %s/uwsgi;
                    scgi_temp_path %s/scgi;
                    include %s;
                }
                """.formatted(
                        System.getProperty("user.name").equals("root") ? "user root;" : "",
                        folder,
                        folder,
                        folder,
                        folder,
                        folder,
                        folder,
                        Files.writeString(folder.resolve("site.conf"), site));
        Path main = Files.writeString(folder.resolve("nginx.conf"), configuration);
        run(nginx.toString(), "-t", "-p", folder.toString(), "-c", main.toString());
        Process process = new ProcessBuilder(nginx.toString(), "-p", folder.toString(), "-c", main.toString())
                .inheritIO()
                .start();
        Nginx started = new Nginx(process, https, plain);
        started.awaitPort();
        return started;
    }

    /** Where it speaks without TLS. */
    String plainAddress() {
        return "http://localhost:" + plainPort;
    }

    String address() {
        return "https://localhost:" + port;
    }

    private static Path installed(String program, String debianPackage, String... places) {
        return Stream.of(places)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> {
                    String why = "no " + program + " (Debian: apt-get install " + debianPackage + ")";
                    assertNotEquals("true", System.getenv("ZHUQI_NGINX_REQUIRED"), why);
                    System.out.println("SKIPPED: " + why);
                    return abort(why);
                });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + "\n" + said);
        }
    }

    private void awaitPort() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
