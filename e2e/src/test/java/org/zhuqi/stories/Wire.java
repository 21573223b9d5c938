package org.zhuqi.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line to one or several servers in turn that a story may hold: then nothing gets through and nothing breaks off, as
 * when a firewall has forgotten the connection.
 */
final class Wire implements AutoCloseable {
    private final ServerSocket entrance;
    private final List<Integer> targets;
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Socket> open = new ArrayList<>();
    private final Object gate = new Object();
    private boolean held;

    private Wire(List<Integer> targets) throws IOException {
        this.targets = targets;
        entrance = new ServerSocket(0, 500, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().name("wire").start(this::accept);
    }

    /** To ports of this machine; a connection goes to the next one that takes it. */
    static Wire to(Integer... ports) {
        try {
            return new Wire(List.of(ports));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    void hold() {
        synchronized (gate) {
            held = true;
        }
    }

    void release() {
        synchronized (gate) {
            held = false;
            gate.notifyAll();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket from = entrance.accept();
                Thread.ofVirtual().start(() -> connect(from));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void connect(Socket from) {
        pass();
        for (int attempt = 0; attempt < targets.size(); attempt++) {
            int target = targets.get(Math.floorMod(turn.getAndIncrement(), targets.size()));
            try {
                Socket to = new Socket("127.0.0.1", target);
                synchronized (open) {
                    open.add(from);
                    open.add(to);
                }
                Thread.ofVirtual().start(() -> pump(from, to));
                pump(to, from);
                return;
            } catch (IOException e) {
                // the next one
            }
        }
        close(from);
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                pass();
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException e) {
            // one side has gone
        }
        pass();
        close(from);
        close(to);
    }

    private void pass() {
        synchronized (gate) {
            while (held) {
                try {
                    gate.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        release();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        synchronized (open) {
            open.forEach(Wire::close);
        }
    }
}
