package org.zhuqi.documents.clamd;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.zhuqi.documents.VirusesContract;

/** Speaks as the daemon does: PING and INSTREAM, each ended by a zero, one answer a connection. */
final class FakeClamd implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    /** What it says instead, when it is to say something else. */
    volatile String instead = "";

    FakeClamd() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket visitor = server.accept()) {
                visitor.getOutputStream()
                        .write((answer(new DataInputStream(visitor.getInputStream())) + "\0")
                                .getBytes(StandardCharsets.UTF_8));
            } catch (SocketException e) {
                // closed, or the visitor went away
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private String answer(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int sign = in.read(); sign > 0; sign = in.read()) {
            command.append((char) sign);
        }
        if (command.toString().equals("zPING")) {
            return "PONG";
        }
        if (!command.toString().equals("zINSTREAM")) {
            return "UNKNOWN COMMAND";
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.writeBytes(in.readNBytes(length));
        }
        return !instead.isEmpty()
                ? instead
                : content.toString(StandardCharsets.ISO_8859_1).contains(VirusesContract.EICAR)
                        ? "stream: Eicar-Test-Signature FOUND"
                        : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
