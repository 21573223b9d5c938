package org.zhuqi.documents.clamd;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.Viruses;

/**
 * Sends each file to a ClamAV daemon, a connection for each.
 *
 * <p>Over TCP, not over a socket in the file system: Java can give up waiting for the one only.
 */
@Component
@EnableConfigurationProperties(ClamdSettings.class)
@RequiredArgsConstructor
@Slf4j
class ClamdViruses implements Viruses {
    private static final int CHUNK = 64 * 1024;
    /** No answer is longer; what is would not be one. */
    private static final int LONGEST_ANSWER = 1_000;

    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final ClamdSettings settings;

    @Override
    public Optional<String> in(Supplier<InputStream> content) {
        if (!settings.set()) {
            return Optional.empty();
        }
        String answer = ask("zINSTREAM\0", out -> send(content, out));
        if (answer.equals(CLEAN)) {
            return Optional.empty();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(FOUND)) {
            return Optional.of(answer.substring("stream: ".length(), answer.length() - FOUND.length()));
        }
        throw silent(new IOException(answer));
    }

    /** Whether it is there and well. */
    boolean answers() {
        try {
            return ask("zPING\0", out -> {}).equals("PONG");
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Something that writes what comes after a command. */
    private interface Sending {
        void to(OutputStream out) throws IOException;
    }

    private String ask(String command, Sending sending) {
        int patience = Math.toIntExact(settings.timeout().toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), patience);
            socket.setSoTimeout(patience);
            OutputStream out = socket.getOutputStream();
            out.write(command.getBytes(StandardCharsets.US_ASCII));
            sending.to(out);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        } catch (IOException e) {
            throw silent(e);
        }
    }

    /** Pieces, each led by its length; one of length nothing is the end. */
    private static void send(Supplier<InputStream> content, OutputStream out) throws IOException {
        DataOutputStream pieces = new DataOutputStream(out);
        byte[] piece = new byte[CHUNK];
        try (InputStream in = content.get()) {
            for (int length = in.read(piece); length > 0; length = in.read(piece)) {
                pieces.writeInt(length);
                pieces.write(piece, 0, length);
            }
        }
        pieces.writeInt(0);
        pieces.flush();
    }

    private UncheckedIOException silent(IOException cause) {
        log.warn(
                "the virus scanner at {}:{} gives no answer: {}", settings.host(), settings.port(), cause.getMessage());
        return new UncheckedIOException(cause);
    }
}
