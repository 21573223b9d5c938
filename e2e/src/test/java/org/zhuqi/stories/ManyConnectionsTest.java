package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuqi.shared.http.Visitor;

/** People, or programs, who take a place and do nothing with it. */
@Tag("long")
class ManyConnectionsTest {
    private static final int IDLE = 10_000;
    private static final int SLOW = 50;
    private static final String LARGE = "/webjars/tabler__core/dist/css/tabler.min.css";

    @TempDir
    Path data;

    @Test
    void thousands_of_silent_connections_and_slow_readers_keep_nobody_else_waiting() throws Exception {
        try (RunningProgram program = RunningProgram.start(data)) {
            URI address = URI.create(program.address());
            Visitor visitor = new Visitor(program.address());
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);

            List<SocketChannel> silent = new ArrayList<>();
            try {
                int count = Math.min(IDLE, placesLeft() - 1000);
                for (int number = 0; number < count; number++) {
                    silent.add(SocketChannel.open(new InetSocketAddress("127.0.0.1", address.getPort())));
                }
                System.out.println("MANY CONNECTIONS " + count + " silent ones are open");
                assertServed(program.address(), "beside silent connections");
                assertThat(program.openFiles()).isLessThan(count + 1000);
            } finally {
                for (SocketChannel one : silent) {
                    one.close();
                }
            }

            List<Socket> slow = new ArrayList<>();
            try {
                for (int number = 0; number < SLOW; number++) {
                    slow.add(slowReader(address.getPort()));
                }
                assertServed(program.address(), "beside slow readers");
            } finally {
                for (Socket one : slow) {
                    one.close();
                }
            }
        }
    }

    private static void assertServed(String address, String when) {
        long start = System.nanoTime();
        assertThat(new Visitor(address).get("/notices").statusCode()).as(when).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(when).isLessThan(Duration.ofSeconds(10));
    }

    /** Asks for far more than fits into the buffers between, and reads none of it. */
    private static Socket slowReader(int port) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        String asked = ("GET " + LARGE + " HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(40);
        channel.write(ByteBuffer.wrap(asked.getBytes(StandardCharsets.US_ASCII)));
        return channel.socket();
    }

    private static int placesLeft() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? (int) Math.min(
                        Integer.MAX_VALUE, system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount())
                : 2000;
    }
}
